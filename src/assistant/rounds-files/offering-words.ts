import {
  type OfferingColumn,
  type OfferingTableWords,
  offeringColumns,
} from "../../catalog/offerings-table/columns.js";
import { say } from "../../dialog/say.js";
import type { Words } from "../../words/words.js";

/** The words of a table of offerings, as `locales/ko/tables.yaml` lists them. */
export function offeringWords(words: Pick<Words, "word">): OfferingTableWords {
  const list = (key: string) => alternatives(words, key);
  const columns = Object.fromEntries(
    offeringColumns.map((column) => [column, list(`tables.offerings.column.${column}`)]),
  );
  return {
    columns: columns as Record<OfferingColumn, readonly string[]>,
    category: {
      hobby: list("tables.offerings.category.hobby"),
      activity: list("tables.offerings.category.activity"),
      skills: list("tables.offerings.category.skills"),
    },
    selection: {
      firstCome: list("tables.offerings.selection.firstCome"),
      screening: list("tables.offerings.selection.screening"),
      alwaysOpen: list("tables.offerings.selection.alwaysOpen"),
    },
    stopped: { yes: list("tables.offerings.stopped.yes"), no: list("tables.offerings.stopped.no") },
    free: list("tables.offerings.free"),
    units: list("tables.offerings.units"),
  };
}

/** Words for one thing: the first is written, all are read. */
export function alternatives(words: Pick<Words, "word">, key: string): readonly string[] {
  return words.word(say(key)).split("|");
}
