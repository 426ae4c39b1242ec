import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnDataPort } from "../../src/assistant/ports.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

const secret = "3b1f8f1e-5d0c-4d3e-9a55-0c7f3d1a2b4c";
const ownData: OwnDataPort = {
  file: async (given) =>
    given === secret
      ? {
          json: '{"facts":{"name":"<김하늘>"}}',
          sections: [
            { title: "말씀해 주신 것", rows: [["이름", "<script>김하늘"]] },
            { title: "동의하신 것", rows: [] },
          ],
        }
      : undefined,
};

describe("a person's own page", () => {
  let site: WebSite;
  beforeAll(async () => {
    site = await startWebSite(createScriptedAssistant(), { ownData });
  });
  afterAll(() => site.stop());

  it("shows everything to whoever has the link, as words and never as part of the page", async () => {
    const reply = await fetch(`${site.url}/my-data/${secret}`);
    const page = await reply.text();
    expect(reply.status).toBe(200);
    expect(page).toContain("&lt;script&gt;김하늘");
    expect(page).toContain("없어요.");
    expect(page).not.toContain("<script");
  });

  it("is kept nowhere, sets no cookie, and does not tell its address on", async () => {
    for (const path of [`/my-data/${secret}`, `/my-data/${secret}/data.json`, "/my-data/another-secret"]) {
      const { headers } = await fetch(site.url + path);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("set-cookie")).toBeNull();
    }
  });

  it("can be taken along as data", async () => {
    const reply = await fetch(`${site.url}/my-data/${secret}/data.json`);
    expect(reply.headers.get("content-disposition")).toContain("attachment");
    expect(await reply.json()).toEqual({ facts: { name: "<김하늘>" } });
  });

  it("says the same of a link that has run out and of one that never was", async () => {
    const pages = await Promise.all(
      ["another-secret", "x", "..%2f..", `${secret}/data.jso`, "한글"].map(async (other) => {
        const reply = await fetch(`${site.url}/my-data/${other}`);
        return reply.status;
      }),
    );
    expect(pages).toEqual([404, 404, 404, 404, 404]);
    expect(await (await fetch(`${site.url}/my-data/another-secret/data.json`)).text()).toContain(
      "이 링크는 이제 열리지 않아요",
    );
  });
});
