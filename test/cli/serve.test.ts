import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ownStore, startProgram } from "./program.js";

async function serving(env: NodeJS.ProcessEnv) {
  const program = startProgram(["serve"], { PORT: "0", ...env });
  await expect.poll(program.stderr, { timeout: 60_000 }).toMatch(/ready: http\S+/);
  const url = /ready: (http\S+)/.exec(program.stderr())?.[1] ?? "";
  return { ...program, url };
}

describe("ieum serve", { timeout: 90_000 }, () => {
  it("is alive and ready, talks, counts, and stops gracefully when told to", async () => {
    const { url, child, ended, stdout } = await serving(ownStore());
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('lang="ko"');
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      'ieum_http_requests_total{method="GET",route="/readyz"',
    );
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(stdout()).toBe("");
  });

  it("goes on with the same store and key after a restart", async () => {
    const env = ownStore();
    const first = await serving(env);
    first.child.kill("SIGINT");
    expect(await first.ended).toEqual({ code: 0, signal: null });
    const second = await serving(env);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  it("says in one line that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { ended, complaints } = startProgram(["serve"], { ...ownStore(), PORT: `${port}` });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(complaints()).toBe(`ieum: port ${port} is taken: stop what uses it, or set PORT to another\n`);
  });
});
