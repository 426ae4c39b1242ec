import { describe, expect, it } from "vitest";
import { agencyOf, usualAgency } from "../../src/domain/agency.js";
import { businessHours } from "../../src/domain/business-hours.js";
import { staffHours } from "../../src/domain/staff-hours.js";

const newYear = [{ date: "2027-01-01", name: "신정" }];
const lunching = { ...usualAgency("centre"), lunch: { from: "12:00", to: "13:00" } };

/** A moment of the Seoul clock as an ISO instant. 2026-11-23 is a Monday. */
const seoul = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+09:00`).toISOString();

describe("an agency's hours", () => {
  const hours = businessHours(lunching, newYear);

  it.each([
    ["2026-11-23 08:59", false],
    ["2026-11-23 09:00", true],
    ["2026-11-23 11:59", true],
    ["2026-11-23 12:00", false],
    ["2026-11-23 13:00", true],
    ["2026-11-23 17:59", true],
    ["2026-11-23 18:00", false],
    ["2026-11-22 10:00", false],
    ["2027-01-01 10:00", false],
  ])("at %s: open %s", (clock, open) => {
    expect(hours.isOpen(seoul(clock))).toBe(open);
  });

  it.each([
    ["before the morning", "2026-11-23 07:30", "2026-11-23 09:00"],
    ["in the middle of it", "2026-11-23 10:10", "2026-11-23 10:10"],
    ["at lunch", "2026-11-23 12:20", "2026-11-23 13:00"],
    ["after closing", "2026-11-23 18:00", "2026-11-24 09:00"],
    ["at midnight in Seoul, still the day before in London", "2026-11-24 00:00", "2026-11-24 09:00"],
    ["on a Friday evening", "2026-11-27 18:30", "2026-11-30 09:00"],
    ["before a holiday and a weekend", "2026-12-31 18:00", "2027-01-04 09:00"],
  ])("open next, %s", (_fact, at, opens) => {
    expect(hours.nextOpen(seoul(at))).toBe(seoul(opens));
  });

  it.each([
    ["into the same morning", "2026-11-23 09:10", 30, "2026-11-23 09:40"],
    ["around lunch", "2026-11-23 11:50", 30, "2026-11-23 13:20"],
    ["up to closing time itself", "2026-11-23 17:30", 30, "2026-11-23 18:00"],
    ["over the night", "2026-11-23 17:45", 30, "2026-11-24 09:15"],
    ["over the weekend", "2026-11-28 15:00", 30, "2026-11-30 09:30"],
    ["over a holiday", "2026-12-31 17:00", 90, "2027-01-04 09:30"],
    ["for a whole day", "2026-11-23 10:00", 480, "2026-11-24 10:00"],
  ])("count minutes %s", (_fact, from, minutes, to) => {
    expect(hours.addMinutes(seoul(from), minutes)).toBe(seoul(to));
    expect(hours.minutesBetween(seoul(from), seoul(to))).toBe(minutes);
    expect(hours.minutesBetween(seoul(to), seoul(from))).toBe(-minutes);
  });

  it("may be two on one day, one up to midnight, and may overlap", () => {
    const evening = { from: "19:00", to: "24:00" };
    const split = businessHours(
      { hours: { monday: [evening, { from: "09:00", to: "11:00" }, { from: "10:00", to: "12:00" }] } },
      [],
    );
    expect(split.minutesBetween(seoul("2026-11-23 00:00"), seoul("2026-11-24 00:00"))).toBe(480);
    expect(split.nextOpen(seoul("2026-11-23 12:00"))).toBe(seoul("2026-11-23 19:00"));
    expect(split.isOpen(seoul("2026-11-23 23:59"))).toBe(true);
  });

  it("of an agency that never opens are looked for a year ahead and no further", () => {
    const never = businessHours({ hours: {} }, []);
    const at = seoul("2026-11-23 10:00");
    expect(never.isOpen(at)).toBe(false);
    expect(never.addMinutes(at, 30)).toBe(seoul("2027-11-24 10:00"));
    expect(never.minutesBetween(at, never.nextOpen(at))).toBe(0);
  });

  it("that lunch takes up wholly are none", () => {
    const gone = businessHours({ hours: { monday: [{ from: "12:10", to: "12:50" }] }, lunch: lunching.lunch }, []);
    expect(gone.minutesBetween(seoul("2026-11-01 00:00"), seoul("2026-12-31 00:00"))).toBe(0);
  });
});

describe("an agency", () => {
  const programs = [{ agency: { id: "centre", name: "센터", phone: "02-123-4567" } }];

  it("is as its file says", () => {
    expect(agencyOf({ agencies: [lunching], programs }, "centre")).toBe(lunching);
  });

  it("without a file is open on weekdays, and named as its programs name it", () => {
    expect(agencyOf({ agencies: [], programs }, "centre")).toEqual({
      ...usualAgency("centre"),
      name: "센터",
      phone: "02-123-4567",
    });
    expect(agencyOf({ agencies: [], programs }, "front-desk")).toEqual(usualAgency("front-desk"));
  });
});

describe("staff", () => {
  it("answer while their agency is open, and otherwise when it next is", () => {
    const open = seoul("2026-11-23 10:00");
    expect(staffHours(open, lunching, [])).toEqual({
      open: true,
      opens: open,
      leftToday: 7 * 60,
      opensNext: seoul("2026-11-24 09:00"),
    });
    expect(staffHours(seoul("2026-11-23 12:30"), lunching, [])).toMatchObject({
      open: false,
      opens: seoul("2026-11-23 13:00"),
    });
  });
});
