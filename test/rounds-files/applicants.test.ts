import { expect, it } from "vitest";
import type { AppliedTable, GivenTable, TablePreview } from "../../src/assistant/desk-ports/rounds-files.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { createRoundsFiles } from "../../src/assistant/rounds-files/create-rounds-files.js";
import { consentsOf } from "../../src/store/consents.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { findInStore } from "../people/find-in-store.js";
import { applies, audited, member } from "../people/townsfolk.js";
import { digestOfStore } from "../support/store-digest.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const now = new Date("2026-03-03T01:00:00Z");
const officer = member("officer", "officer", "sba");
const wine = "on-off-example-wine";
const interns = "social-marketer-example-interns";
const file = (text: string): GivenTable => ({ kind: "file", bytes: Buffer.from(text) });

async function house(store: Store) {
  const parts = await partsOver(store, { now: () => now }, { changes: { [wine]: { capacity: 2 } } });
  return { parts, files: createRoundsFiles(parts), people: createPeople(parts) };
}

type House = Awaited<ReturnType<typeof house>>;

async function previewed({ files }: House, text: string, offering = wine, by = officer): Promise<TablePreview> {
  const found = await files.previewApplicants(by, offering, file(text));
  if (found.kind !== "preview") throw new Error(JSON.stringify(found));
  return found;
}

async function applied(here: House, text: string, offering = wine, by = officer): Promise<AppliedTable> {
  const { carried, seen } = await previewed(here, text, offering, by);
  return here.files.applyApplicants(by, offering, { kind: "carried", text: carried }, seen);
}

const statesOf = async (store: Store, offering = wine) =>
  (await reading(store, (tx) => listRegistrations(tx, { offering }))).map(({ state }) => state).sort();

const table = [
  "성명,연락처,생년월일,나이,거주지,동의일,비고",
  "김하늘,010-1234-5601,1990-05-02,,서울특별시 송파구 올림픽로 300,2026-03-02,창구에서 접수",
  "이바다,1012345602,,45,인천,2026. 3. 1.,",
  "박구름,010 1234 5603,,만 51세,,2026-03-01,",
  "최노을,전화 없음,,,,2026-03-01,",
  "정새벽,010-1234-5605,,,화성시 어딘가,,",
  "오별,010-1234-5606,2031-01-01,,달나라,2026-03-30,",
  "김하늘,010-1234-5601,1990-05-02,,서울,2026-03-02,",
].join("\r\n");

