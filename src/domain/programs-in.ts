import { catalogTexts, wordingIn } from "./catalog-texts.js";
import type { Language } from "./languages.js";
import type { Catalog, Program } from "./program.js";

/** The programs as they read in the language: to be searched in it. Conditions and dates are the same. */
export function programsIn(catalog: Catalog, language: Language): readonly Program[] {
  const texts = catalogTexts(catalog, language);
  const known = (text: string) => texts.get(text) ?? text;
  return catalog.programs.map((program) => ({
    ...program,
    title: known(program.title),
    shortTitle: known(program.shortTitle),
    summary: known(program.summary),
    clauses: program.clauses.map((clause) => ({ ...clause, words: known(clause.words) })),
    answers: Object.fromEntries(
      Object.entries(program.answers).map(([aspect, answer]) => [aspect, { ...answer, text: known(answer.text) }]),
    ),
    wishes: wordingIn(program, language)?.wishes ?? [],
    rounds: program.rounds.map((round) => ({
      ...round,
      offerings: round.offerings.map((offering) => ({ ...offering, title: known(offering.title) })),
    })),
  }));
}
