import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer, type HttpServer } from "../../src/http/create-server.js";

/** What a handler sees as the address of a request that says it was forwarded for `forwarded`. */
async function addressSeen(trustedProxies: number, forwarded: string): Promise<string> {
  server = createHttpServer({ onError: () => undefined, trustedProxies });
  server.route("GET", "/", ({ address }) => ({ kind: "content", status: 200, type: "text/plain", body: address }));
  const { port } = await server.listen({ port: 0 });
  const reply = await fetch(`http://127.0.0.1:${port}/`, { headers: { "x-forwarded-for": forwarded } });
  return reply.text();
}

let server: HttpServer;
afterEach(() => server.stop({ withinMs: 100 }));

describe("the address of a request", () => {
  it("is that of the connection when no proxy is trusted, whatever the request says", async () => {
    expect(await addressSeen(0, "203.0.113.9")).toBe("127.0.0.1");
  });

  it("is what the one trusted proxy saw, not what the client claimed before it", async () => {
    expect(await addressSeen(1, "10.0.0.1, 203.0.113.9")).toBe("203.0.113.9");
  });

  it("is counted back from the end over two trusted proxies", async () => {
    expect(await addressSeen(2, "198.51.100.7, 203.0.113.9, 10.0.0.2")).toBe("203.0.113.9");
  });

  it("is that of the connection when what was forwarded is no address", async () => {
    expect(await addressSeen(1, "<script>")).toBe("127.0.0.1");
  });
});