describeOnBothStores("people who applied on paper, from a table", (fresh, kind) => {
  it("are shown first, entered all at once with what they agreed to, and not a second time", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const preview = await previewed(here, table);
    expect(preview.taken.map(({ row, title, changes }) => [row, title, ...changes.map(({ to }) => to)])).toEqual([
      [2, "김하늘", "010-1234-5601", expect.stringContaining("1990"), "서울 송파구", "2026-03-02", "창구에서 접수"],
      [3, "이바다", "010-1234-5602", expect.stringContaining("45"), "인천", "2026-03-01"],
      [4, "박구름", "010-1234-5603", expect.stringContaining("51"), "2026-03-01"],
    ]);
    expect(preview.left.map(({ row, column }) => [row, column])).toEqual([
      [5, "연락처"],
      [6, "동의일"],
      [7, "동의일"],
      [7, "생년월일"],
      [7, "거주지"],
      [8, "성명"],
    ]);
    expect(await applied(here, table)).toEqual({ kind: "applied", added: 3, changed: 0 });
    expect(await statesOf(store)).toEqual(["selected", "selected", "waiting"]);

    const [sky] = (await here.people.search(officer, "010-1234-5601", 1)).lines;
    const view = await here.people.open(officer, sky?.id ?? "", "program");
    expect(view?.name).toBe("김하늘");
    expect(view?.applications.map(({ state, events }) => [state, events.length])).toEqual([[expect.any(String), 1]]);
    expect(view?.consents.map(({ item, channel, givenAt }) => [item, channel, givenAt])).toEqual([
      ["registration", "paper", "2026-03-01T15:00:00.000Z"],
    ]);
    const receipts = await reading(store, (tx) => consentsOf(tx, sky?.id ?? ""));
    expect(receipts[0]?.detail).toEqual({ offering: wine });
    const log = await audited(store);
    expect(log.filter((line) => line.includes("enterApplicant"))).toHaveLength(3);
    expect(log).toContain(`officer importApplicants ${wine}`);

    const before = await digestOfStore(store);
    expect(await applied(here, table)).toEqual({ kind: "applied", added: 0, changed: 0 });
    expect(await digestOfStore(store)).toEqual(before);
  });

  it("leave nothing of a resident number anywhere, and nothing of its row; the rest is taken", async () => {
    const place = await fresh();
    const store = await place.open();
    const here = await house(store);
    const rows = [
      "이름,전화,생년월일,동의일,비고,담당자 메모",
      "김하늘,010-1234-5601,1990-05-02,2026-03-02,,",
      "이파도,010-1234-5602,,2026-03-02,,주민번호 810502-2345671",
      "박파도,010-1234-5603,,2026-03-02,8105022345671,",
      "최파도,010-1234-5604,810502,2026-03-02,810502,2345671",
    ].join("\n");
    const preview = await previewed(here, rows);
    expect(preview.left.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(preview.left[0]?.words).toContain("아무것도 저장하지 않았어요");
    expect(preview.carried).not.toMatch(/2345671|파도/);
    expect(await applied(here, rows)).toEqual({ kind: "applied", added: 1, changed: 0 });
    for (const words of ["2345671", "파도"]) expect(await findInStore(place, kind, words)).toEqual([]);
  });

  it("are others than who wrote under the same name and number, and the same as who applied on paper before", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const staff = member("other", "officer", "seoul50plus");
    const writer = await applies(here.parts, "talk", { name: "김하늘", phone: "010-1234-5601" });
    const one = "이름,전화,동의일\n김하늘,010-1234-5601,2026-03-02\n";
    // Who wrote has applied for this already, by that name and number.
    expect((await previewed(here, one, interns, staff)).same).toBe(1);
    expect(await applied(here, one)).toEqual({ kind: "applied", added: 1, changed: 0 });
    expect(await applied(here, one, "on-off-example-jazz")).toEqual({ kind: "applied", added: 1, changed: 0 });
    const persons = new Set(
      (await reading(store, (tx) => listRegistrations(tx))).map(
        ({ person, offering }) => `${offering} ${person === writer ? "writer" : "paper"}`,
      ),
    );
    expect([...persons].sort()).toEqual(["on-off-example-jazz paper", `${wine} paper`, `${interns} writer`]);
    const found = await here.people.search(member("boss", "administrator", null), "010-1234-5601", 1);
    expect(found.total).toBe(2);
  });

  it("can be erased like everybody else", async () => {
    const place = await fresh();
    const store = await place.open();
    const here = await house(store);
    await applied(here, table);
    const manager = member("manager", "manager", "sba");
    const [sky] = (await here.people.search(manager, "010-1234-5601", 1)).lines;
    expect((await here.people.erase(manager, sky?.id ?? "", "request")).kind).toBe("done");
    expect((await here.people.search(manager, "010-1234-5601", 1)).total).toBe(0);
    const out = await here.files.applicants(officer, wine, { format: "csv", columns: ["name", "phone"] });
    expect(out?.bytes.toString()).not.toContain("김하늘");
  });

  it("go out with the columns that were chosen and no others, to their agency alone, and that is written down", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const staff = member("other", "officer", "seoul50plus");
    await applies(here.parts, "talk", { name: "=1+1 하늘", phone: "010-1234-5601" });
    await applies(here.parts, "talk-2", { name: "김하늘", phone: "010-1234-5609" });
    const wish = { format: "csv", columns: ["name", "state", "ageBand", "residence"] } as const;
    const lines = (await here.files.applicants(staff, interns, wish))?.bytes.toString().split("\r\n") ?? [];
    expect(lines[0]).toBe('\uFEFF"이름","상태","나이대","거주지"');
    expect(lines).toContain('"김하늘","신청 완료","45~49세","서울 송파구"');
    expect(lines.join()).not.toContain("5609");
    const all = { format: "csv", columns: ["phone", "appliedAt", "rank", "answers", "notes"] } as const;
    expect((await here.files.applicants(staff, interns, all))?.bytes.toString()).toContain("2026-03-03 10:00");
    expect((await audited(store)).filter((line) => line.includes("exportApplicants"))).toEqual([
      `other exportApplicants ${interns}`,
      `other exportApplicants ${interns}`,
    ]);
    expect(await here.files.applicants(officer, interns, wish)).toBeUndefined();
    expect(await here.files.applicants(member("kim", "counsellor", "seoul50plus"), interns, wish)).toBeUndefined();
    expect((await here.files.previewApplicants(officer, interns, file(table))).kind).toBe("unknown");
  });

  it("are entered all or none: one that has come in since the look is shown anew", async () => {
    const store = await (await fresh()).open();
    const here = await house(store);
    const { carried, seen } = await previewed(here, table);
    await applied(here, "이름,전화,동의일\n이바다,010-1234-5602,2026-03-02\n");
    const late = await here.files.applyApplicants(officer, wine, { kind: "carried", text: carried }, seen);
    expect(late.kind === "moved" && late.preview.taken.map(({ title }) => title)).toEqual(["김하늘", "박구름"]);
    expect(await statesOf(store)).toEqual(["selected"]);
  });
});
