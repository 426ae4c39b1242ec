import { describe, expect, it } from "vitest";
import { programSchema } from "../../src/catalog/schema.js";
import { longestButtonName } from "../../src/domain/button-names.js";
import { catalogTexts, consentIn, wordingIn } from "../../src/domain/catalog-texts.js";
import { untranslated } from "../../src/domain/untranslated.js";
import { hashConsent } from "../../src/store/consents.js";
import { shippedCatalog, today } from "../support/world.js";

const catalog = shippedCatalog();

describe("the catalogue as shipped, in other languages", () => {
  it("has each program's name and what it is in English, and what it is in easy Korean", () => {
    expect(untranslated(catalog)).toEqual([]);
  });

  it("has every clause and answer of the programs in English", () => {
    for (const { id, clauses, answers, english } of catalog.programs) {
      expect(Object.keys(english?.clauses ?? {}).sort(), id).toEqual(clauses.map((clause) => clause.id).sort());
      expect(Object.keys(english?.answers ?? {}).sort(), id).toEqual(Object.keys(answers).sort());
    }
  });

  it("has no Hangul in English and no Latin word in easy Korean", () => {
    for (const text of catalogTexts(catalog, "en").values()) expect(text).not.toMatch(/\p{Script=Hangul}/u);
    for (const text of catalogTexts(catalog, "easy").values()) expect(text).not.toMatch(/[A-Za-z]{2,}/);
  });

  it("keeps the figures of the Korean", () => {
    const figures = (text: string): readonly string[] => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort();
    for (const program of catalog.programs)
      for (const [aspect, answer] of Object.entries(program.answers)) {
        const said = program.english?.answers?.[aspect as keyof typeof program.answers] ?? "";
        const missing = figures(answer.text).filter((figure) => !figures(said).includes(figure) && !months.has(figure));
        expect(missing, `${program.id} ${aspect}`).toEqual([]);
      }
  });

  it("has names that fit on buttons", () => {
    for (const { english } of catalog.programs)
      for (const name of [english?.shortTitle, ...Object.values(english?.offerings ?? {}).map(({ title }) => title)])
        expect(name?.length ?? 0).toBeLessThanOrEqual(longestButtonName);
  });

  it("asks for every consent in the language, and its receipt is of those words", () => {
    for (const consent of catalog.consents) {
      expect(wordingIn(consent, "en")).toBeDefined();
      expect(wordingIn(consent, "easy")).toBeDefined();
      const hashes = (["ko", "en", "easy"] as const).map((language) => hashConsent(consentIn(consent, language)));
      expect(new Set(hashes).size).toBe(3);
      expect(hashes[0]).toBe(hashConsent(consent));
    }
  });
});

/** Months that English writes out. */
const months: ReadonlySet<string> = new Set(["7", "10", "11"]);

describe("a program's words in another language", () => {
  it("are refused for a clause that it does not have", () => {
    const [program] = catalog.programs;
    if (!program) throw new Error("there are programs");
    const { rounds: _rounds, ...written } = program;
    const read = programSchema(today).safeParse({ ...written, english: { clauses: { nowhere: "nowhere" } } });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([["english", "clauses", "nowhere"]]);
  });
});
