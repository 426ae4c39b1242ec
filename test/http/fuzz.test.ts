import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendRaw, statusOf } from "../support/raw-http.js";
import { runs } from "../support/runs.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

const assistant = createScriptedAssistant();
const crashes: unknown[] = [];
const onCrash = (error: unknown) => crashes.push(error);
let site: WebSite;

beforeAll(async () => {
  process.on("uncaughtException", onCrash).on("unhandledRejection", onCrash);
  site = await startWebSite(assistant, { limits: { newTalksPerMinute: 1_000_000, newTalksFromOne: 1_000_000 } });
});
afterAll(async () => {
  await site.stop();
  process.off("uncaughtException", onCrash).off("unhandledRejection", onCrash);
});

const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some).toString("latin1"));
const method = fc.constantFrom("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "X");
const target = fc.oneof(
  fc.constantFrom(
    "/",
    "/chat",
    "/chat/events",
    "/chat/events?after=-1",
    "/assets/chat.js",
    "/assets/../../package.json",
    "*",
  ),
  fc.webUrl(),
  bytes.map((some) => `/${some.replace(/[\s]/g, "")}`),
);
const header = fc.oneof(
  fc.constantFrom(
    "Content-Encoding: gzip",
    "Content-Type: multipart/form-data; boundary=x",
    "Content-Type: application/json",
    "Content-Type: application/x-www-form-urlencoded",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip, chunked",
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 99999999999",
    "Expect: 100-continue",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Cookie: ieum=short; ieum=; =; ;;",
    "Last-Event-ID: x",
    "Origin: null",
    "Sec-Fetch-Site: cross-site",
    "Host: evil.example",
    "Accept: text/html",
  ),
  bytes.map((some) => `X-Y: ${some.replace(/[\r\n]/g, "")}`),
);
const body = fc.oneof(
  bytes,
  fc.constantFrom(
    "event=aaaaaaaaaaaaaaaaaaaa&text=hi",
    "5\r\nhello\r\n0\r\n\r\n",
    "event=aaaaaaaaaaaaaaaaaaaa&pick=1.0",
    "",
  ),
);

/** Well-formed enough to reach a handler, with one thing or another wrong inside. */
const reachable = fc
  .record({
    path: fc.constantFrom("/", "/chat", "/chat/events", "/chat/events?after=1", "/assets/chat.css"),
    verb: fc.constantFrom("GET", "POST", "HEAD"),
    type: fc.constantFrom("application/x-www-form-urlencoded", "application/json", "text/plain"),
    fields: fc.dictionary(fc.constantFrom("event", "text", "pick", "__proto__", "x"), fc.string({ unit: "binary" }), {
      maxKeys: 4,
    }),
    accept: fc.constantFrom("text/html", "application/json", "*/*"),
  })
  .map(({ path, verb, type, fields, accept }) => {
    const content = type === "application/json" ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
    return (port: number) =>
      [
        `${verb} ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        `Content-Type: ${type}`,
        `Accept: ${accept}`,
        `Content-Length: ${Buffer.byteLength(content)}`,
        "Connection: close",
        "",
        content,
      ].join("\r\n");
  });

const arbitrary = fc
  .tuple(method, target, fc.constantFrom("own", "evil.example", "none"), fc.array(header, { maxLength: 6 }), body)
  .map(([verb, path, name, headers, content]) => (port: number) => {
    const host = name === "none" ? [] : [`Host: ${name === "own" ? `127.0.0.1:${port}` : name}`];
    return [`${verb} ${path} HTTP/1.1`, ...host, ...headers, "", content].join("\r\n");
  });

/** What must have been tried for the run to have said anything: one plain request for each layer there is. */
const layers: [(port: number) => string][] = [
  ["GET / HTTP/1.1", "own"],
  ["GET /nothing-here HTTP/1.1", "own"],
  ["DELETE /chat HTTP/1.1", "own"],
  ["GET / HTTP/1.1", "evil.example"],
  ["GET /chat/events HTTP/1.1", "own"],
  ["POST /chat HTTP/1.1", "own"],
  ["GET / HTTP/one", "own"],
].map(([line, host]) => [
  (port: number) =>
    [
      line,
      `Host: ${host === "own" ? `127.0.0.1:${port}` : host}`,
      ...(line?.startsWith("POST") === true ? ["Content-Type: text/plain", "Content-Length: 0"] : []),
      "Connection: close",
      "",
      "",
    ].join("\r\n"),
]);

describe("whatever is sent", () => {
  it(
    "the process lives, says nothing of its inside, and does nothing for who has no talk",
    async () => {
      const seen = new Map<number, number>();
      // For the noise one does not wait long: these are to be answered, however slow the machine is.
      for (const [layer] of layers) {
        const status = statusOf(await sendRaw(site.port, Buffer.from(layer(site.port), "utf8"))) ?? 0;
        seen.set(status, 1);
      }
      await fc.assert(
        fc.asyncProperty(fc.oneof(reachable, arbitrary), async (request) => {
          const heard = await sendRaw(site.port, Buffer.from(request(site.port), "utf8"), 25);
          if (heard !== "") expect(heard).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
          expect(heard).not.toMatch(/node_modules|\/src\/|Error:| at .+:\d+:\d+|^HTTP\/1\.1 500/);
          const status = statusOf(heard) ?? 0;
          seen.set(status, (seen.get(status) ?? 0) + 1);
        }),
        { numRuns: runs(2000), examples: layers },
      );
      expect((await fetch(`${site.url}/`)).status).toBe(200);
      expect([crashes, site.errors, assistant.received]).toEqual([[], [], []]);
      // The noise reached every layer: the parser, the gate, the router, the bodies and the handlers.
      expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 415, 421]));
    },
    60_000 + runs(2000) * 50,
  );

  it("bytes that are no request at all are answered or hung up on", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const heard = await sendRaw(site.port, Buffer.from(some, "latin1"), 10);
        expect(heard === "" || heard.startsWith("HTTP/1.1 4")).toBe(true);
      }),
      { numRuns: runs(200) },
    );
    expect(crashes).toEqual([]);
  }, 120_000);
});
