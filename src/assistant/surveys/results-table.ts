import { say } from "../../dialog/say.js";
import type { Cell, Table } from "../../tables/cell.js";
import type { QuestionResult } from "../desk-ports/surveys.js";
import type { Parts } from "../parts.js";

/** Results as a table, a row for each answer that could be given and for each text. What is hidden has no numbers. */
export function resultsTable({ words }: Pick<Parts, "words">, results: readonly QuestionResult[]): Table {
  const inWords = (key: string) => words.word(say(`surveyResults.${key}`));
  const header = ["question", "row", "answer", "count", "share", "people", "mean"].map((one) =>
    inWords(`column.${one}`),
  );
  const rowsOf = ({ words: question, row, told }: QuestionResult): Cell[][] => {
    const about: Cell[] = [question, row];
    switch (told.kind) {
      case "hidden":
      case "nothing":
        return [[...about, inWords(told.kind)]];
      case "words":
        return told.texts.map((text) => [...about, text]);
      case "tally":
        return told.counts.map(({ label, count }) => [
          ...about,
          label,
          count,
          Math.round((count / told.n) * 1_000) / 10,
          told.n,
          told.mean === undefined ? undefined : Math.round(told.mean * 100) / 100,
        ]);
    }
  };
  return { header, rows: results.flatMap(rowsOf).map((row) => header.map((_, at) => row[at])) };
}
