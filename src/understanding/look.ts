import type { CrisisKind, ReadingContext, Slots } from "../conversation/reading.js";
import { aspectsSaid } from "../language/aspects.js";
import { readKind } from "../language/kinds.js";
import { tidy } from "../language/plain.js";
import { readChoice } from "./choice.js";
import type { Weigh } from "./classifier.js";
import { readDistress } from "./distress/read-distress.js";
import { type Evidence, evidenceOf } from "./evidence.js";
import type { Examples } from "./examples.js";
import { heardTask, judge } from "./judge.js";
import type { Judgement } from "./judgement.js";
import { readAnswer } from "./open-question.js";
import { createProgramFinder, type ProgramName } from "./program-finder.js";
import { masked, type Said, takeApart } from "./said.js";
import type { Glance } from "./second/clues.js";
import { learnToMend } from "./slips.js";
import { type Subject, subjectOf } from "./subject.js";

/** Beyond this nothing is heard; no channel takes in more. */
const longestHeard = 10_000;

/** What a first look makes of a message: nothing to read, a cry for help, or a reading to think twice about. */
export type Looked =
  | { readonly kind: "empty" }
  | { readonly kind: "crisis"; readonly said: Said; readonly subject: Subject; readonly crisisKind: CrisisKind }
  | FirstReading;

export interface FirstReading {
  readonly kind: "read";
  readonly said: Said;
  readonly subject: Subject;
  readonly first: Judgement;
  readonly extra: Slots;
  readonly choice: number | undefined;
  /** The name of the step that decided while a question was open. */
  readonly by?: string;
  readonly evidence: Evidence;
  readonly likely: ReturnType<Weigh>;
}

/** Takes a message apart: keys that went astray are mended, names of programs found. */
export type Take = (text: string, context: ReadingContext) => Said;

export function createTake(examples: Examples, programs: readonly ProgramName[]): Take {
  const finder = createProgramFinder(programs.map((program) => withoutWishes(program, examples)));
  const mend = learnToMend(examples.sentences);
  return (text, context) => takeApart(mend(tidy(text)), context, finder);
}

/** The first look: what is said, a cry for help, the open question, plain words; what they leave is weighed by likeness. */
export function createLook(
  examples: Examples,
  programs: readonly ProgramName[],
  weigh: Weigh,
  listen: typeof readDistress = readDistress,
) {
  const take = createTake(examples, programs);
  return (text: string, context: ReadingContext): Looked => {
    if (!/[\p{L}\p{N}★⭐]/u.test(tidy(text))) return { kind: "empty" };
    const said = take(text, context);
    const subject = subjectOf(said, examples);
    // A cry for help is heard to the end of a long message, though the rest of it is not read.
    const crisisKind = listen(tidy(text, longestHeard), speaksOfTask(said) ? "task" : "anything");
    if (crisisKind !== undefined) return { kind: "crisis", said, subject, crisisKind };
    const evidence = evidenceOf(said, subject);
    const likely = weigh(evidence);
    const of = { kind: "read", said, subject, evidence, likely } as const;
    if (context.asked !== undefined) {
      const { extra, choice, by, ...first } = readAnswer(said, subject, context.asked, context, weigh);
      return { ...of, first, extra, choice, by };
    }
    // With buttons on offer but no question open, a text that is one of them still names it.
    const choice = context.options ? readChoice(said.text, context.options) : undefined;
    return { ...of, first: judge(said, subject, context, weigh), extra: {}, choice };
  };
}

/** What a second opinion is formed on. */
export function glanceOf({ said, first, evidence, likely }: FirstReading, { asked }: ReadingContext): Glance {
  return {
    evidence,
    letters: masked(said),
    words: wordsOf(said.plain),
    aspects: aspectsSaid(said.plain),
    asked,
    program: said.program,
    first,
    likely,
  };
}

const mostWords = 60;

function wordsOf(plain: string): string[] {
  const simple = plain.toLowerCase().replace(/◇+/g, "◇").replace(/\d/g, "0");
  return (simple.match(/[가-힣a-z0-9◇?]+/g) ?? []).slice(0, mostWords);
}

/** A program, a community or a number is named, or something is plainly wanted that is done here. */
function speaksOfTask(said: Said): boolean {
  const { facts } = said;
  const named = said.program !== undefined || said.offering !== undefined;
  return named || facts.phone !== undefined || facts.round !== undefined || heardTask(said) !== undefined;
}

/** "직장인 커뮤니티" is what people look for in their own words: as a name it would swallow the wish. */
function withoutWishes(program: ProgramName, { general }: Examples): ProgramName {
  const isWish = (alias: string) => {
    const words = alias.split(/\s+/);
    return words.length > 1 && words.every((word) => general.includes(word) || readKind(word) !== undefined);
  };
  return { ...program, aliases: program.aliases.filter((alias) => !isWish(alias)) };
}
