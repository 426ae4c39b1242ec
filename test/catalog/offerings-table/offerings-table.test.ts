import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withOfferings } from "../../../src/catalog/offerings-table/read-offerings.js";
import { offeringsTable } from "../../../src/catalog/offerings-table/write-offerings.js";
import { plainTitle } from "../../../src/domain/plain-title.js";
import type { Offering, Round } from "../../../src/domain/rounds.js";
import { readTable } from "../../../src/tables/read-table.js";
import { writeCsv } from "../../../src/tables/write-csv.js";
import { writeXlsx } from "../../../src/tables/write-xlsx.js";
import { runs } from "../../support/runs.js";
import { anyOffering, readRows, readText, spring, wine, words } from "./round.js";

const rowsOf = async (bytes: Buffer) => {
  const table = await readTable(bytes);
  if (table.kind !== "rows") throw new Error(table.why);
  return table.rows;
};
const named = (offerings: readonly Offering[]) =>
  offerings.map((one, index) => ({ ...one, id: `spring-${index + 1}` }));
const anyRound = (size: { readonly minLength: number; readonly maxLength: number }) =>
  fc.uniqueArray(anyOffering, { ...size, selector: ({ title }) => plainTitle(title) });
const empty: Round = { ...spring, offerings: [] };

describe("offerings as a table", () => {
  it("are read back as they were written, as CSV", async () => {
    await fc.assert(
      fc.asyncProperty(anyRound({ minLength: 1, maxLength: 5 }), async (some) => {
        const offerings = named(some);
        const rows = await rowsOf(writeCsv(offeringsTable(offerings, words)));
        const read = readRows(rows, empty);
        expect(read.problems).toEqual([]);
        expect(read.unknown).toEqual([]);
        expect(withOfferings(empty, read.rows).offerings).toEqual(offerings);
        const again = readRows(rows, { ...spring, offerings });
        expect(again.rows.map(({ kind }) => kind)).toEqual(offerings.map(() => "same"));
      }),
      { numRuns: runs(40) },
    );
  });

  it("are read back as they were written, as an Excel file", async () => {
    await fc.assert(
      fc.asyncProperty(anyRound({ minLength: 20, maxLength: 40 }), async (some) => {
        const offerings = named(some);
        const read = readRows(await rowsOf(await writeXlsx(offeringsTable(offerings, words), { sheet: "표" })), empty);
        expect(read.problems).toEqual([]);
        expect(withOfferings(empty, read.rows).offerings).toEqual(offerings);
      }),
      { numRuns: runs(5), endOnFailure: true },
    );
  });

  it("give a new one an id of its title, and find it by its title the second time", async () => {
    const text =
      "번호,이름,선정 방식,모집 시작,모집 끝\n1,재즈 감상,선착순,2026. 3. 1.,2026년 3월 14일\n2,N잡!,상시,,\n";
    const first = await readText(text);
    expect(first.rows.map(({ kind, offering }) => [kind, offering.id])).toEqual([
      ["new", "spring-jaejeu-gamsang"],
      ["new", "spring-njap"],
    ]);
    const after = withOfferings(spring, first.rows);
    expect(after.offerings[1]?.recruitment).toEqual({ from: "2026-03-01", to: "2026-03-14" });
    const second = await readText(text, after);
    expect(second.rows.map(({ kind }) => kind)).toEqual(["same", "same"]);
    expect(withOfferings(after, second.rows)).toBe(after);
  });

  it("name the row and the column of what is wrong, and keep the rest", async () => {
    const read = await readText(
      [
        "2026년 봄 커뮤니티,,,,,,",
        "",
        "이름*,정원(명),모집 시작,모집 끝,선정 방식,회차,담당 부서",
        "재즈,열둘,2026-03-01,2026-03-14,선착순,,가",
        ",12,2026-03-01,2026-03-14,선착순,,가",
        '와인,20명,2026-03-01,2026-03-14,선착순,"2026-03-26 19:30~21:30 첫 모임; 2026-4-2 9:00-10:00",나',
        "보컬,12,2026-03-31,2026-02-30,추첨,내일 저녁,",
        "사진,12,2026-03-31,,선착순,,",
        "주식,0,2026-03-31,2026-03-01,선착순,,",
        "와인,12,2026-03-01,2026-03-14,선착순,,",
        "스페인어,12,,,선착순,,",
      ].join("\r\n"),
    );
    expect(read.unknown).toEqual(["담당 부서"]);
    expect(read.problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [4, "정원(명)", "notANumber"],
      [5, "이름*", "missing"],
      [7, "모집 끝", "impossibleDay"],
      [7, "회차", "badSession"],
      [7, "선정 방식", "unknownValue"],
      [8, "모집 끝", "halfPeriod"],
      [9, "정원(명)", "tooSmall"],
      [9, "모집 끝", "periodOrder"],
      [10, "이름*", "repeatedRow"],
      [11, "모집 시작", "noRecruitment"],
    ]);
    expect(read.rows.map(({ row, kind, changes }) => [row, kind, changes.map(({ column }) => column)])).toEqual([
      [6, "changed", ["capacity", "sessions"]],
    ]);
    expect(read.rows[0]?.offering).toEqual({
      ...wine,
      capacity: 20,
      sessions: [...(wine.sessions ?? []), { id: "s2", on: "2026-04-02", from: "09:00", to: "10:00" }],
    });
  });

  it("leave alone what they have no column for, and that an offering was called off", async () => {
    const off: Round = { ...spring, offerings: [{ ...wine, calledOff: { on: "2026-03-02", why: "강사 사정" } }] };
    const read = await readText("아이디,이름,정원\nspring-wine,와인과 치즈,\n", off);
    const { capacity: _, ...unlimited } = off.offerings[0] ?? wine;
    const { minimum: _least, ...plain } = unlimited;
    expect(read.rows[0]?.offering).toEqual({ ...plain, minimum: 5, title: "와인과 치즈" });
    expect(read.rows[0]?.changes).toEqual([
      { column: "title", from: "와인", to: "와인과 치즈" },
      { column: "capacity", from: "12", to: "" },
    ]);
  });

  it("keep the ids of meetings under which attendance is written down, when one is moved and one is added before it", async () => {
    const lines = "2026-03-19 19:30-21:30 준비\n2026-03-26 20:00-21:30 첫 모임";
    const two: Offering = {
      ...wine,
      sessions: [...(wine.sessions ?? []), { id: "s7", on: "2026-04-02", from: "19:30", to: "21:30" }],
    };
    const read = await readText(`이름,회차\n와인,"${lines}\n2026-04-02 19:30-22:00"\n`, {
      ...spring,
      offerings: [two],
    });
    expect(read.rows[0]?.offering.sessions?.map(({ id, on }) => [id, on])).toEqual([
      ["s1", "2026-03-19"],
      ["s8", "2026-03-26"],
      ["s7", "2026-04-02"],
    ]);
  });

  it("refuse an id that something else has, the same row twice, and joined cells, and take a running number for what it is", async () => {
    const read = await readText(
      "번호,이름,선정 방식\n1,와인,선착순\non-off,재즈,상시\nspring-wine,와인,선착순\n3,보컬,상시\n4,보컬,상시\nBad Id,주식,상시\n",
    );
    expect(read.rows.map(({ row, kind }) => [row, kind])).toEqual([
      [2, "same"],
      [5, "new"],
    ]);
    expect(read.problems.map(({ row, problem }) => [row, problem])).toEqual([
      [3, "duplicateId"],
      [4, "repeatedRow"],
      [6, "repeatedRow"],
      [7, "badId"],
    ]);
    const rows = [
      { row: 1, cells: ["이름", "정원"] },
      { row: 2, cells: ["와인", { trouble: "merged" as const, shows: 12 }] },
    ];
    expect(readRows(rows).problems).toEqual([{ row: 2, column: "정원", problem: "merged" }]);
  });

  it("are never read wrongly in silence: any cells give rows or problems, and never throw", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.constantFrom("와인", "12", "2026-03-01", "선착순", undefined),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 17 }), { maxLength: 6 }), (cells) => {
        const header = { row: 1, cells: Object.values(words.columns).map(([name]) => name) };
        const rows = cells.map((row, index) => ({ row: index + 2, cells: row }));
        const read = readRows([header, ...rows]);
        const seen = new Set([...read.rows, ...read.problems].map(({ row }) => row));
        const blank = (one: unknown) => one === undefined || (typeof one === "string" && one.trim() === "");
        expect(rows.filter((row) => !row.cells.every(blank)).every(({ row }) => seen.has(row))).toBe(true);
      }),
    );
  });
});
