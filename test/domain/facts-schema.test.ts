import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsSchema } from "../../src/domain/facts-schema.js";
import { wholeAndTold } from "./arbitraries.js";

const complaints = (value: unknown) => factsSchema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

describe("factsSchema", () => {
  it("takes all that somebody may tell, unchanged", () => {
    fc.assert(
      fc.property(wholeAndTold, ({ whole, told }) => {
        expect(factsSchema.parse(whole)).toEqual(whole);
        expect(factsSchema.parse(told)).toEqual(told);
      }),
    );
  });

  it("names the fact that it does not know", () => {
    expect(complaints({ height: 180 }).join()).toContain("height");
  });

  it.each([
    [{ age: 200 }],
    [{ age: -1 }],
    [{ age: [50, 40] }],
    [{ age: "47" }],
    [{ birthDate: "1981-02-30" }],
    [{ residence: " " }],
    [{ benefits: ["lottery"] }],
    [{ jobSeeking: "yes" }],
    [{ employment: null }],
  ])("refuses %j", (facts) => {
    expect(complaints(facts)).not.toEqual([]);
  });
});
