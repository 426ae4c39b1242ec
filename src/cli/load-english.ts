import { join } from "node:path";
import type { Catalog } from "../domain/program.js";
import { programsIn } from "../domain/programs-in.js";
import { preparingSearch, type Search } from "../search/create-search.js";
import { englishTokenizer } from "../search/english-tokens.js";
import { keptTokens } from "../search/kept-tokens.js";
import type { Slices } from "../search/slices.js";
import { type Heard, readHeard } from "../understanding/english/heard.js";
import { plainEnglish } from "../understanding/english/phrases.js";
import { type EnglishNames, withEnglish } from "../understanding/english/read-english.js";
import type { Reader } from "../understanding/understand.js";

/** What reads and searches English, for a catalogue. */
export interface English {
  readonly reading: (read: Reader) => Reader;
  /** Programs for a wish in English; `search` where it is in Korean. */
  readonly searching: (search: Search) => Search;
}

/** For one catalogue after the other, some programs at a time: files are read once, and texts that stay are cut once. */
export function englishLoader(root: string): (catalog: Catalog) => Slices<English> {
  const heard = readHeard(join(root, "locales/en/heard.yaml"));
  const tokensOf = englishTokenizer(heard.nothing);
  const version = keptTokens(tokensOf);
  return function* (catalog) {
    const search = yield* preparingSearch(programsIn(catalog, "en"), { wishes: tokensOf, programs: version() });
    return {
      reading: (read) => withEnglish(read, heard, namesIn(catalog, heard)),
      searching: (korean) => (wish) => (isLatin(wish.query) ? search(wish) : korean(wish)),
    };
  };
}

function isLatin(text: string): boolean {
  return /[a-z]/i.test(text) && !/\p{Script=Hangul}/u.test(text);
}

/** Names that say something by themselves: "Career Sharing", but no "work". */
function namesIn(catalog: Catalog, { nothing }: Heard): EnglishNames {
  const programs = new Map<string, string>();
  const offerings = new Map<string, string>();
  const add = (names: Map<string, string>, name: string | undefined, meant: string) => {
    const plain = plainEnglish(name ?? "");
    if (plain.length > 2 && !nothing.includes(plain) && !names.has(plain)) names.set(plain, meant);
  };
  for (const program of catalog.programs) {
    const { english } = program;
    for (const name of [
      english?.title,
      english?.shortTitle,
      ...program.aliases.filter((alias) => /^[\x20-\x7e]+$/.test(alias)),
    ])
      add(programs, name, program.id);
    for (const { id, title } of program.rounds.flatMap((round) => round.offerings))
      add(offerings, english?.offerings?.[id]?.title, title);
  }
  return { programs, offerings };
}
