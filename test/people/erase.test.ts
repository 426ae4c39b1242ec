import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { destroyDue } from "../../src/assistant/jobs/destroy-due.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { createOwnData } from "../../src/assistant/people/own-data.js";
import { drainAll } from "../../src/assistant/work.js";
import { sightings } from "../../src/cli/sightings.js";
import { createLog } from "../../src/log.js";
import { putDataLink } from "../../src/store/data-links.js";
import { saveResponse } from "../../src/store/responses.js";
import { listRetained, recallRetained } from "../../src/store/retained.js";
import { findAllLive } from "../../src/store/seat-rows.js";
import { changeState } from "../../src/store/seat-writes.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { houseOver, talkOf } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { findInStore } from "./find-in-store.js";
import { applies, hired, member, personOf, says } from "./townsfolk.js";

const name = "독고해오름";
const phone = "010-7391-2846";
const words = "카나리아그림자";
const canaries = [name, "해오름", phone, "01073912846", words];

const boss = member("u1", "manager", "seoul50plus");
const colleague = member("u2", "counsellor", "seoul50plus");
const elsewhere = member("u3", "manager", "gwangju");
const everybodys = member("u4", "administrator", null);

describeOnBothStores("an erasure at the desk", (fresh, kind) => {
  it("leaves nothing that the person ever gave in any table, log or file, nor in what can still be exported", async () => {
    const place = await fresh();
    const log = new PassThrough();
    const written: Buffer[] = [];
    log.on("data", (chunk: Buffer) => written.push(chunk));
    const house = await houseOver(await place.open());
    const parts: Parts = { ...house, seen: sightings(createLog({ level: "debug", shape: "json" }, log)) };
    const people = createPeople(parts);
    const person = await leavesTraces(parts);
    const file = await people.export(boss, person, "request");
    for (const canary of [name, words]) expect(file?.json).toContain(canary);
    for (const canary of canaries) expect(await findInStore(place, kind, canary), canary).toEqual([]);

    expect(await people.erase(boss, person, "request")).toEqual({ kind: "done", kept: 0 });

    for (const canary of canaries) expect(await findInStore(place, kind, canary), canary).toEqual([]);
    expect(await people.search(everybodys, name, 1)).toEqual({ lines: [], total: 0 });
    expect(await people.search(everybodys, "2846", 1)).toEqual({ lines: [], total: 0 });
    expect(await people.open(everybodys, person, "request")).toBeUndefined();
    expect(await people.export(everybodys, person, "request")).toBeUndefined();
    expect(await createOwnData(parts).file("secret")).toBeUndefined();
    const all = JSON.stringify(await people.requests(everybodys, "all"));
    const told = Buffer.concat(written).toString();
    expect(told.length).toBeGreaterThan(100);
    for (const canary of canaries) expect(`${told}${all}`, canary).not.toContain(canary);
  });

  it("leaves no row by which the person could be known, and closes what they had asked for", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const person = await leavesTraces(parts);
    await createPeople(parts).erase(boss, person, "request");
    const counts = await reading(parts.store, async (tx) => ({
      marks: await tx.db.selectFrom("person_marks").selectAll().execute(),
      links: await tx.db.selectFrom("data_links").selectAll().execute(),
      keys: await tx.db.selectFrom("person_keys").select("person").where("person", "=", person).execute(),
      retained: await listRetained(tx),
    }));
    expect(counts).toEqual({ marks: [], links: [], keys: [], retained: [] });
    const [request] = await createPeople(parts).requests(everybodys, "all");
    expect(request).toMatchObject({ kind: "erase", state: "done" });
    expect(request).not.toHaveProperty("person");
  });

  it("tells whoever was erased so, in a talk that knows nothing of them any more", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const person = await applies(parts, "c1", { name, phone });
    const people = createPeople(parts);
    expect(await people.erase(boss, person, "request")).toMatchObject({ kind: "done" });
    const said = await talkOf(parts.store, "c1");
    expect(said).toEqual([expect.stringContaining("assistant: 요청하신 대로 이야기와 신청을 모두 지웠어요")]);
    const now = await personOf(parts.store, "c1");
    expect(now).not.toBe(person);
    expect((await people.search(everybodys, "", 1)).lines).toEqual([]);
    await says(parts, "c1", "안녕하세요");
    expect((await talkOf(parts.store, "c1")).join()).not.toContain(name);
  });

  it("gives the seat to whoever is next in line", async () => {
    const wine = "on-off-example-wine";
    const parts = await houseOver(await (await fresh()).open(), { [wine]: { capacity: 1 } });
    const first = await joinsWine(parts, "c1", "김하나");
    await joinsWine(parts, "c2", "이두나");
    await createPeople(parts).erase(everybodys, first, "request");
    await drainAll(parts);
    expect((await talkOf(parts.store, "c2")).at(-1)).toContain("자리가 났어요");
  });

  it("is refused while a colleague has the talk, and done by whoever has it themselves", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const people = createPeople(parts);
    const person = await applies(parts, "c1", { name, phone });
    await says(parts, "c1", "상담사 연결해 주세요");
    const handoffs = createHandoffs(parts);
    const [line] = (await handoffs.inbox(colleague, { tab: "all", page: 1, size: 10 })).lines;
    await handoffs.claim(colleague, line?.id ?? "");
    expect(await people.erase(boss, person, "request")).toEqual({ kind: "live" });
    expect((await people.open(boss, person, "request"))?.applications).toMatchObject([{ state: "신청 완료" }]);
    await handoffs.claim(boss, line?.id ?? "", "over");
    expect(await people.erase(boss, person, "request")).toMatchObject({ kind: "done" });
  });

  it("is not for a counsellor, nor for one agency while another one has something open with the person", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const people = createPeople(parts);
    const person = await applies(parts, "c1", { name, phone });
    expect(await people.erase(colleague, person, "request")).toEqual({ kind: "notYours" });
    await inTransaction(parts.store, (tx) =>
      tx.db.updateTable("conversations").set({ owner: "assistant" }).where("id", "=", "c1").execute(),
    );
    await says(parts, "c1", "구직자 도약보장 패키지 상담사 연결해 주세요");
    await inTransaction(parts.store, (tx) => tx.db.updateTable("handoffs").set({ agency: "gwangju" }).execute());
    expect(await people.erase(boss, person, "request")).toEqual({ kind: "notYours" });
    expect(await people.erase(elsewhere, person, "request")).toEqual({ kind: "notYours" });
    expect(await people.erase(everybodys, person, "request")).toMatchObject({ kind: "done" });
  });
});

