import type { Say } from "../../dialog/say.js";
import { questionKinds } from "../../domain/survey-sending.js";
import { pickable } from "../../domain/survey-steps.js";
import type { SurveyBranch, SurveyQuestion } from "../../domain/surveys.js";
import type { Wrong } from "../desk-ports/rounds.js";
import type { TypedQuestion } from "../desk-ports/surveys.js";
import { readNumber } from "../rounds/read-field.js";
import { labelOf } from "../survey-form/shown-survey.js";
import { linesOf, wordsOver } from "./lines.js";
import { optionsOf, optionsWithIds, type questionNames, saysTheSame } from "./question-ids.js";

interface Over {
  /** The question that it was made from; none of a new one. */
  readonly before: SurveyQuestion | undefined;
  /** Questions further up, by their key in the form. */
  readonly above: ReadonlyMap<string, SurveyQuestion>;
  readonly names: ReturnType<typeof questionNames>;
  readonly inWords: (one: Say) => string;
}

export interface MadeQuestion {
  readonly wrong: readonly Wrong[];
  readonly question?: SurveyQuestion;
}

/** A question as it was typed. While it says the same it keeps its id; changed words get the next number. */
export function readQuestion(typed: TypedQuestion, { before, above, names, inWords }: Over): MadeQuestion {
  const wrong: Wrong[] = [];
  const fault = (field: string, problem: string, fill?: Readonly<Record<string, string>>) => {
    wrong.push({ field: `${typed.key}.${field}`, problem, ...(fill ? { with: fill } : {}) });
  };
  const kind = questionKinds.find((one) => one === typed.kind);
  if (!kind) {
    fault("kind", "unknownValue");
    return { wrong };
  }
  const shared = {
    id: typed.key,
    words: wordsOver(typed.words, before?.words),
    optional: typed.optional,
    ...branch(typed, above, { inWords, fault }),
  };
  const labels = () => {
    const five = linesOf(typed.labels);
    const [a, b, c, d, e] = five;
    if (five.length === 0) return {};
    if (five.length === 5 && a && b && c && d && e) return { labels: [a, b, c, d, e] as const };
    fault("labels", "fiveLabels", { is: String(five.length) });
    return {};
  };
  const listed = () => optionsWithIds(linesOf(typed.options), optionsOf(before));
  const most = () => {
    const read = readNumber("most", typed.most);
    if (read.kind === "wrong") fault("most", read.wrong.problem);
    return read.kind === "read" && read.value !== undefined ? { most: read.value } : {};
  };
  const made = ((): SurveyQuestion => {
    switch (kind) {
      case "rating":
        return { ...shared, kind, ...labels() };
      case "matrix":
        return { ...shared, kind, rows: listed(), ...labels() };
      case "one":
        return { ...shared, kind, options: listed() };
      case "several":
        return { ...shared, kind, options: listed(), ...most() };
      case "yesNo":
      case "comment":
      case "rejoin":
      case "recommend":
        return { ...shared, kind };
    }
  })();
  const id = !before ? names.fresh(kind) : saysTheSame(before, made) ? before.id : names.next(before.id);
  return { wrong, question: { ...made, id } };
}

function branch(
  { when, is }: TypedQuestion,
  above: ReadonlyMap<string, SurveyQuestion>,
  {
    inWords,
    fault,
  }: {
    readonly inWords: (one: Say) => string;
    readonly fault: (field: string, problem: string, fill?: Readonly<Record<string, string>>) => void;
  },
): { readonly when?: SurveyBranch } {
  if (when === "") return {};
  const question = above.get(when);
  const values = question && pickable(question);
  if (!values) {
    fault("when", "noBranchQuestion");
    return {};
  }
  const named = new Map(
    values.flatMap((value) => [
      [bare(labelOf(question, value, inWords)), value],
      [bare(String(value)), value],
    ]),
  );
  const wanted = linesOf(is).map((line) => ({ line, value: named.get(bare(line)) }));
  if (wanted.length === 0) fault("is", "missing");
  for (const { line, value } of wanted) if (value === undefined) fault("is", "noSuchAnswer", { text: line });
  return { when: { question: question.id, is: [...new Set(wanted.flatMap(({ value }) => value ?? []))] } };
}

function bare(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
