import { fieldOf, type Path } from "../../../catalog/problem.js";
import { say } from "../../../dialog/say.js";
import type { Catalog } from "../../../domain/program.js";
import type { FitFinding } from "../../../words/fit/findings.js";
import { fitMessage } from "../../../words/fit/fit-message.js";
import { fitWords } from "../../../words/fit/fit-words.js";
import { limitsOf, type Platform, platforms } from "../../../words/fit/limits.js";
import type { Words } from "../../../words/words.js";
import { catalogSayings } from "./catalog-sayings.js";

/** Something of the catalogue that some channels cannot show as it is written. Nothing of it is lost: it is shown otherwise. */
export interface ShownOtherwise {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly becomes: FitFinding["what"];
  readonly channels: readonly Platform[];
  readonly is: number;
  /** The least that any of those channels takes. */
  readonly most: number;
  /** A Korean sentence: what people will see. */
  readonly problem: string;
}

/** Where a field of a file stands. */
export type LineOf = (file: string, path: Path) => number;

/**
 * What will become of the catalogue's words on each channel that is in the table of limits. That a channel has no cards at
 * all is a matter of the channel and is not told of each program.
 */
export function findShownOtherwise(
  catalog: Catalog,
  { today, words, lineOf }: { readonly today: string; readonly words: Words; readonly lineOf: LineOf },
): readonly ShownOtherwise[] {
  const found = new Map<string, ShownOtherwise>();
  for (const { file, saying, fieldOf: pathOf } of catalogSayings(catalog, today)) {
    const message = words.message(saying);
    for (const channel of platforms) {
      const { findings } = fitMessage(message, { limits: limitsOf[channel], words: fitWords(words) });
      for (const { what, path, is, most } of findings.filter((one) => one.what !== "cardToldAsText")) {
        const at = pathOf(path);
        const key = JSON.stringify([file, at, what]);
        const before = found.get(key);
        const channels = [...new Set([...(before?.channels ?? []), channel])];
        const least = Math.min(before?.most ?? most, most);
        found.set(key, {
          file,
          line: lineOf(file, at),
          field: fieldOf(at),
          becomes: what,
          channels,
          is: Math.max(before?.is ?? is, is),
          most: least,
          problem: sentence(words, what, channels, { is: Math.max(before?.is ?? is, is), most: least }),
        });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function sentence(
  words: Words,
  what: FitFinding["what"],
  channels: readonly Platform[],
  figures: { readonly is: number; readonly most: number },
): string {
  const names = [...new Set(channels.map((channel) => words.word(say(`fit.channel.${channel}`))))].join(", ");
  return words.word(say(`fit.becomes.${what}`, { channels: names, ...figures }));
}
