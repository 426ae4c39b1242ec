import { expect, it } from "vitest";
import { csrfToken } from "../../src/desk/csrf.js";
import { auditOf } from "../handoffs/desk-house.js";
import { type FilesHouse, openFilesHouse, seats, visit, withCounsellor } from "../support/files-house.js";
import { sendRaw, statusOf } from "../support/raw-http.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import * as sample from "./sample-files.js";

async function inHouse(fresh: FreshPlace, work: (house: FilesHouse) => Promise<void>): Promise<void> {
  const house = await openFilesHouse(await (await fresh()).open());
  try {
    await work(house);
    expect([...house.errors, ...house.desk.errors]).toEqual([]);
  } finally {
    await house.stop();
  }
}

const linksIn = (html: string) =>
  [...html.matchAll(/href="((?:\/desk\/talk\/[^"/]+)?\/files\/[^"]+)"/g)].map(([, at]) => at ?? "");

function fromDesk(
  house: FilesHouse,
  secret: string,
  handoff: string,
  files: readonly (readonly [string, Buffer])[],
  fields: Record<string, string> = {},
) {
  const body = new FormData();
  const given = { csrf: csrfToken(secret), key: "form-key-0001", claim: "1", ...fields };
  for (const [name, value] of Object.entries(given)) body.set(name, value);
  for (const [name, bytes] of files) body.append("file", new Blob([new Uint8Array(bytes)]), name);
  const headers = { cookie: `ieum-desk=${secret}`, origin: house.desk.url };
  return fetch(`${house.desk.url}/desk/talk/${handoff}/file`, { method: "POST", redirect: "manual", headers, body });
}

