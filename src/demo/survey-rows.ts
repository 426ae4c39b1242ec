import type { Catalog } from "../domain/program.js";
import { answersReader } from "../domain/report/answered.js";
import { surveysSent } from "../store/report-surveys.js";
import { everyAnswer } from "../store/survey-answers.js";
import { reading, type Store } from "../store/transaction.js";
import type { Row } from "./summary.js";

/** What became of the surveys of a program: sent, finished, left half way, and what was said; from the store alone. */
export async function surveyRows(store: Store, { surveys }: Catalog, program: string): Promise<readonly Row[]> {
  const sent = await surveysSent(store, [program]);
  const theirs = (await reading(store, everyAnswer)).filter((one) => one.program === program);
  const read = answersReader(surveys);
  const finished = theirs.filter(({ state }) => state === "complete").map((one) => read(one, one.answers));
  return [
    ["surveys sent", sent.reduce((sum, { n }) => sum + n, 0)],
    ["surveys finished", finished.length],
    ["surveys left half way", theirs.length - finished.length],
    ["satisfied", finished.filter(({ rating = 0 }) => rating >= 4).length],
    ["would come again", finished.filter(({ rejoin }) => rejoin === "yes").length],
  ];
}
