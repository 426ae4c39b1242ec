import { isDeepStrictEqual } from "node:util";
import type { Say } from "../../dialog/say.js";
import { programKinds } from "../../domain/program.js";
import { sendingMoments } from "../../domain/survey-sending.js";
import { type Survey, type SurveyQuestion, usualSending } from "../../domain/surveys.js";
import type { Wrong } from "../desk-ports/rounds.js";
import type { TypedSurvey } from "../desk-ports/surveys.js";
import { readNumber, readText } from "../rounds/read-field.js";
import { questionNames } from "./question-ids.js";
import { readQuestion } from "./read-question.js";

/** A survey as YAML would have it, for the catalogue's own schema; its other languages are read apart. */
export type WrittenSurvey = Omit<Survey, "english" | "easy">;

export interface ReadSurvey {
  readonly wrong: readonly Wrong[];
  readonly written: WrittenSurvey;
  /** By their key in the form. */
  readonly questions: ReadonlyMap<string, SurveyQuestion>;
}

export interface OverWhat {
  readonly id: string;
  /** The newest first; none of a new one. */
  readonly versions: readonly Survey[];
  readonly inWords: (one: Say) => string;
}

/** What was typed of a survey, over the one that was there. What the schema refuses is found later. */
export function readSurvey(typed: TypedSurvey, { id, versions, inWords }: OverWhat): ReadSurvey {
  const [before] = versions;
  const wrong: Wrong[] = [];
  const number = (field: "days" | "remindAfterDays" | "closesAfterDays") => {
    const read = readNumber(field, typed[field]);
    if (read.kind === "wrong") wrong.push(read.wrong);
    return read.kind === "read" ? (read.value ?? usualSending[field]) : usualSending[field];
  };
  const names = questionNames(id, versions);
  const read = new Map<string, SurveyQuestion>();
  for (const one of typed.questions) {
    const known = asLastKnown(versions, one.key);
    const made = readQuestion(one, { before: known, above: read, names, inWords });
    wrong.push(...made.wrong);
    if (made.question) read.set(one.key, made.question);
  }
  const title = readText(typed.title);
  const sending = {
    after: typed.after,
    days: number("days"),
    remindAfterDays: number("remindAfterDays"),
    closesAfterDays: number("closesAfterDays"),
  };
  return {
    wrong,
    questions: read,
    written: {
      id,
      version: before?.version ?? 1,
      title: (title.kind === "read" ? title.value : undefined) ?? "",
      questions: [...read.values()],
      ...sendingOf(sending, before),
      ...whoseOf(typed),
    },
  };
}

/** A question that somebody reworded meanwhile is known as it was: it gets the next number of its own, or keeps its old one. */
function asLastKnown(versions: readonly Survey[], id: string): SurveyQuestion | undefined {
  for (const { questions } of versions) {
    const question = questions.find((one) => one.id === id);
    if (question) return question;
  }
  return undefined;
}

/** What is as usual is not written where it was not. */
function sendingOf(
  sending: Omit<NonNullable<Survey["sending"]>, "after"> & { readonly after: string },
  before: Survey | undefined,
): Pick<Survey, "sending"> {
  const { after: typed, ...days } = sending;
  const after = sendingMoments.find((one) => one === typed) ?? usualSending.after;
  const read = { after, ...days };
  return !before?.sending && isDeepStrictEqual(read, usualSending) ? {} : { sending: read };
}

function whoseOf({ programs, rounds, kinds }: TypedSurvey): Pick<Survey, "for"> {
  const all = {
    ...(programs.length > 0 ? { programs } : {}),
    ...(rounds.length > 0 ? { rounds } : {}),
    ...(kinds.length > 0 ? { kinds: programKinds.filter((kind) => kinds.includes(kind)) } : {}),
  };
  return Object.keys(all).length === 0 ? {} : { for: all };
}