describeOnBothStores("what a law wants kept", (fresh, kind) => {
  it("is told before, kept apart and sealed for its years, and destroyed after them", async () => {
    const place = await fresh();
    const parts = await houseOver(await place.open());
    const people = createPeople(parts);
    const person = await applies(parts, "c1", { name, phone });
    expect(await people.kept(boss, person)).toEqual([]);
    await takesPart(parts, person);
    expect(await people.kept(boss, person)).toMatchObject([
      { id: "allowance", applications: 1, until: "2031-03-02T01:00:00.000Z" },
    ]);
    expect(await people.erase(boss, person, "request")).toEqual({ kind: "done", kept: 1 });

    const kept = await reading(parts.store, listRetained);
    expect(kept).toMatchObject([{ reason: "allowance", until: "2031-03-02T01:00:00.000Z" }]);
    const items = await reading(parts.store, (tx) => recallRetained(tx, kept[0]?.id ?? ""));
    expect(items).toEqual({ name, phone: "01073912846" });
    for (const canary of canaries) expect(await findInStore(place, kind, canary), canary).toEqual([]);

    const at = (iso: string) => destroyDue({ ...parts, clock: { now: () => new Date(iso) } });
    await at("2031-03-02T00:59:59Z");
    expect(await reading(parts.store, listRetained)).toHaveLength(1);
    await at("2031-03-02T01:00:00Z");
    expect(await reading(parts.store, listRetained)).toEqual([]);
  });

  it("is kept when the person erases themselves in the chat, too", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const person = await applies(parts, "c1", { name, phone });
    await takesPart(parts, person);
    await says(parts, "c1", "내 정보 모두 지워 주세요", "모두 지울게요");
    expect(await createPeople(parts).open(everybodys, person, "request")).toBeUndefined();
    expect(await reading(parts.store, listRetained)).toHaveLength(1);
  });
});

/** Everything somebody can leave: a talk, an application, a hand-off with notes, a survey, requests, a link. */
async function leavesTraces(parts: Parts): Promise<string> {
  const boss = await hired(parts.store, "u1", "manager", "seoul50plus");
  await says(parts, "c1", `${words} 때문에 왔어요`);
  const person = await applies(parts, "c1", { name, phone });
  const people = createPeople(parts);
  const handoffs = createHandoffs(parts);
  await says(parts, "c1", "상담사 연결해 주세요", `${words} 이야기를 하고 싶어요`);
  const [line] = (await handoffs.inbox(boss, { tab: "all", page: 1, size: 10 })).lines;
  const claimed = await handoffs.claim(boss, line?.id ?? "");
  if (claimed.kind !== "done") throw new Error(claimed.kind);
  const { id, claim } = claimed.handoff;
  await handoffs.reply(boss, id, `${name} 님, ${words} 말씀이시죠`, { key: "k1", claim });
  await handoffs.note(boss, id, `${name} ${phone} ${words}`, { key: "k2" });
  await handoffs.close(boss, id, { outcome: "answered", why: words });
  const registration = (await people.open(boss, person, "handoff"))?.applications[0]?.id ?? "";
  await inTransaction(parts.store, async (tx) => {
    const answers = { comment: words };
    const now = parts.clock.now();
    await saveResponse(tx, { id: "s1", registration, survey: "after", version: 1, state: "complete", answers, now });
    await putDataLink(tx, { secret: "secret", person, now });
  });
  expect((await createOwnData(parts).file("secret"))?.json).toContain(words);
  await people.correct(boss, person, { key: "residence", value: "서울 마포구" }, "request");
  await people.ask(boss, person, "erase", `${name} ${words}`);
  return person;
}

/** The office lets them take part; a later release will do this from the desk. */
async function takesPart(parts: Parts, person: string): Promise<void> {
  await inTransaction(parts.store, async (tx) => {
    for (const holder of await findAllLive(tx, person))
      await changeState(tx, holder, { to: "taking", now: parts.clock.now(), by: "system" });
  });
}

async function joinsWine(parts: Parts, conversation: string, name: string): Promise<string> {
  await says(parts, conversation, "서울 중소기업 다니는 직장인이에요", "온앤오프 와인 커뮤니티 신청할게요", "동의해요");
  await says(parts, conversation, `${name}이요`, "010-1234-5678", "네 신청해 주세요", "대기 신청");
  return personOf(parts.store, conversation);
}
