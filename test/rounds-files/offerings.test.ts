import { expect, it } from "vitest";
import type { AppliedTable, GivenTable, TablePreview } from "../../src/assistant/desk-ports/rounds-files.js";
import { createRoundsFiles } from "../../src/assistant/rounds-files/create-rounds-files.js";
import { enterByStaff } from "../../src/assistant/seats-by-staff.js";
import { offeringOf } from "../../src/domain/world.js";
import { keepMark } from "../../src/store/attendance.js";
import { createPerson } from "../../src/store/persons.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { audited, member } from "../people/townsfolk.js";
import { digestOfStore } from "../support/store-digest.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const now = new Date("2026-03-03T01:00:00Z");
const officer = member("officer", "officer", "sba");
const round = "on-off-example";
const wine = "on-off-example-wine";
const file = (text: string): GivenTable => ({ kind: "file", bytes: Buffer.from(text) });

async function house(store: Store) {
  const parts = await partsOver(store, { now: () => now }, { changes: { [wine]: { capacity: 2 } } });
  return { parts, files: createRoundsFiles(parts) };
}

type House = Awaited<ReturnType<typeof house>>;

async function previewed({ files }: House, text: string, by = officer): Promise<TablePreview> {
  const found = await files.previewOfferings(by, round, file(text));
  if (found.kind !== "preview") throw new Error(JSON.stringify(found));
  return found;
}

async function applied(here: House, text: string): Promise<AppliedTable> {
  const { carried, seen } = await previewed(here, text);
  return here.files.applyOfferings(officer, round, { kind: "carried", text: carried }, seen);
}

const versions = (store: Store) =>
  reading(store, async (tx) => {
    const rows = await tx.db
      .selectFrom("documents")
      .select(["version", "edited_by"])
      .where("kind", "=", "program")
      .where("id", "=", "on-off")
      .orderBy("version")
      .execute();
    return rows.map(({ version, edited_by }) => `${version} ${edited_by}`);
  });

/** Somebody with a seat, or in the waiting list behind those who have one. */
const sits = (store: Store, person: string) =>
  inTransaction(store, async (tx) => {
    await createPerson(tx, person, now);
    const entry = {
      id: `r-${person}`,
      person,
      conversation: null,
      offering: wine,
      form: {},
      verdict: "open" as const,
      ifFull: "wait" as const,
    };
    return enterByStaff(tx, entry, { now, by: "officer", why: "전화" });
  });

/** Marks somebody as having been at the first meeting. */
const marked = (store: Store, person: string) =>
  inTransaction(store, (tx) =>
    keepMark(tx, { registration: `r-${person}`, session: "s1", state: "present", by: "officer", person, now }),
  );

const table = [
  "이름,정원,모집 시작,모집 끝,선정 방식,담당",
  "와인 커뮤니티,12,2026-02-23,2026-04-01,선착순,가",
  "도자기,10,2026-03-01,2026-03-20,선착순,나",
  "뜨개질,열,2026-03-01,2026-03-20,선착순,다",
].join("\n");

