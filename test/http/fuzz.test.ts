import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendRaw } from "../support/raw-http.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

/** More by hand: `FUZZ_RUNS=10000`. */
const runs = Number(process.env.FUZZ_RUNS ?? 400);

const assistant = createScriptedAssistant();
const crashes: unknown[] = [];
const onCrash = (error: unknown) => crashes.push(error);
let site: WebSite;

beforeAll(async () => {
  process.on("uncaughtException", onCrash).on("unhandledRejection", onCrash);
  site = await startWebSite(assistant);
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
    `Cookie: ieum=${"a".repeat(43)}`,
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

describe("whatever is sent", () => {
  it(
    "the process lives, health answers, and nothing is done in a talk that nobody has",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          method,
          target,
          fc.array(header, { maxLength: 6 }),
          body,
          fc.boolean(),
          async (verb, path, headers, content, honest) => {
            const host = honest ? [`Host: 127.0.0.1:${site.port}`] : [];
            const request = [`${verb} ${path} HTTP/1.1`, ...host, ...headers, "", content].join("\r\n");
            const heard = await sendRaw(site.port, Buffer.from(request, "latin1"), 15);
            if (heard !== "") expect(heard).toMatch(/^HTTP\/1\.1 [1-5]\d\d /);
            expect(heard).not.toMatch(/node_modules|\/src\/|Error:| at .+:\d+:\d+/);
          },
        ),
        { numRuns: runs },
      );
      const { status } = await fetch(`${site.url}/`);
      expect(status).toBe(200);
      expect(crashes).toEqual([]);
      expect(site.errors).toEqual([]);
    },
    60_000 + runs * 50,
  );

  it("bytes that are no request at all are answered or hung up on", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const heard = await sendRaw(site.port, Buffer.from(some, "latin1"), 10);
        expect(heard === "" || heard.startsWith("HTTP/1.1 4")).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(crashes).toEqual([]);
  }, 30_000);
});
