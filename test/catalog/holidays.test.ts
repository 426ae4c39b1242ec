import { describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { holidayYears, yearOf } from "../../src/domain/business-hours.js";
import { frontDesk } from "../../src/domain/staff.js";

const { catalog } = readCatalog("catalog", { today: "2026-11-22" });

const dayMs = 86_400_000;
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const after = (date: string, days: number) => dateOf(Date.parse(date) + days * dayMs);
const weekday = (date: string) => new Date(date).getUTCDay();

/** The Korean lunar calendar, as the machine's own tables have it. Months that come twice are marked, and never match. */
const lunar = new Intl.DateTimeFormat("en-u-ca-dangi", { month: "numeric", day: "numeric", timeZone: "UTC" });

function lunarDate(year: string, month: number, day: number): string {
  const found = Array.from({ length: 365 }, (_, n) => after(`${year}-01-01`, n)).find((date) => {
    const part = (type: string) => lunar.formatToParts(new Date(date)).find((one) => one.type === type)?.value;
    return part("month") === String(month) && part("day") === String(day);
  });
  if (!found) throw new Error(`no ${month}/${day} of the lunar year in ${year}`);
  return found;
}

/** Days that no rule gives: a government's decision, and elections. */
const decided = ["2025-01-27", "2025-06-03", "2026-06-03"];

/**
 * What the law makes of a year (공휴일에 관한 법률; 관공서의 공휴일에 관한 규정 제3조): the feasts of three days get a
 * substitute for a Sunday or another holiday, those of one day for a Saturday too; New Year and Memorial Day get none.
 */
function byLaw(year: string): string[] {
  const three = (date: string) => [after(date, -1), date, after(date, 1)];
  const feasts = [...three(lunarDate(year, 1, 1)), ...three(lunarDate(year, 8, 15))];
  const since2026 = year >= "2026" ? [`${year}-05-01`, `${year}-07-17`] : [];
  const fixed = ["03-01", "05-05", "08-15", "10-03", "10-09", "12-25"].map((day) => `${year}-${day}`);
  const single = [...fixed, ...since2026, lunarDate(year, 4, 8)];
  const all = [...feasts, ...single, `${year}-01-01`, `${year}-06-06`];
  const given = new Set(all);
  const substitute = (date: string) => {
    let day = after(date, 1);
    while (given.has(day) || [0, 6].includes(weekday(day))) day = after(day, 1);
    given.add(day);
  };
  const shared = all.filter((date, index) => all.indexOf(date) < index);
  for (const date of [...single].filter((one) => [0, 6].includes(weekday(one)))) substitute(date);
  for (const date of [...feasts].filter((one) => weekday(one) === 0)) substitute(date);
  for (const date of shared) substitute(date);
  return [...given].sort();
}

describe("the shipped holidays", () => {
  it("are there for last year, this year and the next", () => {
    expect(holidayYears(catalog)).toEqual(["2025", "2026", "2027"]);
  });

  it.each(["2025", "2026", "2027"])("of %s are what law and moon make of it, and what was decided besides", (year) => {
    const written = catalog.holidays.map(({ date }) => date).filter((date) => yearOf(date) === year);
    expect(written.filter((date) => !decided.includes(date))).toEqual(byLaw(year));
    expect(decided.filter((date) => yearOf(date) === year && !written.includes(date))).toEqual([]);
  });

  it("call the day instead of another by that name", () => {
    const named = catalog.holidays.filter(({ name }) => name.startsWith("대체공휴일("));
    const names = catalog.holidays.flatMap(({ name }) => name.split("·"));
    expect(named.map(({ date }) => weekday(date))).not.toContain(0);
    for (const { name } of named) expect(names).toContain(name.slice("대체공휴일(".length, -1));
  });
});

describe("the shipped agencies", () => {
  it("are those of every program, and the front desk", () => {
    const wanted = new Set([frontDesk, ...catalog.programs.map(({ agency }) => agency.id)]);
    expect(catalog.agencies.map(({ id }) => id).sort()).toEqual([...wanted].sort());
  });
});