describeOnBothStores("files over the web chat and the desk", (fresh, kind) => {
  it("go from the person's page to the desk and back, byte for byte, and every look is written down", async () => {
    await inHouse(fresh, async (house) => {
      const visitor = await visit(house);
      const handoff = await withCounsellor(house, visitor);
      expect(
        (
          await visitor.send([
            ["이력서.pdf", sample.pdf],
            ["사진.png", sample.png],
          ])
        ).status,
      ).toBe(204);
      await house.assistant.settled(await visitor.conversation());

      const talk = await (await house.desk.as(seats.han).get(`/desk/talk/${handoff}`)).text();
      const [pdf = "", png = ""] = linksIn(talk);
      const saved = await house.desk.as(seats.han).get(png);
      expect(Buffer.from(await saved.arrayBuffer()).equals(sample.png)).toBe(true);
      expect(saved.headers.get("content-disposition")).toContain("filename*=UTF-8''%EC%82%AC%EC%A7%84.png");
      expect(await auditOf(house.parts, handoff)).toContain("han openFile");

      expect((await house.desk.as(seats.bae).get(pdf)).status).toBe(404);
      expect((await fromDesk(house, seats.bae, handoff, [["a.txt", sample.text]])).status).toBe(404);
      expect((await fetch(house.desk.url + pdf, { redirect: "manual" })).status).toBe(303);

      const sent = await fromDesk(house, seats.han, handoff, [["안내문.docx", sample.docx]]);
      expect([sent.status, sent.headers.get("location")]).toEqual([303, `/desk/talk/${handoff}?done=handoffFileSent`]);
      const page = await (await visitor.get("/")).text();
      expect(page).toContain("파일을 보내 드려요: 안내문.docx");
      expect(page).toContain('<img src="/files/');
      const last = linksIn(page).at(-1) ?? "";
      const mine = await visitor.get(last);
      expect(Buffer.from(await mine.arrayBuffer()).equals(sample.docx)).toBe(true);
      expect(headersOf(mine)).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      const stranger = await visit(house);
      expect((await stranger.get(last)).status).toBe(404);
      expect((await fetch(house.url + last)).status).toBe(404);
      expect((await visitor.get(last.replace("/files/", "/files/x"))).status).toBe(404);
    });
  });

  // What is refused before the store is asked is the same on both.
  if (kind === "PostgreSQL") return;

  it("are offered only while there is somebody who takes them", async () => {
    await inHouse(fresh, async (house) => {
      const visitor = await visit(house);
      expect(await (await visitor.get("/")).text()).toContain('<div id="files" class="files" hidden');
      const refused = await visitor.send([["a.txt", sample.text]]);
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { words: expect.stringContaining("상담사 연결") },
      ]);
      await withCounsellor(house, visitor);
      expect(await (await visitor.get("/")).text()).toContain('<div id="files" class="files" data-sending');
    });
  });

  it("are refused in words that say what to do, and nothing is kept of them", async () => {
    await inHouse(fresh, async (house) => {
      const visitor = await visit(house);
      const handoff = await withCounsellor(house, visitor);
      const tries: readonly (readonly [string, Buffer, number, string])[] = [
        ["쪽지.html", Buffer.from("<!doctype html><script>alert(1)</script>"), 422, "보낼 수 없는 종류예요"],
        ["그림.svg", Buffer.from("<svg onload=alert(1)>"), 422, "보낼 수 없는 종류예요"],
        ["사진.png", sample.pdf, 422, "이름 끝과 내용이 서로 달라서"],
        ["빈 파일.txt", Buffer.alloc(0), 422, "빈 파일이라"],
        ["큰 파일.txt", Buffer.alloc(11 * 1024 * 1024, "a"), 422, "10MB까지"],
        ["더 큰 파일.txt", Buffer.alloc(22 * 1024 * 1024, "a"), 413, "20MB까지"],
        ["900101-1234568.txt", sample.text, 422, "주민등록번호"],
      ];
      for (const [name, bytes, status, words] of tries) {
        const answer = await visitor.send([[name, bytes]]);
        expect([answer.status, ((await answer.json()) as { words: string }).words], name).toEqual([
          status,
          expect.stringContaining(words),
        ]);
      }
      expect((await visitor.send([])).status).toBe(422);
      expect(
        (await visitor.send([["a.txt", sample.text]], { headers: { origin: "https://elsewhere.example" } })).status,
      ).toBe(403);
      expect((await visitor.send([["a.txt", sample.text]], { event: "short" })).status).toBe(400);
      const back = await fromDesk(house, seats.han, handoff, [["쪽지.html", Buffer.from("<html>")]]);
      expect(back.status).toBe(422);
      expect(await back.text()).toContain("보낼 수 없는 종류예요");
      const stale = await fromDesk(house, seats.han, handoff, [["a.txt", sample.text]], { claim: "0" });
      expect(stale.status).toBe(409);
      const forged = await fromDesk(house, seats.han, handoff, [["a.txt", sample.text]], { csrf: "x" });
      expect(forged.status).toBe(403);
      expect(await house.parts.store.db.selectFrom("files").selectAll().execute()).toEqual([]);
      expect(await house.parts.store.db.selectFrom("file_pieces").selectAll().execute()).toEqual([]);
    });
  });

  it("leave nothing when the line breaks in the middle", async () => {
    await inHouse(fresh, async (house) => {
      const visitor = await visit(house);
      await withCounsellor(house, visitor);
      const cookie = (await visitor.get("/")).headers.get("set-cookie")?.split(";")[0] ?? "";
      const port = Number(new URL(house.url).port);
      const begun = `POST /chat/files HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${"가".repeat(3_000)}`;
      expect(statusOf(await sendRaw(port, begun, 300))).toBeNull();
      expect((await visitor.send([["b.txt", sample.text]])).status).toBe(204);
      const names = await house.parts.store.db.selectFrom("files").select("size").execute();
      expect(names).toEqual([{ size: sample.text.length }]);
    });
  });

  it("keep a hostile name from becoming anything but a name", async () => {
    await inHouse(fresh, async (house) => {
      const visitor = await visit(house);
      const handoff = await withCounsellor(house, visitor);
      const name = '../../"><img src=x onerror=alert(1)>\u202efdp.\r\nX-Evil: 1.pdf';
      expect((await visitor.send([[name, sample.pdf]])).status).toBe(204);
      await house.assistant.settled(await visitor.conversation());
      const page = await (await visitor.get("/")).text();
      expect(page).not.toContain("<img src=x");
      expect(page).not.toContain("\u202e");
      const desk = await (await house.desk.as(seats.han).get(`/desk/talk/${handoff}`)).text();
      expect(desk).not.toContain("<img src=x");
      const saved = await visitor.get(linksIn(page)[0] ?? "");
      expect(saved.status).toBe(200);
      expect(saved.headers.get("x-evil")).toBeNull();
    });
  });
});

function headersOf(answer: Response): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return headers;
}