describeOnBothStores("offerings of a round brought back in a table", (fresh) => {
  it("say how much attendance a meeting has that is no longer in them, and are not applied over more than was shown", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const two = "이름,회차\n와인 커뮤니티,2026-04-09 19:30-21:30; 2026-04-16 19:30-21:30";
    const one = "이름,회차\n와인 커뮤니티,2026-04-16 19:30-21:30";
    await applied(here, two);
    for (const person of ["a", "b"]) await sits(store, person);
    await marked(store, "a");
    const preview = await previewed(here, one);
    expect(preview.taken[0]?.note).toContain("출석 1건이 보이지 않게");
    await marked(store, "b");
    const given = { kind: "carried", text: preview.carried } as const;
    const late = await here.files.applyOfferings(officer, round, given, preview.seen);
    expect(late.kind === "moved" && late.preview.taken[0]?.note).toContain("출석 2건이 보이지 않게");
    expect((await versions(store)).length).toBe(2);
    expect(await applied(here, one)).toEqual({ kind: "applied", added: 0, changed: 1 });
    expect(await applied(here, two)).toEqual({ kind: "applied", added: 0, changed: 1 });
    const back = offeringOf(here.parts.catalog, wine)?.offering.sessions;
    expect(back?.map(({ id, on }) => [id, on])).toEqual([
      ["s1", "2026-04-09"],
      ["s2", "2026-04-16"],
    ]);
  });

  it("are shown first, written as one version, and change nothing the second time", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const preview = await previewed(here, table);
    expect(preview.taken.map(({ row, kind, title, changes }) => [row, kind, title, changes.length])).toEqual([
      [2, "changed", "와인 커뮤니티", 1],
      [3, "new", "도자기", 6],
    ]);
    expect(preview.taken[0]?.changes).toEqual([{ column: "정원", from: "2", to: "12" }]);
    expect(preview.left).toEqual([
      { row: 4, column: "정원", words: "숫자로 읽을 수 없어요. 12처럼 숫자로 적어 주세요." },
    ]);
    expect(preview.unknown).toEqual(["담당"]);
    expect(await versions(store)).toEqual(["1 import"]);

    expect(await applied(here, table)).toEqual({ kind: "applied", added: 1, changed: 1 });
    expect(await versions(store)).toEqual(["1 import", "2 officer"]);
    expect(await audited(store)).toEqual([`officer importOfferings ${round}`]);
    const added = here.parts.catalog.programs
      .flatMap(({ rounds }) => rounds.find(({ id }) => id === round)?.offerings ?? [])
      .at(-1);
    expect(added).toEqual({
      id: "on-off-example-dojagi",
      title: "도자기",
      topics: [],
      capacity: 10,
      recruitment: { from: "2026-03-01", to: "2026-03-20" },
      selection: "firstCome",
      example: true,
    });

    const before = await digestOfStore(store);
    expect(await applied(here, table)).toEqual({ kind: "applied", added: 0, changed: 0 });
    const whole = await here.files.offerings(officer, round, "xlsx");
    const again = await here.files.previewOfferings(officer, round, { kind: "file", bytes: whole?.bytes });
    expect(again.kind === "preview" && [again.taken, again.left, again.unknown]).toEqual([[], [], []]);
    expect(await digestOfStore(store)).toEqual(before);
  });

  it("are not written over what somebody else changed since the look", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const { carried, seen } = await previewed(here, table);
    await applied(here, "이름,정원\n와인 커뮤니티,7\n");
    const late = await here.files.applyOfferings(officer, round, { kind: "carried", text: carried }, seen);
    expect(late.kind === "moved" && late.preview.taken[0]?.changes).toEqual([{ column: "정원", from: "7", to: "12" }]);
    expect(await versions(store)).toHaveLength(2);
  });

  it("take no seat from anybody, and offer those that are added to who waits", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    for (const person of ["a", "b", "c"]) await sits(store, person);
    const fewer = await previewed(here, "이름,정원\n와인 커뮤니티,1\n");
    expect([fewer.taken, fewer.left]).toEqual([
      [],
      [{ row: 2, column: "정원", words: "이미 2명의 자리가 잡혀 있어요. 2명 이상으로 적어 주세요." }],
    ]);
    await applied(here, "이름,정원\n와인 커뮤니티,3\n");
    const states = (await reading(store, (tx) => listRegistrations(tx, { offering: wine }))).map(({ state }) => state);
    expect(states).toEqual(["selected", "selected", "offered"]);
  });

  it("are nobody's but the agency's, and only theirs who may edit", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const before = await digestOfStore(store);
    for (const by of [member("other", "manager", "seoul50plus"), member("kim", "counsellor", "sba")]) {
      expect((await here.files.previewOfferings(by, round, file(table))).kind).toBe("unknown");
      expect((await here.files.applyOfferings(by, round, file(table), "")).kind).toBe("unknown");
    }
    expect(await here.files.offerings(member("other", "manager", "seoul50plus"), round, "csv")).toBeUndefined();
    expect(await digestOfStore(store)).toEqual(before);
  });

  it("say of a file that is no table, of one without names of columns, and of none at all what to do", async () => {
    const store = await (await fresh()).open();
    const { files } = await house(store);
    const said = async (given: GivenTable) => {
      const found = await files.previewOfferings(officer, round, given);
      return found.kind === "refused" ? found.words : found.kind;
    };
    expect(await said(file("%PDF-1.7"))).toContain("엑셀(xlsx)이나 CSV");
    expect(await said(file("와인,12\n"))).toContain("'이름' 열");
    expect(await said({ kind: "file", bytes: undefined })).toBe("파일을 골라 주세요.");
    for (const text of ["", "{}", "[[0]]", '[[1,{"day":"no"}]]', `[[1,"${"가".repeat(40_000)}"]]`])
      expect(await said({ kind: "carried", text })).toContain("다시 올려 주세요");
  });
});
