import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskName } from "../../src/language/mask-name.js";

describe("a masked name", () => {
  it.each([
    ["김하늘", "김○○"],
    ["김하", "김○"],
    ["남궁하늘", "남궁○○"],
    ["남궁", "남○"],
    ["Nguyen Hoa", "N○○"],
    ["  김하늘 ", "김○○"],
    ["김", "김○"],
  ])("of %s is %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it("shows at most a surname, and never how a long name ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."가나다라마바사김이박남궁Abc -"), minLength: 3 }), (name) => {
        const masked = maskName(name);
        expect([...masked].filter((letter) => letter !== "○").length).toBeLessThanOrEqual(2);
        expect(masked.endsWith("○")).toBe(true);
      }),
    );
  });
});
