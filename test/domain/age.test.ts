import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageInterval, ageWithin, dayOfAge, internationalAge } from "../../src/domain/age.js";

const day = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("internationalAge", () => {
  it("adds a year on the birthday, not the day before", () => {
    expect(internationalAge("1981-05-02", "2026-05-01")).toBe(44);
    expect(internationalAge("1981-05-02", "2026-05-02")).toBe(45);
  });

  it("makes who was born on 29 February older on 1 March in other years, and on the day itself in leap years", () => {
    expect(internationalAge("1980-02-29", "2025-02-28")).toBe(44);
    expect(internationalAge("1980-02-29", "2025-03-01")).toBe(45);
    expect(internationalAge("1980-02-29", "2028-02-28")).toBe(47);
    expect(internationalAge("1980-02-29", "2028-02-29")).toBe(48);
  });

  it("reaches an age on dayOfAge and not a day earlier", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 100 }), (birthDate, age) => {
        const first = dayOfAge(birthDate, age);
        const eve = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
        expect(internationalAge(birthDate, first)).toBe(age);
        expect(internationalAge(birthDate, eve)).toBe(age - 1);
      }),
    );
  });
});

describe("ageInterval", () => {
  const today = "2026-03-02";

  it("is absent when nothing is said about age", () => {
    expect(ageInterval({ residence: "서울" }, today)).toBeUndefined();
  });

  it("gives a birth year two ages until 31 December, and one on that day", () => {
    expect(ageInterval({ birthYear: 1978 }, "2026-01-01")).toEqual([47, 48]);
    expect(ageInterval({ birthYear: 1978 }, "2026-12-30")).toEqual([47, 48]);
    expect(ageInterval({ birthYear: 1978 }, "2026-12-31")).toEqual([48, 48]);
  });

  it("keeps an open end", () => {
    expect(ageInterval({ age: [60, null] }, today)).toEqual([60, null]);
  });

  it("narrows by everything said", () => {
    expect(ageInterval({ age: [48, 49], birthYear: 1978 }, today)).toEqual([48, 48]);
    expect(ageInterval({ age: [60, null], birthYear: 1965 }, today)).toEqual([60, 61]);
  });

  it("believes the more exact fact where two contradict each other", () => {
    expect(ageInterval({ age: 30, birthYear: 1978 }, today)).toEqual([47, 48]);
    expect(ageInterval({ age: 30, birthYear: 1978, birthDate: "1990-01-01" }, today)).toEqual([36, 36]);
  });

  it("learns nothing from a birth in the future", () => {
    expect(ageInterval({ birthDate: "2030-01-01", birthYear: 2030, age: 40 }, today)).toEqual([40, 40]);
  });
});

describe("ageWithin", () => {
  it("counts both ends in", () => {
    expect([44, 45, 67, 68].map((age) => ageWithin([age, age], 45, 67))).toEqual(["failed", "met", "met", "failed"]);
  });

  it("is unknown while only some of the possible ages fit", () => {
    expect(ageWithin([40, 49], 45, 67)).toBe("unknown");
    expect(ageWithin([60, null], 45, 67)).toBe("unknown");
    expect(ageWithin([68, null], 45, 67)).toBe("failed");
  });
});
