import { expect, it } from "vitest";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { createRounds } from "../../src/assistant/rounds/create-rounds.js";
import { createRoundsFiles } from "../../src/assistant/rounds-files/create-rounds-files.js";
import { createTakingPart } from "../../src/assistant/taking-part/create-taking-part.js";
import { listRegistrations, registrationForm } from "../../src/store/registrations.js";
import { findHolder } from "../../src/store/seat-rows.js";
import { changeState } from "../../src/store/seat-writes.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { audited, member } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const wine = "on-off-example-wine";
const officer = member("officer", "officer", "sba");
const table = [
  "성명,연락처,동의일",
  "김하늘,010-1234-5601,2026-03-02",
  "이바다,010-1234-5602,2026-03-01",
  "박구름,010-1234-5603,2026-03-01",
].join("\r\n");

describeOnBothStores("people who applied without a talk", (fresh) => {
  const entered = async () => {
    const store = await (await fresh()).open();
    let at = new Date("2026-03-03T01:00:00Z");
    const parts = await partsOver(store, { now: () => at }, { changes: { [wine]: { capacity: 2 } } });
    const files = createRoundsFiles(parts);
    const given = await files.previewApplicants(officer, wine, { kind: "file", bytes: Buffer.from(table) });
    if (given.kind !== "preview") throw new Error(given.kind);
    await files.applyApplicants(officer, wine, { kind: "carried", text: given.carried }, given.seen);
    const turn = (instant: string) => {
      at = new Date(instant);
    };
    return { store, parts, turn, desk: createTakingPart(parts) };
  };

  it("are to be telephoned with what became of it, and are ticked off with who told them and when", async () => {
    const { store, desk } = await entered();
    const before = await desk.calls(officer, wine);
    expect(before?.rows.map(({ name, phone, state, told }) => [name, phone, state, told])).toEqual([
      ["김하늘", "010-1234-5601", "selected", undefined],
      ["이바다", "010-1234-5602", "selected", undefined],
      ["박구름", "010-1234-5603", "waiting", undefined],
    ]);
    const sky = before?.rows[0]?.registration ?? "";
    expect(await desk.told(officer, wine, { registration: sky, event: 1 })).toEqual({ kind: "done" });
    const after = await desk.calls(officer, wine);
    expect(after?.rows.map(({ name }) => name)).toEqual(["이바다", "박구름", "김하늘"]);
    expect(after?.rows.at(-1)?.told).toEqual({ by: expect.any(String), at: "2026-03-03T01:00:00.000Z" });
    const log = await audited(store);
    expect(log).toContain(`officer seeCalls ${wine}`);
    expect(log).toContain(`officer tellByPhone ${sky}`);
  });

  it("are to be told anew when they stand elsewhere, and not ticked off of what is no longer true", async () => {
    const { desk } = await entered();
    const sky = (await desk.calls(officer, wine))?.rows[0]?.registration ?? "";
    await desk.told(officer, wine, { registration: sky, event: 1 });
    expect(await desk.step(officer, wine, { registration: sky, to: "taking" })).toEqual({ kind: "done" });
    expect((await desk.calls(officer, wine))?.rows[0]).toMatchObject({ name: "김하늘", state: "taking" });
    expect(await desk.told(officer, wine, { registration: sky, event: 1 })).toEqual({ kind: "notFrom" });
  });

  it("are to be told again of a seat that they left and were offered anew, and not by the old page", async () => {
    const { store, desk, turn } = await entered();
    const cloud = async () => (await desk.calls(officer, wine))?.rows.find(({ name }) => name === "박구름");
    const id = (await cloud())?.registration ?? "";
    const change = (to: "offered" | "waiting", now: string) =>
      inTransaction(store, async (tx) => {
        const holder = await findHolder(tx, id);
        if (!holder) throw new Error("nobody waits");
        await changeState(tx, holder, { to, now: new Date(now), by: "system" });
      });
    await change("offered", "2026-03-04T01:00:00Z");
    const first = await cloud();
    const told = { registration: id, event: first?.event ?? 0 };
    expect(await desk.told(officer, wine, told)).toEqual({ kind: "done" });
    expect((await cloud())?.told).toBeDefined();
    await change("waiting", "2026-03-06T01:00:00Z");
    turn("2026-03-07T01:00:00Z");
    await change("offered", "2026-03-07T01:00:00Z");
    expect(await cloud()).toMatchObject({ state: "offered", event: 4 });
    expect((await cloud())?.told).toBeUndefined();
    expect(await desk.told(officer, wine, told)).toEqual({ kind: "notFrom" });
  });

  it("take part like everybody else: their staff see them among the participants", async () => {
    const { desk } = await entered();
    const view = await desk.participants(officer, { offering: wine, page: 1 });
    expect(view?.rows.map(({ name }) => name)).toEqual(["김하늘", "이바다"]);
  });

  it("complete all at once from the last day on where the round asks for nothing, a second press changes nothing", async () => {
    const { desk, turn } = await entered();
    const before = await desk.participants(officer, { offering: wine, page: 1 });
    const rows = before?.rows ?? [];
    expect(await desk.stepMany(officer, wine, { who: "ready", to: "completed" })).toEqual({ kind: "tooEarly" });
    turn(`${before?.completeFrom}T01:00:00Z`);
    const complete = () => desk.stepMany(officer, wine, { who: "ready", to: "completed" });
    expect(await complete()).toEqual({ kind: "done", people: 0, left: 0 });
    const who = rows.map(({ registration }) => registration);
    expect(await desk.stepMany(officer, wine, { who, to: "taking" })).toEqual({ kind: "done", people: 2, left: 0 });
    expect(await desk.stepMany(officer, wine, { who, to: "noShow" })).toEqual({ kind: "noReason" });
    expect(await complete()).toEqual({ kind: "done", people: 2, left: 0 });
    expect(await complete()).toEqual({ kind: "done", people: 0, left: 0 });
    const after = await desk.participants(officer, { offering: wine, page: 1 });
    expect(after?.rows.map(({ state, certificate }) => [state, typeof certificate])).toEqual([
      ["completed", "string"],
      ["completed", "string"],
    ]);
  });

  it("are to be told that what they applied for is not held, and are counted where it was called off", async () => {
    const { parts, desk } = await entered();
    const rounds = createRounds(parts, { show: () => [] });
    expect((await rounds.offering(officer, wine))?.toCall).toBe(3);
    const why = "신청이 최소 인원에 미치지 못했어요.";
    expect(await rounds.callOff(officer, wine, { why })).toMatchObject({ kind: "calledOff" });
    const view = await desk.calls(officer, wine);
    expect(view?.calledOff).toBe(why);
    expect(view?.rows.map(({ state, told }) => [state, told])).toEqual([
      ["withdrawn", undefined],
      ["withdrawn", undefined],
      ["withdrawn", undefined],
    ]);
  });

  it("stand on the list of programs once what they take part in is over and nobody said who completed", async () => {
    const { parts, desk, turn } = await entered();
    const rounds = createRounds(parts, { show: () => [] });
    const waits = async () => (await rounds.list(officer)).flatMap(({ toComplete }) => toComplete);
    const rows = (await desk.participants(officer, { offering: wine, page: 1 }))?.rows ?? [];
    await desk.stepMany(officer, wine, { who: rows.map(({ registration }) => registration), to: "taking" });
    expect(await waits()).toEqual([]);
    turn("2027-03-01T01:00:00Z");
    expect(await waits()).toEqual([{ id: wine, title: expect.any(String), people: 2 }]);
  });

  it("have their name, number and notes put right at the desk, are found by them, and it is written down", async () => {
    const { store, parts, desk } = await entered();
    const people = createPeople(parts);
    const sky = (await desk.calls(officer, wine))?.rows[0]?.person ?? "";
    const typed = { name: "김하람", phone: "010-9999-5601", notes: "휠체어를 쓰세요" };
    expect(await people.correctPaper(officer, sky, typed, "correction")).toEqual({ kind: "done" });
    const opened = await people.open(officer, sky, "correction");
    expect(opened?.paper).toEqual({ name: "김하람", phone: "01099995601", notes: "휠체어를 쓰세요" });
    expect((await desk.calls(officer, wine))?.rows[0]).toMatchObject({ name: "김하람", phone: "010-9999-5601" });
    expect((await people.search(officer, "김하람", 1)).total).toBe(1);
    expect((await people.search(officer, "김하늘", 1)).total).toBe(0);
    const log = await audited(store);
    expect(log.filter((line) => line.startsWith(`officer correct ${sky}`))).toHaveLength(1);
    const refused = { ...typed, notes: "760315-2345671" };
    expect(await people.correctPaper(officer, sky, refused, "correction")).toEqual({ kind: "residentNumber" });
    const unread = { ...typed, phone: "어제" };
    expect(await people.correctPaper(officer, sky, unread, "correction")).toEqual({ kind: "unreadable" });
    expect(await people.correctPaper(officer, sky, { ...typed, notes: "" }, "correction")).toEqual({ kind: "done" });
    expect((await people.open(officer, sky, "correction"))?.paper).toEqual({ name: "김하람", phone: "01099995601" });
    const other = member("other", "manager", "seoul50plus");
    expect(await people.correctPaper(other, sky, typed, "correction")).toEqual({ kind: "unknown" });
  });

  it("keep what each agency took down of them apart, however the other corrects it", async () => {
    const { store, parts } = await entered();
    const files = createRoundsFiles(parts);
    const people = createPeople(parts);
    const other = member("other", "officer", "seoul50plus");
    const enter = async (by: typeof officer, offering: string, notes: string) => {
      const rows = `성명,연락처,동의일,비고\n김하늘,010-1234-5601,2026-03-02,${notes}\n`;
      const given = await files.previewApplicants(by, offering, { kind: "file", bytes: Buffer.from(rows) });
      if (given.kind !== "preview") throw new Error(given.kind);
      await files.applyApplicants(by, offering, { kind: "carried", text: given.carried }, given.seen);
    };
    await enter(other, "social-marketer-example-interns", "보청기를 쓰세요");
    await enter(officer, "on-off-example-jazz", "저녁에 전화");
    const [sky] = (await people.search(other, "010-1234-5601", 1)).lines;
    const person = sky?.id ?? "";
    const theirs = { name: "김하늘", phone: "01012345601", notes: "보청기를 쓰세요" };
    expect((await people.open(other, person, "program"))?.paper).toEqual(theirs);
    expect((await people.open(officer, person, "program"))?.paper?.notes).toBe("저녁에 전화");
    const typed = { name: "김하람", phone: "010-9999-7777", notes: "아침에 전화" };
    expect(await people.correctPaper(officer, person, typed, "correction")).toEqual({ kind: "done" });
    const seen = await people.open(other, person, "program");
    expect(seen).toMatchObject({ name: "김하늘", phone: "01012345601", paper: theirs });
    expect((await people.search(other, person, 1)).lines[0]?.phone).toContain("5601");
    expect((await people.open(officer, person, "program"))?.paper).toMatchObject({ notes: "아침에 전화" });
    // The notes of the first application of the same agency were taken down of something else.
    const forms = await reading(store, async (tx) => {
      const rows = (await listRegistrations(tx)).filter((one) => one.person === person);
      return Promise.all(rows.map(async ({ id, offering }) => [offering, await registrationForm(tx, id)] as const));
    });
    expect(Object.fromEntries(forms)).toMatchObject({
      [wine]: { name: "김하람" },
      "on-off-example-jazz": { name: "김하람", notes: "아침에 전화" },
      "social-marketer-example-interns": { name: "김하늘", notes: "보청기를 쓰세요" },
    });
  });

  it("are not shown to staff of another agency", async () => {
    const { desk } = await entered();
    const other = member("other", "manager", "seoul50plus");
    expect(await desk.calls(other, wine)).toBeUndefined();
    expect(await desk.told(other, wine, { registration: "x", event: 1 })).toEqual({ kind: "unknown" });
  });
});
