import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createFiles, type Files } from "../../src/assistant/files/create-files.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { drain } from "../../src/assistant/work.js";
import { erasePerson } from "../../src/store/erase.js";
import { fileBytes, filesOf } from "../../src/store/files.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { auditOf, call, deskHouse, handoffsOf, say, staff, talk } from "../handoffs/desk-house.js";
import { findInStore } from "../people/find-in-store.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import * as sample from "./sample-files.js";

function filesIn(parts: Parts): Files {
  return createFiles(parts, { settle: (conversation) => drain(parts, conversation), handoffs: createHandoffs(parts) });
}

const from = (conversation: string, eventId: string = randomUUID()) => ({ channel: "web", conversation, eventId });

async function given(parts: Parts, conversation: string, name: string, bytes: Buffer, eventId?: string) {
  const done = await filesIn(parts).people.give(from(conversation, eventId), [{ name, bytes }]);
  await drain(parts, conversation);
  return done;
}

async function personOf(parts: Parts, conversation: string): Promise<string> {
  return (await handoffsOf(parts, conversation))[0]?.person ?? "";
}

const kept = async (parts: Parts, conversation: string) => {
  const person = await personOf(parts, conversation);
  return reading(parts.store, (tx) => filesOf(tx, person));
};

describeOnBothStores("files between people and staff", (fresh, kind) => {
  it("come to staff while they are called, and later, byte for byte", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const handoff = await call(parts, "c1");
    expect(await given(parts, "c1", "이력서.pdf", sample.pdf)).toEqual({ kind: "given" });
    await createHandoffs(parts).claim(staff.jin, handoff);
    expect(await given(parts, "c1", "사진.png", sample.png)).toEqual({ kind: "given" });

    const said = (await talk(parts, "c1")).filter(({ files }) => files !== undefined);
    expect(said.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      "person: 파일을 보냈어요: 이력서.pdf (1KB)",
      "person: 파일을 보냈어요: 사진.png (1KB)",
    ]);
    const id = said[1]?.files?.[0]?.id ?? "";
    const opened = await filesIn(parts).staff.open(staff.jin, handoff, id);
    expect(opened).toMatchObject({ name: "사진.png", media: "image/png" });
    expect(opened?.bytes.equals(sample.png)).toBe(true);
    expect(await auditOf(parts, handoff)).toContain("jin openFile");
  });

  it("tell somebody who waits that they are passed on", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await call(parts, "c1");
    await given(parts, "c1", "이력서.pdf", sample.pdf);
    expect((await talk(parts, "c1")).at(-1)?.text).toContain("그대로 전해 드릴게요");
  });

  it("are taken by nobody while the assistant has the talk", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await say(parts, "c1", "안녕하세요");
    expect(await given(parts, "c1", "이력서.pdf", sample.pdf)).toMatchObject({ why: "withAssistant" });
    await filesIn(parts).people.announce(from("c1"), [{ url: "https://files.slack.com/x" }]);
    await drain(parts, "c1");
    const last = (await talk(parts, "c1")).at(-1);
    expect(last?.text).toContain("상담사를 불러 드릴까요?");
    expect(last?.choices?.map(({ label }) => label)).toEqual(["상담사 연결"]);
  });

  it("are not kept when staff end the talk in the same moment", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const handoff = await call(parts, "c1");
    const port = createHandoffs(parts, async () => {});
    await port.claim(staff.jin, handoff);
    await filesIn({ ...parts }).people.give(from("c1"), [{ name: "a.txt", bytes: sample.text }]);
    await drain(parts, "c1");
    const quiet = createFiles(parts, { settle: async () => {}, handoffs: port });
    await quiet.people.give(from("c1"), [{ name: "b.txt", bytes: sample.text }]);
    await port.close(staff.jin, handoff, { outcome: "answered" });
    await drain(parts, "c1");
    expect((await kept(parts, "c1")).map(({ name }) => name)).toEqual(["a.txt"]);
  });

  it("are one, however often the same form is sent", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await call(parts, "c1");
    const first = await given(parts, "c1", "a.txt", sample.text, "form-1");
    const again = await given(parts, "c1", "a.txt", sample.text, "form-1");
    expect([first.kind, again.kind]).toEqual(["given", "repeat"]);
    expect(await kept(parts, "c1")).toHaveLength(1);
  });

  it("go to the person from whoever has the talk, once for each form, and from nobody else", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const handoff = await call(parts, "c1");
    const files = filesIn(parts).staff;
    const upload = [{ name: "안내문.pdf", bytes: sample.pdf }];
    expect(await files.send(staff.han, handoff, upload, { key: "form-key-1" })).toEqual({ kind: "notYours" });
    await createHandoffs(parts).claim(staff.han, handoff);
    const sent = await files.send(staff.han, handoff, upload, { key: "form-key-1" });
    const again = await files.send(staff.han, handoff, upload, { key: "form-key-1" });
    expect([sent.kind, again.kind]).toEqual(["done", "done"]);
    expect(await files.send(staff.bae, handoff, upload, { key: "form-key-2" })).toEqual({ kind: "unknown" });

    const said = (await talk(parts, "c1")).filter(({ files: some }) => some !== undefined);
    expect(said).toMatchObject([{ from: "staff", text: "파일을 보내 드려요: 안내문.pdf (1KB)" }]);
    expect(said[0]).not.toHaveProperty("links");
    const opened = await filesIn(parts).people.ofTalk("c1", said[0]?.files?.[0]?.id ?? "");
    expect(opened?.bytes.equals(sample.pdf)).toBe(true);
    expect(await auditOf(parts, handoff)).toContain("han sendFile");
  });

  it("are a link that runs out after seven days where we have no page", async () => {
    const { parts, clock } = await deskHouse(await (await fresh()).open());
    await filesIn(parts).people.announce({ ...from("slack-1"), channel: "slack" }, []);
    const handoff = await call(parts, "slack-1");
    await createHandoffs(parts).claim(staff.jin, handoff);
    const { staff: desk, people } = filesIn(parts);
    await desk.send(staff.jin, handoff, [{ name: "안내문.pdf", bytes: sample.pdf }], { key: "form-key-1" });
    const [link] = (await talk(parts, "slack-1")).flatMap(({ links = [] }) => links);
    expect(link?.label).toBe("안내문.pdf");
    const secret = link?.url.replace("/files/", "") ?? "";
    expect((await people.byLink(secret))?.bytes.equals(sample.pdf)).toBe(true);
    for (let at = 0; at < secret.length; at += 7) {
      const other = secret[at] === "a" ? "b" : "a";
      expect(await people.byLink(secret.slice(0, at) + other + secret.slice(at + 1))).toBeUndefined();
    }
    clock.pass(7 * 24 * 60 - 1);
    expect(await people.byLink(secret)).toBeDefined();
    clock.pass(2);
    expect(await people.byLink(secret)).toBeUndefined();
  });

  it("open neither for another talk, nor for another agency, nor under another hand-off", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const handoff = await call(parts, "c1");
    const other = await call(parts, "c2");
    await createHandoffs(parts).claim(staff.han, handoff);
    await given(parts, "c1", "이력서.pdf", sample.pdf);
    const [file] = await kept(parts, "c1");
    const { people, staff: desk } = filesIn(parts);
    expect(await desk.open(staff.han, handoff, file?.id ?? "")).toBeDefined();
    expect(await desk.open(staff.bae, handoff, file?.id ?? "")).toBeUndefined();
    expect(await desk.open(staff.han, other, file?.id ?? "")).toBeUndefined();
    expect(await people.ofTalk("c2", file?.id ?? "")).toBeUndefined();
    expect(await people.byLink(file?.id ?? "")).toBeUndefined();
    expect(await auditOf(parts, handoff)).not.toContain("bae openFile");
  });

  it("are refused beyond fifty megabytes of one person, and nothing is left of what was refused", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await call(parts, "c1");
    const large = Buffer.alloc(10 * 1024 * 1024, "가나다라마바사\n");
    const cut = large.subarray(0, large.lastIndexOf("\n") + 1);
    for (let n = 0; n < 5; n++) expect(await given(parts, "c1", `${n}.txt`, cut)).toEqual({ kind: "given" });
    const refused = await given(parts, "c1", "6.txt", cut);
    expect(refused).toMatchObject({ kind: "refused", why: "noRoom" });
    expect((await kept(parts, "c1")).map(({ name }) => name)).toEqual(["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"]);
    const pieces = await parts.store.db
      .selectFrom("file_pieces")
      .select((e) => e.fn.countAll().as("n"))
      .executeTakeFirstOrThrow();
    expect(Number(pieces.n)).toBe(5 * Math.ceil(cut.length / (96 * 1024)));
  }, 180_000);

  it("come out as they went in, whatever is in them", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await call(parts, "c1");
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.constantFrom(0, 1, 96 * 1024 - 8, 96 * 1024 - 7, 2 * 96 * 1024),
        async (some, padding) => {
          const bytes = Buffer.concat([
            Buffer.from("%PDF-1."),
            some,
            Buffer.alloc(padding, 7),
            Buffer.from("\n%%EOF\n"),
          ]);
          expect(await given(parts, "c1", "a.pdf", bytes)).toEqual({ kind: "given" });
          const files = await kept(parts, "c1");
          const found = await Promise.all(files.map((file) => reading(parts.store, (tx) => fileBytes(tx, file))));
          expect(found.some((one) => one?.equals(bytes))).toBe(true);
        },
      ),
      { numRuns: runs(8) },
    );
  });

  it("go thirty days after the talk was closed, and not a day sooner", async () => {
    const { parts, clock } = await deskHouse(await (await fresh()).open());
    const handoff = await call(parts, "c1");
    await given(parts, "c1", "a.txt", sample.text);
    const person = await personOf(parts, "c1");
    const left = () => reading(parts.store, (tx) => filesOf(tx, person)).then((files) => files.length);
    await createHandoffs(parts).claim(staff.jin, handoff);
    clock.pass(40 * 24 * 60);
    await doDueWork(parts);
    expect(await left()).toBe(1);
    await createHandoffs(parts).close(staff.jin, handoff, { outcome: "answered" });
    clock.pass(30 * 24 * 60 - 1);
    await doDueWork(parts);
    expect(await left()).toBe(1);
    clock.pass(2);
    await doDueWork(parts);
    expect(await left()).toBe(0);
    const pieces = await parts.store.db.selectFrom("file_pieces").selectAll().execute();
    expect(pieces).toEqual([]);
  });

  it("leave no byte in the store, sealed or not, when their person is erased", async () => {
    const place = await fresh();
    const { parts } = await deskHouse(await place.open());
    const handoff = await call(parts, "c1");
    const canary = "카나리아-8471-kanarienvogel";
    await given(parts, "c1", `${canary}.txt`, Buffer.from(`${canary}\n`.repeat(5_000)));
    expect(await findInStore(place, kind, canary)).toEqual([]);
    await createHandoffs(parts).claim(staff.jin, handoff);
    await createHandoffs(parts).close(staff.jin, handoff, { outcome: "answered" });
    const person = await personOf(parts, "c1");
    const done = await inTransaction(parts.store, (tx) => erasePerson(tx, person, parts.clock.now()));
    expect(done.kind).toBe("erased");
    for (const table of ["files", "file_pieces", "file_waits"] as const)
      expect(await parts.store.db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await findInStore(place, kind, canary)).toEqual([]);
  });

  it("stand in what a person is given of themselves", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await call(parts, "c1");
    await given(parts, "c1", "이력서.pdf", sample.pdf);
    const person = await personOf(parts, "c1");
    const file = await createPeople(parts).export(staff.jin, person, "request");
    expect(file?.json).toContain("이력서.pdf");
    expect(file?.sections.map(({ title }) => title)).toContain("주고받은 파일");
  });
});
