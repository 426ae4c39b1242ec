import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Synonyms, synonymsSchema } from "../search/synonyms.js";

/** The words that mean the same to somebody who searches. Throws on a file that is broken: it comes with the program. */
export function loadSynonyms(root: string): Synonyms {
  return synonymsSchema.parse(parse(readFileSync(join(root, "locales/ko/synonyms.yaml"), "utf8")));
}
