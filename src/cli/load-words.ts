import { join } from "node:path";
import { catalogTexts } from "../domain/catalog-texts.js";
import { type Language, usualLanguage } from "../domain/languages.js";
import type { Catalog } from "../domain/program.js";
import { placesInEnglish } from "../language/english-places.js";
import { readLocale } from "../words/read-locale.js";
import { createWords, type Texts, type Words } from "../words/words.js";

/** The words of a language; the usual one's where none is named. */
export type WordsIn = (language?: Language) => Words;

/**
 * Reads the words of each language when it is first spoken. The other languages have the sentences that persons read; of
 * what only staff read they have the Korean ones. `catalog`: whose texts are put into the language too.
 */
export function loadWords(root: string, catalog?: Catalog): WordsIn {
  return wordsLoader(root)(catalog);
}

/** As `loadWords`, for one catalogue after the other: files are read once. */
export function wordsLoader(root: string): (catalog?: Catalog) => WordsIn {
  const usual = readLocale(join(root, "locales", usualLanguage));
  const sentences = new Map<Language, ReturnType<typeof readLocale>>([[usualLanguage, usual]]);
  const sentencesIn = (language: Language) => {
    const known = sentences.get(language) ?? { ...usual, ...readLocale(join(root, "locales", language)) };
    sentences.set(language, known);
    return known;
  };
  return (catalog) => {
    const made = new Map<Language, Words>();
    return (language = usualLanguage) => {
      const words =
        made.get(language) ??
        createWords(language, sentencesIn(language), catalog ? textsIn(catalog, language) : undefined);
      made.set(language, words);
      return words;
    };
  };
}

/** What the catalogue writes in the language, and places as English writes them. */
function textsIn(catalog: Catalog, language: Language): Texts {
  const texts = catalogTexts(catalog, language);
  return language === "en" ? new Map([...placesInEnglish(), ...texts]) : texts;
}
