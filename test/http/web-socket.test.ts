import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { createHttpServer } from "../../src/http/create-server.js";
import type { SocketLine } from "../../src/http/web-socket.js";
import { sendRaw, statusOf } from "../support/raw-http.js";

async function serving() {
  const lines: SocketLine[] = [];
  const errors: unknown[] = [];
  const server = createHttpServer({ onError: (error) => errors.push(error) });
  server.socket("/talks/:talk/stream", ({ params, query }) => {
    if (query.has("fail")) throw new Error("a bug");
    if (params.talk !== "mine") return { kind: "refused", status: 403, why: "another's" };
    return { kind: "open", open: (line) => lines.push(line) };
  });
  const { port } = await server.listen({ port: 0 });
  const stop = () => server.stop({ withinMs: 500 });
  onTestFinished(stop);
  return { port, lines, errors, stop };
}

function upgrade(port: number, path: string, host = `127.0.0.1:${port}`): string {
  const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
  return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n`;
}

async function opened(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/talks/mine/stream`);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  return socket;
}

describe("a WebSocket", () => {
  it.each([
    ["at a path that takes none", "/talks/mine", undefined, 400],
    ["at a path that is longer", "/talks/mine/stream/more", undefined, 400],
    ["for another's talk", "/talks/yours/stream", undefined, 403],
    ["under a name that is not this server's", "/talks/mine/stream", "evil.example", 421],
    ["at a broken address", "/talks/%zz/stream", undefined, 400],
    ["where something is wrong here", "/talks/mine/stream?fail", undefined, 500],
  ])("is refused %s", async (_, path, host, status) => {
    const { port, lines } = await serving();
    const heard = await sendRaw(port, upgrade(port, path, host));
    expect(statusOf(heard)).toBe(status);
    expect(heard).not.toContain("a bug");
    expect(lines).toEqual([]);
  });

  it("is refused when it is no proper one", async () => {
    const { port } = await serving();
    const head = `GET /talks/mine/stream HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\n`;
    expect(statusOf(await sendRaw(port, `${head}Upgrade: websocket\r\n\r\n`))).toBe(400);
    expect(statusOf(await sendRaw(port, `${head}Upgrade: h2c\r\n\r\n`))).toBe(400);
  });

  it("carries texts in order", async () => {
    const { port, lines } = await serving();
    const socket = await opened(port);
    const heard: string[] = [];
    socket.on("message", (data) => heard.push(String(data)));
    for (const text of ["하나", "둘", "셋"]) lines[0]?.send(text);
    await expect.poll(() => heard).toEqual(["하나", "둘", "셋"]);
  });

  it("is over for both when the other side hangs up, or sends more than a client of ours would", async () => {
    const { port, lines } = await serving();
    const socket = await opened(port);
    socket.terminate();
    await expect.poll(() => lines[0]?.closed.aborted).toBe(true);
    const loud = await opened(port);
    loud.send("x".repeat(100_000));
    loud.on("error", () => undefined);
    await expect.poll(() => lines[1]?.closed.aborted).toBe(true);
    lines[1]?.send("nobody hears it");
  });

  it("is told to come back when the server stops", async () => {
    const { port, stop } = await serving();
    const socket = await opened(port);
    const code = new Promise((resolve) => socket.once("close", resolve));
    await stop();
    expect(await code).toBe(1001);
  });
});
