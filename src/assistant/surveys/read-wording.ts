import type { SurveyQuestion } from "../../domain/surveys.js";
import type { SurveyWording } from "../../domain/wording.js";
import type { Wrong } from "../desk-ports/rounds.js";
import { linesOf } from "./lines.js";
import { optionsOf } from "./question-ids.js";
import { noWords, typedWording } from "./typed-wording.js";

export interface OverWording {
  /** The Korean, as it was read. */
  readonly question: SurveyQuestion;
  /** The Korean that the form was made from; none of a new question. */
  readonly before: SurveyQuestion | undefined;
  /** What that was in this language. */
  readonly was: SurveyWording | undefined;
  readonly field: (part: "options" | "labels") => string;
}

interface Read<T> {
  readonly wrong: readonly Wrong[];
  readonly said?: T;
}

/**
 * Options in another language. A list that nobody touched goes with the Korean ones wherever those were moved, and stays
 * with one whose words were mended in its place; a list that was typed anew has a line for each.
 */
export function readOptions(text: string, over: OverWording): Read<Readonly<Record<string, string>>> {
  const { question, before, was, field } = over;
  const options = optionsOf(question);
  if (options.length === 0) return { wrong: [] };
  const known = optionsOf(before);
  const lines = linesOf(text);
  const words = ((): readonly (string | undefined)[] => {
    if (!before || text !== typedWording(before, was).options) return lines;
    const said = was?.options?.[before.id] ?? {};
    const there = new Set(options.map(({ id }) => id));
    return options.map(({ id }, at) => {
      const inItsPlace = known[at];
      return said[id] ?? (inItsPlace && !there.has(inItsPlace.id) ? said[inItsPlace.id] : undefined);
    });
  })();
  if (words.length !== options.length && words.length > 0) {
    const fill = { count: String(options.length), is: String(words.length) };
    return { wrong: [{ field: field("options"), problem: "asManyLines", with: fill }] };
  }
  const said = options.flatMap(({ id }, at) => {
    const one = words[at];
    return one === undefined || one === noWords ? [] : [[id, one]];
  });
  return { wrong: [], ...(said.length === 0 ? {} : { said: Object.fromEntries(said) }) };
}

/** The five steps of a scale in another language; only of one that has its own in Korean. */
export function readLabels(
  text: string,
  { question, before, was, field }: OverWording,
): Read<readonly [string, string, string, string, string]> {
  const [a, b, c, d, e, ...more] = linesOf(text);
  if (a === undefined || !("labels" in question || question.kind === "rating" || question.kind === "matrix"))
    return { wrong: [] };
  if (!question.labels) {
    const isAsItWas = before !== undefined && text === typedWording(before, was).labels;
    return { wrong: isAsItWas ? [] : [{ field: field("labels"), problem: "koreanLabelsFirst" }] };
  }
  if (b && c && d && e && more.length === 0) return { wrong: [], said: [a, b, c, d, e] };
  return { wrong: [{ field: field("labels"), problem: "fiveLabels", with: { is: String(linesOf(text).length) } }] };
}
