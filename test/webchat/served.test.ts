import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebChat } from "../support/webchat-site.js";
import { root } from "../support/world.js";

async function served(how: Parameters<typeof startWebChat>[1] = {}) {
  const site = await startWebChat(createScriptedAssistant(), how);
  onTestFinished(site.stop);
  return site;
}

describe("the page", () => {
  it("loads files that keep their address as long as they stay the same, packed as the browser takes them", async () => {
    const { url } = await served();
    const html = await (await fetch(`${url}/webchat`)).text();
    const files = [...html.matchAll(/(?:href|src)="(\/webchat\/assets\/[^"]+)"/g)].map((one) => one[1] ?? "");
    expect(files).toHaveLength(6);
    for (const file of files) {
      const answer = await fetch(url + file);
      expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    }
    const script = files.find((file) => file.includes("webchat.js")) ?? "";
    const [plain, gzip, brotli] = await Promise.all(
      ["identity", "gzip", "gzip, br"].map((as) => bytes(url + script, as)),
    );
    expect([plain?.encoding, gzip?.encoding, brotli?.encoding]).toEqual([undefined, "gzip", "br"]);
    const unpacked = [gunzipSync(gzip?.body ?? ""), brotliDecompressSync(brotli?.body ?? "")];
    expect(unpacked.map((one) => one.equals(plain?.body ?? Buffer.alloc(0)))).toEqual([true, true]);
    expect(brotli?.body.length).toBeLessThan(700_000);
  });

  it("lets in nothing but this server's own files", async () => {
    const { url } = await served();
    const answer = await fetch(`${url}/webchat`);
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(await answer.text()).not.toMatch(/<script(?![^>]* src=)|style="|https?:\/\//);
  });

  it("says where else to talk while Web Chat was not brought", async () => {
    const from = mkdtempSync(join(tmpdir(), "ieum-bare-"));
    onTestFinished(() => rmSync(from, { recursive: true }));
    symlinkSync(join(root, "src"), join(from, "src"));
    const { url } = await served({ from });
    const answer = await fetch(`${url}/webchat`);
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain("가벼운 화면에서는 그대로 이야기할 수 있어요.");
    expect(html).toContain('<a href="/">');
    expect((await fetch(`${url}/webchat/assets/webchat.js`)).status).toBe(404);
  });
});

describe("the talk of a browser", () => {
  const ask = (url: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/webchat/talk`, { method: "POST", headers });

  it("is the same for the same cookie and another for another, and cannot be told from the cookie's talk", async () => {
    const { url } = await served();
    const first = await ask(url);
    const set = first.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/^ieum-webchat=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/);
    const cookie = set.split(";", 1)[0] ?? "";
    const { conversationId } = await first.json();
    expect(await (await ask(url, { cookie })).json()).toMatchObject({ conversationId, expires_in: 1800 });
    expect((await (await ask(url)).json()).conversationId).not.toBe(conversationId);
    expect(conversationId).toMatch(/^dl-[0-9a-f]{32}$/);
    expect(conversationId).not.toContain(cookie.slice(-43));
  });

  it.each([
    ["of elsewhere", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["of another port", { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" }],
  ])("is not given to a page %s", async (_, headers) => {
    const { url } = await served();
    const answer = await ask(url, headers);
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
  });

  it("does not take a cookie that was never ours", async () => {
    const { url } = await served();
    const answer = await ask(url, { cookie: "ieum-webchat=short" });
    expect(answer.headers.get("set-cookie")).not.toContain("short");
  });
});

/** The bytes as they are on the wire; `fetch` unpacks them. */
function bytes(
  url: string,
  accepted: string,
): Promise<{ readonly encoding: string | undefined; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": accepted } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ encoding: answer.headers["content-encoding"], body: Buffer.concat(chunks) }));
    })
      .on("error", reject)
      .end();
  });
}
