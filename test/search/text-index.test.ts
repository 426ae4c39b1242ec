import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTexts } from "../../src/search/text-index.js";

const once = (...tokens: string[]) => [{ tokens, weight: 1 }];

describe("indexTexts", () => {
  it("values a rare token above a common one", () => {
    const [common = 0, rare = 0] = indexTexts([once("a"), once("b"), once("a"), once("a")]).scores(["a", "b"]);
    expect(rare).toBeGreaterThan(common);
  });

  it("values a hit in a field of more weight, and in a shorter text", () => {
    const heavy = [
      { tokens: ["a", "x"], weight: 1 },
      { tokens: ["b"], weight: 3 },
    ];
    const light = [
      { tokens: ["b", "x"], weight: 1 },
      { tokens: ["a"], weight: 3 },
    ];
    const [inHeavy = 0, inLight = 0] = indexTexts([heavy, light]).scores(["b"]);
    expect(inHeavy).toBeGreaterThan(inLight);
    const [short = 0, long = 0] = indexTexts([once("a"), once("a", "x", "y", "z")]).scores(["a"]);
    expect(short).toBeGreaterThan(long);
  });

  it("gives 0 for nothing in common, and stays within 0 and 1", () => {
    const tokens = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 6 }), tokens, (documents, wanted) => {
        const scores = indexTexts(documents.map((each) => once(...each))).scores(wanted);
        documents.forEach((document, at) => {
          const shares = document.some((token) => wanted.includes(token));
          expect(scores[at]).toBeLessThanOrEqual(1);
          expect((scores[at] ?? 0) > 0).toBe(shares);
        });
      }),
    );
  });
});
