import { judge, leavesOf } from "./condition.js";
import type { AskableFact, Facts } from "./facts.js";
import { type Known, knownFrom } from "./known.js";
import { openQuestions } from "./open-questions.js";
import type { Condition, Program } from "./program.js";
import { sampleAnswers } from "./sample-answers.js";

/** The question worth asking, and the programs (ids) that some answer to it would settle. */
export interface NextQuestion {
  readonly fact: AskableFact;
  readonly settles: readonly string[];
}

export interface Asking {
  /** How much a program matters to the person, by id; 1 where nothing is said. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Facts that the person was asked for and could not tell. */
  readonly unsure?: readonly AskableFact[];
}

/** Where two questions settle as much, the one that is easier to be asked goes first. */
const gentlestFirst = [
  "age",
  "birthDate",
  "residence",
  "employment",
  "workplace",
  "employer",
  "sex",
  "careerBreak",
  "benefits",
  "applicant",
  "jobSeeking",
  "trainee",
  "leapParticipant",
  "groupFit",
  "outOfSearch",
  "vulnerable",
  "hiring",
  "hiringDifficulty",
  "womenEmployed",
] as const satisfies readonly AskableFact[];

/**
 * The question that settles the most of these programs, on average over the answers it may get. A program is
 * settled when it is decided or only the office can decide it. While no single answer settles any, the
 * question that leaves the fewest open. None when no answer can change a verdict.
 */
export function nextQuestion(
  programs: readonly Program[],
  facts: Facts,
  today: string,
  { weights = {}, unsure = [] }: Asking = {},
): NextQuestion | undefined {
  const known = knownFrom(facts, today, unsure);
  const matters = programs.map((program) => ({
    id: program.id,
    condition: conditionOf(program),
    weight: weights[program.id] ?? 1,
  }));
  return bestQuestion(matters, known);
}

/** The question that settles one condition soonest; none when no answer can change how it comes out. */
export function questionFor(condition: Condition, known: Known): AskableFact | undefined {
  return bestQuestion([{ id: "", condition, weight: 1 }], known)?.fact;
}

/** All that a program asks for as one condition: the right kind of applicant, and every clause. */
export function conditionOf(program: Program): Condition {
  const applicant: Condition = { kind: "any", of: program.applicants.map((is) => ({ kind: "applicant", is })) };
  return { kind: "all", of: [applicant, ...program.clauses.map(({ condition }) => condition)] };
}

/** Something to settle, and how much it matters. */
interface Matter {
  readonly id: string;
  readonly condition: Condition;
  readonly weight: number;
}

interface OpenMatter extends Matter {
  readonly questions: ReadonlySet<AskableFact>;
}

function bestQuestion(matters: readonly Matter[], known: Known): NextQuestion | undefined {
  const open = matters
    .map((matter): OpenMatter => ({ ...matter, questions: openQuestions(matter.condition, known) }))
    .filter(({ questions }) => questions.size > 0);
  const [first, ...others] = inGoodOrder(
    gentlestFirst.filter((fact) => open.some(({ questions }) => questions.has(fact))),
  ).map((fact) => gainOf(fact, open, known));
  if (first === undefined) return undefined;
  const { fact, settles } = others.reduce((best, next) => (isBetter(next, best) ? next : best), first);
  return { fact, settles };
}

/** Where somebody works, and for whom, is asked only once it is known whether they do. */
function inGoodOrder(facts: readonly AskableFact[]): readonly AskableFact[] {
  if (!facts.includes("employment")) return facts;
  return facts.filter((fact) => fact !== "workplace" && fact !== "employer");
}

/** What a question brings, averaged over its answers. */
interface Gain {
  readonly fact: AskableFact;
  readonly settles: readonly string[];
  /** Weight of all that is settled. */
  readonly settled: number;
  /** Questions that need no longer be asked. */
  readonly spared: number;
}

function gainOf(fact: AskableFact, open: readonly OpenMatter[], known: Known): Gain {
  const concerned = open.filter(({ questions }) => questions.has(fact));
  const answers = sampleAnswers(
    fact,
    known,
    concerned.flatMap(({ condition }) => leavesOf(condition)),
  );
  const settles = new Set<string>();
  let settled = 0;
  let spared = 0;
  for (const { id, condition, weight, questions } of concerned) {
    const countLeft = questionsLeftIn(condition);
    for (const answer of answers) {
      const left = countLeft(answer);
      spared += weight * (questions.size - left);
      if (left > 0) continue;
      settled += weight;
      settles.add(id);
    }
  }
  return { fact, settles: [...settles], settled: settled / answers.length, spared: spared / answers.length };
}

/** Counts a condition's open questions. Answers under which its leaves come out alike are counted once. */
function questionsLeftIn(condition: Condition): (answer: Known) => number {
  const leaves = leavesOf(condition);
  const counted = new Map<string, number>();
  return (answer) => {
    const states = leaves.map((leaf) => judge(leaf, answer)).join();
    const left = counted.get(states) ?? openQuestions(condition, answer).size;
    counted.set(states, left);
    return left;
  };
}

function isBetter(gain: Gain, than: Gain): boolean {
  return gain.settled === than.settled ? gain.spared > than.spared : gain.settled > than.settled;
}
