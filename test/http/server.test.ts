import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer, type HttpServer, type HttpServerOptions } from "../../src/http/create-server.js";
import type { EventStream } from "../../src/http/event-stream.js";
import { addHealth } from "../../src/http/health.js";
import { json } from "../../src/http/reply.js";
import { sendRaw, statusOf } from "../support/raw-http.js";

const running: HttpServer[] = [];
const errors: unknown[] = [];

async function serve(options: Partial<HttpServerOptions> = {}, routes: (server: HttpServer) => void = () => undefined) {
  const server = createHttpServer({ onError: (error) => errors.push(error), ...options });
  server.route("GET", "/thing", () => json({ thing: 1 }));
  routes(server);
  const { port, address } = await server.listen({ port: 0 });
  running.push(server);
  return { server, port, address, url: `http://127.0.0.1:${port}` };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop({ withinMs: 50 })));
  errors.length = 0;
});

const get = (port: number, path: string, host = `127.0.0.1:${port}`) =>
  sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

describe("the server", () => {
  it("listens on loopback unless told otherwise", async () => {
    expect((await serve()).address).toBe("127.0.0.1");
  });

  it("tells a program that a path is unknown in JSON, and a browser in a page", async () => {
    const { url } = await serve({ errorPage: (status) => `<h1>${status}</h1>` });
    const program = await fetch(`${url}/nowhere`);
    expect([program.status, await program.json()]).toEqual([404, { error: "there is nothing here" }]);
    const browser = await fetch(`${url}/nowhere`, { headers: { accept: "text/html,*/*" } });
    expect([browser.status, await browser.text()]).toEqual([404, "<h1>404</h1>"]);
    expect(browser.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("names the methods that a path takes", async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/thing`, { method: "DELETE" });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD");
    expect(await answer.json()).toEqual({ error: "that method is not for this path" });
  });

  it("answers HEAD like GET, without the body", async () => {
    const answer = await fetch(`${(await serve()).url}/thing`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "11", ""]);
  });

  it("says nothing of the inside when a handler fails, and lives on", async () => {
    const { url } = await serve({}, (server) => {
      server.route("GET", "/fails", () => {
        throw new Error("secret: password=1234");
      });
      server.route("GET", "/rejects", async () => Promise.reject(new Error("secret")));
    });
    for (const path of ["/fails", "/rejects"]) {
      const answer = await fetch(url + path);
      expect([answer.status, await answer.text()]).toEqual([500, '{"error":"something went wrong here"}']);
    }
    expect(errors).toHaveLength(2);
    expect((await fetch(`${url}/thing`)).status).toBe(200);
  });

  it("sends the headers that keep a page to itself, errors included", async () => {
    const { url } = await serve({ publicOrigin: "https://chat.example.kr" });
    for (const path of ["/thing", "/nowhere"]) {
      const { headers } = await fetch(url + path);
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toMatch(/^max-age=/);
      expect(headers.get("server")).toBeNull();
    }
  });

  it.each([
    ["its own address", (port: number) => `127.0.0.1:${port}`, 200],
    ["localhost", (port: number) => `LOCALHOST:${port}`, 200],
    ["a public name it was given", () => "chat.example.kr", 200],
    ["another name that points here", (port: number) => `evil.example:${port}`, 421],
    ["loopback without its port", () => "127.0.0.1", 421],
    ["another port", () => "127.0.0.1:1", 421],
    ["a public name with a port of its own", () => "chat.example.kr:81", 421],
    ["nothing", () => "", 421],
    ["what is no host name", () => "a b/c", 421],
  ])("asked for %s", async (_, host, status) => {
    const { port } = await serve({ publicHosts: ["chat.example.kr"] });
    expect(statusOf(await get(port, "/thing", host(port)))).toBe(status);
  });

  it("lets a probe ask for its health by any name, and for nothing else", async () => {
    const { port } = await serve({}, (server) =>
      addHealth(server, { ready: async () => true, metrics: async () => ({ type: "text/plain", text: "x 1\n" }) }),
    );
    expect(statusOf(await get(port, "/healthz", "10.0.0.7"))).toBe(200);
    expect(statusOf(await get(port, "/readyz", "10.0.0.7"))).toBe(200);
    expect(statusOf(await get(port, "/metrics", "10.0.0.7"))).toBe(421);
    expect(await get(port, "/metrics")).toContain("x 1\n");
  });

  it("is alive though not ready while what it needs is away", async () => {
    const { url } = await serve({}, (server) =>
      addHealth(server, {
        ready: () => Promise.reject(new Error("store")),
        metrics: async () => ({ type: "", text: "" }),
      }),
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it.each([
    ["an upgrade", "GET /thing HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 400],
    ["an absolute target", "GET http://evil.example/thing HTTP/1.1\r\nHost: HOST\r\n\r\n", 400],
    ["a target that is no path", "OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n", 400],
    ["a broken escape", "GET /%zz HTTP/1.1\r\nHost: HOST\r\n\r\n", 400],
    ["half a character", "GET /%e0%a4%a HTTP/1.1\r\nHost: HOST\r\n\r\n", 400],
    ["no host", "GET /thing HTTP/1.1\r\n\r\n", 400],
    ["what is not HTTP", "안녕하세요\r\n\r\n", 400],
    ["two lengths", "POST /thing HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
    [
      "a length and chunks",
      "POST /thing HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
    ],
    ["headers beyond all measure", `GET /thing HTTP/1.1\r\nHost: HOST\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 431],
    ["a path with a double slash", "GET //evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n", 404],
  ])("turns away %s", async (_, request, status) => {
    const { port, url } = await serve();
    expect(statusOf(await sendRaw(port, request.replace("HOST", `127.0.0.1:${port}`)))).toBe(status);
    expect((await fetch(`${url}/thing`)).status).toBe(200);
  });

  it("hangs up on headers that never end", async () => {
    const { port } = await serve({ timeouts: { headersMs: 100, requestMs: 200, checkEveryMs: 50 } });
    expect(statusOf(await sendRaw(port, "GET /thing HTTP/1.1\r\nHost: a"))).toBe(408);
  });

  it("rejects when its port is taken", async () => {
    const { port } = await serve();
    const second = createHttpServer({ onError: () => undefined });
    await expect(second.listen({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("a thousand slow senders", () => {
  it("keep nobody waiting, and cost little memory", async () => {
    const { port, url } = await serve({}, (server) => {
      server.route("POST", "/slow", async (request) => json((await request.body()).kind));
    });
    const before = process.memoryUsage().rss;
    const head = `POST /slow HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n`;
    const sockets = Array.from({ length: 1_000 }, () => connect(port, "127.0.0.1").on("error", () => undefined));
    await Promise.all(
      sockets.map((socket) => new Promise<void>((resolve) => socket.write(head + "[".repeat(100), () => resolve()))),
    );
    expect((await fetch(`${url}/thing`)).status).toBe(200);
    // Each of them is waited for still.
    expect(sockets.filter((socket) => socket.destroyed || socket.bytesRead > 0)).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    for (const socket of sockets) socket.destroy();
  });
});

describe("a stop", () => {
  it("lets a request in flight finish, and takes no new one", async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { server, url } = await serve({}, (one) =>
      one.route("GET", "/slow", async () => {
        arrived();
        await slow;
        return json("done");
      }),
    );
    const inFlight = fetch(`${url}/slow`);
    await arrival;
    const stopped = server.stop({ withinMs: 45_000 });
    await expect(fetch(`${url}/thing`)).rejects.toThrow();
    finish();
    expect(await (await inFlight).json()).toBe("done");
    await stopped;
  });

  it("ends streams, and does not wait for whoever keeps a line open", async () => {
    const streams: EventStream[] = [];
    const { server, url, port } = await serve({}, (one) =>
      one.route("GET", "/events", () => ({
        kind: "stream",
        open: (stream) => {
          streams.push(stream);
          stream.send({ id: "7", event: "said", data: "one\ntwo" });
        },
      })),
    );
    const answer = await fetch(`${url}/events`);
    const idle = connect(port, "127.0.0.1");
    idle.on("error", () => undefined);
    await new Promise((resolve) => idle.once("connect", resolve));
    await server.stop({ withinMs: 300 });
    expect(await answer.text()).toBe("retry: 1000\n\nid: 7\nevent: said\ndata: one\ndata: two\n\n");
    expect(streams[0]?.closed.aborted).toBe(true);
    idle.destroy();
  });
});
