import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixDay, fixYear } from "../../src/catalog/fix-dates.js";

describe("fixing a day", () => {
  it("leaves a date as it is", () => {
    expect(fixDay("2024-02-29", "2026-11-22")).toEqual({ kind: "day", day: "2024-02-29" });
  });

  it("counts over the end of a month, a year and a leap day", () => {
    expect(fixDay("today+30d", "2026-12-15")).toEqual({ kind: "day", day: "2027-01-14" });
    expect(fixDay("today-7d", "2028-03-05")).toEqual({ kind: "day", day: "2028-02-27" });
    expect(fixDay("today", "2026-12-15")).toEqual({ kind: "day", day: "2026-12-15" });
  });

  it.each(["2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10"])("knows that %s does not exist", (text) => {
    expect(fixDay(text, "2026-11-22")).toEqual({ kind: "impossibleDay" });
  });

  it.each(["내일", "today+1w", "today+", "2026.3.1", "26-03-01", "today+99999d", ""])("does not read %j", (text) => {
    expect(fixDay(text, "2026-11-22")).toEqual({ kind: "notADay" });
  });

  it("comes back to where it started when the same days are taken off again", () => {
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9999 }), (today, days) => {
        const later = fixDay(`today+${days}d`, today);
        if (later.kind !== "day") throw new Error("not a day");
        expect(fixDay(`today-${days}d`, later.day)).toEqual({ kind: "day", day: today });
      }),
    );
  });

  it("puts the year into a title", () => {
    expect(fixYear("{year}년 예시 모집", "2026-11-22")).toBe("2026년 예시 모집");
  });
});
