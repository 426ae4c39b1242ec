import { wordingIn } from "./catalog-texts.js";
import { type Language, languages, usualLanguage } from "./languages.js";
import type { Catalog } from "./program.js";

/** Programs that say less than their name and what they are in a language: people there read the Korean. */
export interface Untranslated {
  readonly language: Language;
  readonly programs: readonly string[];
}

/** Of easy Korean the name is the Korean one: it is what people hear elsewhere. */
export function untranslated({ programs }: Pick<Catalog, "programs">): readonly Untranslated[] {
  return languages
    .filter((language) => language !== usualLanguage)
    .map((language) => ({
      language,
      programs: programs
        .filter((program) => {
          const said = wordingIn(program, language);
          return said?.summary === undefined || (language === "en" && said.title === undefined);
        })
        .map(({ id }) => id),
    }))
    .filter(({ programs }) => programs.length > 0);
}
