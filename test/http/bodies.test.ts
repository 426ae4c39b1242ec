import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHttpServer, type HttpServer } from "../../src/http/create-server.js";
import { jsonDepth } from "../../src/http/json-depth.js";
import { bodyLimits } from "../../src/http/read-body.js";
import { json, refuse } from "../../src/http/reply.js";
import { sendRaw, statusOf } from "../support/raw-http.js";

const limits = { maxBytes: 1_000, maxDepth: 5, withinMs: 45_000 };

let server: HttpServer;
let port: number;
const errors: unknown[] = [];

beforeAll(async () => {
  server = createHttpServer({ onError: (error) => errors.push(error) });
  server.route("POST", "/read", async (request) => {
    const isHurried = request.headers["x-patience"] === "short";
    const body = await request.body(isHurried ? { ...limits, withinMs: 150 } : limits);
    switch (body.kind) {
      case "json":
        return json({ json: body.value, raw: body.raw.toString("base64") });
      case "form":
        return json({ form: [...body.fields], raw: body.raw.toString("base64") });
      case "refused":
        return refuse(body.status, body.why);
    }
  });
  ({ port } = await server.listen({ port: 0 }));
});
afterAll(() => server.stop({ withinMs: 100 }));

function post(body: string | Buffer, headers: Record<string, string>) {
  const init = { method: "POST", body: typeof body === "string" ? body : new Uint8Array(body), headers };
  return fetch(`http://127.0.0.1:${port}/read`, init);
}

const asJson = { "content-type": "application/json" };
const asForm = { "content-type": "application/x-www-form-urlencoded" };

describe("a body", () => {
  it("is read as JSON, and keeps the bytes that signatures are made over", async () => {
    const text = '{"글": "안녕",\n "n":1}';
    const answer = await post(text, { "content-type": "application/json; charset=utf-8" });
    expect(await answer.json()).toEqual({ json: { 글: "안녕", n: 1 }, raw: Buffer.from(text).toString("base64") });
  });

  it("is read as a form", async () => {
    const answer = await post("text=%EB%84%A4+%EC%A2%8B%EC%95%84%EC%9A%94&event=1", asForm);
    expect(await answer.json()).toMatchObject({
      form: [
        ["text", "네 좋아요"],
        ["event", "1"],
      ],
    });
  });

  it("is taken up to the very cap and refused one byte beyond", async () => {
    const fits = `"${"x".repeat(limits.maxBytes - 2)}"`;
    expect((await post(fits, asJson)).status).toBe(200);
    expect((await post(`${fits} `, asJson)).status).toBe(413);
  });

  it.each([
    ["gzip", gzipSync('{"a":1}'), { ...asJson, "content-encoding": "gzip" }, 415],
    ["a gzip bomb", gzipSync(Buffer.alloc(5_000_000)), { ...asJson, "content-encoding": "gzip" }, 415],
    ["broken gzip", "not gzip at all", { ...asJson, "content-encoding": "gzip" }, 415],
    ["deflate", "x", { ...asJson, "content-encoding": "deflate" }, 415],
    ["multipart", "--b\r\n\r\n--b--", { "content-type": "multipart/form-data; boundary=b" }, 415],
    ["plain text", "hello", { "content-type": "text/plain" }, 415],
    ["XML", "<a/>", { "content-type": "application/xml" }, 415],
    ["no type", Buffer.from("{}"), {}, 415],
    ["another charset", "{}", { "content-type": "application/json; charset=euc-kr" }, 415],
    ["broken JSON", '{"a":', asJson, 400],
    ["an empty body", "", asJson, 400],
    ["JSON one level too deep", "[".repeat(6) + "]".repeat(6), asJson, 400],
    ["brackets without end", "[".repeat(900), asJson, 400],
    ["bytes that are not UTF-8", Buffer.from([0x22, 0xff, 0xfe, 0x22]), asJson, 400],
    ["a body over the cap", "x".repeat(1_001), asForm, 413],
    ["a body far over the cap", "x".repeat(3_000_000), asForm, 413],
  ])("is refused when it is %s", async (_, body, headers, status) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^[\w ,./-]{5,90}$/) });
  });

  it("is refused at the cap when its length was not declared", async () => {
    const chunk = `400\r\n${"x".repeat(1_024)}\r\n`;
    const head = `POST /read HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(statusOf(await sendRaw(port, head + chunk))).toBe(413);
  });

  it("is given up when it comes too slowly", async () => {
    const head = `POST /read HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Patience: short\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`;
    const heard = await sendRaw(port, head);
    expect(statusOf(heard)).toBe(408);
    expect(heard.toLowerCase()).toContain("connection: close");
  });

  it("that breaks off leaves the server as it was", async () => {
    const head = `POST /read HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`;
    await sendRaw(port, head, 20);
    expect((await post("{}", asJson)).status).toBe(200);
    expect(errors).toEqual([]);
  });

  it("limits leave room for 10,000 letters of Hangul in a form", () => {
    expect(bodyLimits.maxBytes).toBeGreaterThan("%ED%95%9C".length * 10_000);
  });
});

describe("the depth of JSON", () => {
  const depthOf = (value: unknown): number =>
    typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

  it("is counted without being parsed, whatever strings hold", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonDepth(JSON.stringify(value))).toBe(depthOf(value));
      }),
    );
  });
});
