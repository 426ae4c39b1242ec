import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachment } from "../../src/http/attachment.js";
import { createHttpServer, type HttpServer } from "../../src/http/create-server.js";
import { json, refuse } from "../../src/http/reply.js";
import { createUploadRoom } from "../../src/http/upload-room.js";
import { sendRaw, statusOf } from "../support/raw-http.js";
import { runs } from "../support/runs.js";

const limits = { maxBytes: 200_000, maxParts: 6, withinMs: 45_000 };

let server: HttpServer;
let port: number;
const errors: unknown[] = [];

beforeAll(async () => {
  server = createHttpServer({ onError: (error) => errors.push(error) });
  server.route("POST", "/send", async (request) => {
    const isHurried = request.headers["x-patience"] === "short";
    const sent = await request.upload(isHurried ? { ...limits, withinMs: 150 } : limits);
    if (sent.kind === "refused") return refuse(sent.status, sent.why);
    const files = sent.files.map(({ name, bytes }) => [name, bytes.toString("base64")]);
    return json({ fields: [...sent.fields], files });
  });
  server.route("GET", "/file", ({ query }) =>
    attachment({ name: query.get("name") ?? "", media: "application/pdf", bytes: Buffer.from("%PDF-1.7") }),
  );
  ({ port } = await server.listen({ port: 0 }));
});
afterAll(() => server.stop({ withinMs: 100 }));

function send(form: FormData, headers: Record<string, string> = {}) {
  return fetch(`http://127.0.0.1:${port}/send`, { method: "POST", body: form, headers });
}

function formOf(...files: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[]): FormData {
  const form = new FormData();
  form.set("event", "이름 없는 양식");
  for (const [name, bytes] of files) form.append("file", new Blob([bytes]), name);
  return form;
}

const head = (length: number, more = "") =>
  `POST /send HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n${more}\r\n`;

describe("a form with files", () => {
  it("comes out as it went in, whatever the files hold and however they are called", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.uint8Array({ maxLength: 5_000 })), {
          maxLength: 4,
        }),
        async (files) => {
          const given = files.map(([name, bytes]) => [name, new Uint8Array(bytes)] as const);
          const answer = await send(formOf(...given));
          expect(answer.status).toBe(200);
          const seen = (await answer.json()) as { fields: unknown; files: [string, string][] };
          expect(seen.fields).toEqual([["event", "이름 없는 양식"]]);
          expect(seen.files.map(([, bytes]) => bytes)).toEqual(
            given.map(([, bytes]) => Buffer.from(bytes).toString("base64")),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("keeps a Korean name, quotes and all", async () => {
    const answer = await send(formOf(['안내 "문".pdf', new Uint8Array([1])]));
    expect(await answer.json()).toMatchObject({ files: [['안내 "문".pdf', "AQ=="]] });
  });

  it("holds no file where none was chosen", async () => {
    const answer = await send(formOf(["", new Uint8Array()]));
    expect(await answer.json()).toMatchObject({ files: [] });
  });

  it("is refused too large, whether it says so or not", async () => {
    const large = new Uint8Array(limits.maxBytes + 1);
    expect((await send(formOf(["a", large]))).status).toBe(413);
    const chunked =
      `POST /send HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n` +
      `${(limits.maxBytes + 1).toString(16)}\r\n${"x".repeat(limits.maxBytes + 1)}\r\n0\r\n\r\n`;
    expect(statusOf(await sendRaw(port, chunked))).toBe(413);
  });

  it("is refused packed, of many parts, broken, cut off, or too slow", async () => {
    expect((await send(formOf(["a", new Uint8Array(9)]), { "content-encoding": "gzip" })).status).toBe(415);
    const packed = gzipSync(Buffer.alloc(50_000_000));
    expect(
      statusOf(
        await sendRaw(port, Buffer.concat([Buffer.from(head(packed.length, "Content-Encoding: gzip\r\n")), packed])),
      ),
    ).toBe(415);
    const many = formOf();
    for (let n = 0; n < 30; n++) many.append("x", "y");
    expect((await send(many)).status).toBe(413);
    for (const broken of [
      "",
      "--b",
      "--b--",
      "--b\r\n\r\nx",
      "x",
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
    ])
      expect([200, 400]).toContain(statusOf(await sendRaw(port, head(broken.length) + broken)));
    expect(statusOf(await sendRaw(port, `${head(1_000, "X-Patience: short\r\n")}--b\r\n`))).toBe(408);
    const other = await fetch(`http://127.0.0.1:${port}/send`, {
      method: "POST",
      body: new URLSearchParams({ a: "b" }),
    });
    expect(other.status).toBe(415);
    expect(errors).toEqual([]);
  });
});

describe("the room for uploads", () => {
  it("is shared by all, given back when a request is over, and no more than it is", () => {
    const room = createUploadRoom(100);
    const one = room.open();
    const other = room.open();
    expect([one.take(60), other.take(60), other.take(40), one.take(1)]).toEqual([true, false, true, false]);
    one.free();
    one.free();
    expect([other.take(60), other.take(1)]).toEqual([true, false]);
  });
});

describe("a file that is handed out", () => {
  it("is saved, never shown as a page, under its name in any script", async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/file?name=${encodeURIComponent("안내문 (1).pdf")}`);
    const headers = headersOf(answer);
    expect(headers["content-disposition"]).toBe(
      "attachment; filename=\"1_.pdf\"; filename*=UTF-8''%EC%95%88%EB%82%B4%EB%AC%B8%20%281%29.pdf",
    );
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-type": "application/pdf",
    });
    expect(headers["content-security-policy"]).toContain("sandbox");
  });

  it("lets no name break out of the header", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 40 }), async (name) => {
        const reply = attachment({ name, media: "text/plain", bytes: Buffer.from("x") });
        const said = String(reply.headers?.["content-disposition"]);
        expect(said).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~%-]*$/);
      }),
      { numRuns: runs(300) },
    );
  });
});

function headersOf(answer: Response): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return headers;
}
