import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPart } from "../../src/catalog/check-catalog.js";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { agencyText, holidaysText, validFiles, withCatalog } from "./small-catalog.js";

const today = "2026-11-22";
const agencyFile = "agencies/centre.yaml";
const holidaysFile = "holidays/2026.yaml";

function readWith(changes: Record<string, string>) {
  const files = { ...validFiles(), [agencyFile]: agencyText, [holidaysFile]: holidaysText, ...changes };
  return withCatalog(files, (dir) => readCatalog(dir, { today }));
}

function exchange(text: string, before: string, after: string): string {
  expect(text).toContain(before);
  return text.replace(before, after);
}

describe("an agency's file", () => {
  it("gives hours, lunch and promises, with any dash and spaces around it", () => {
    const { catalog, mistakes } = readWith({});
    expect(mistakes).toEqual([]);
    expect(catalog.agencies).toEqual([
      {
        id: "centre",
        name: "예시센터",
        hours: {
          monday: [
            { from: "09:00", to: "12:00" },
            { from: "13:00", to: "18:00" },
          ],
          saturday: [{ from: "10:00", to: "24:00" }],
        },
        lunch: { from: "12:00", to: "13:00" },
        promise: { firstAnswer: 30, nextAnswer: 30, resolution: 480 },
      },
    ]);
  });

  const wrong: [fact: string, before: string, after: string, line: number, field: string, words: string][] = [
    ["a time in words", "12:00-13:00\n", "열두 시\n", 6, "lunch", "09:00-18:00"],
    ["a time of one digit", "09:00-12:00", "9:00-12:00", 4, "hours.monday[0]", "두 자리"],
    ["a time that no clock shows", "09:00-12:00", "09:00-12:60", 4, "hours.monday[0]", "시간으로 읽을 수 없어요"],
    ["a time past midnight", "10:00 – 24:00", "22:00-02:00", 5, "hours.saturday[0]", "두 요일로"],
    ["times that overlap", "13:00-18:00", "11:30-18:00", 4, "hours.monday[1]", "겹쳐요"],
    ["a day that is none", "saturday", "주말", 5, "hours.주말", "없는 항목"],
    ["a promise of no time", "firstAnswer: 30", "firstAnswer: 0", 7, "promise.firstAnswer", "1 이상"],
    ["a promise left out", ", resolution: 480", "", 7, "promise.resolution", "빠졌어요"],
    ["a promise in words", "nextAnswer: 30", "nextAnswer: 삼십", 7, "promise.nextAnswer", "숫자"],
    ["no hours at all", "[09:00-12:00, 13:00-18:00]\n  saturday: [10:00 – 24:00]", "[]", 3, "hours", "여는 시간"],
    ["another name than its programs give", "예시센터", "다른센터", 2, "name", "예시센터"],
    ["an id other than the file's name", "id: centre", "id: center", 1, "id", "centre"],
  ];

  it.each(wrong)("with %s is named, and everything else loaded", (_fact, before, after, line, field, words) => {
    const { catalog, mistakes } = readWith({ [agencyFile]: exchange(agencyText, before, after) });
    expect(mistakes.map((one) => [one.file, one.line, one.field])).toEqual([[agencyFile, line, field]]);
    expect(mistakes[0]?.problem).toContain(words);
    expect(mistakes[0]?.problem).not.toMatch(/\{\{|undefined|''/);
    expect(catalog.agencies).toEqual([]);
    expect(catalog.programs.map(({ id }) => id)).toEqual(["alpha", "beta"]);
    expect(catalog.holidays).toHaveLength(2);
  });
});

describe("a year of holidays", () => {
  it("comes in the order of its days", () => {
    expect(readWith({}).catalog.holidays.map(({ date }) => date)).toEqual(["2026-01-01", "2026-12-25"]);
  });

  const wrong: [fact: string, before: string, after: string, line: number, field: string, words: string][] = [
    ["a day of another year", "date: 2026-12-25", "date: 2025-12-25", 3, "days[0].date", "2026년이 아닌"],
    ["a day given twice", "date: 2026-01-01", "date: 2026-12-25", 4, "days[1].date", "두 번"],
    ["a day that the calendar lacks", "date: 2026-12-25", "date: 2026-02-30", 3, "days[0].date", "달력"],
    ["a day counted from today", "date: 2026-12-25", "date: today+3d", 3, "days[0].date", "2026-03-01처럼"],
    ["a day without a name", ", name: 신정", "", 4, "days[1].name", "빠졌어요"],
    ["a year other than the file's name", "id: 2026", "id: 2027", 3, "days[0].date", "2027년이 아닌"],
    ["a year in quotes", "id: 2026", 'id: "2026"', 1, "id", "숫자"],
  ];

  it.each(wrong)("with %s is named, and everything else loaded", (_fact, before, after, line, field, words) => {
    const { catalog, mistakes } = readWith({ [holidaysFile]: exchange(holidaysText, before, after) });
    expect(mistakes[0]).toMatchObject({ file: holidaysFile, line, field });
    expect(mistakes[0]?.problem).toContain(words);
    expect(catalog.holidays).toEqual([]);
    expect(catalog.agencies.map(({ id }) => id)).toEqual(["centre"]);
  });
});

describe("a catalogue", () => {
  it("of an earlier release, without agencies and holidays, is whole", () => {
    const { catalog, mistakes } = withCatalog(validFiles(), (dir) => readCatalog(dir, { today }));
    expect(mistakes).toEqual([]);
    expect(catalog).toMatchObject({ agencies: [], holidays: [] });
  });

  it("gives one file of them alone", () => {
    const next = holidaysText.replaceAll("2026", "2027");
    const files = {
      ...validFiles(),
      [agencyFile]: agencyText,
      [holidaysFile]: holidaysText,
      "holidays/2027.yaml": next,
    };
    const part = (file: string) => withCatalog(files, (dir) => readPart(join(dir, file), { today }).catalog);
    const nothing = { programs: [], surveys: [], consents: [], agencies: [], holidays: [] };
    const dates = [
      { date: "2027-01-01", name: "신정" },
      { date: "2027-12-25", name: "성탄절" },
    ];
    expect(part("holidays/2027.yaml")).toEqual({ ...nothing, holidays: dates });
    expect(part(agencyFile)).toMatchObject({ ...nothing, agencies: [{ id: "centre" }] });
  });
});
