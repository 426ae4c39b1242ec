import { assess } from "../src/domain/eligibility.js";
import type { AskableFact, Facts } from "../src/domain/facts.js";
import type { Program } from "../src/domain/program.js";
import type { Verdict } from "../src/domain/verdict.js";
import type { Scene, Walking, Words } from "./dialog.js";
import { factQuestion } from "./questions/fact.js";

/** What is known after the questions that could still change the verdict, and the verdict. */
export interface Settled {
  readonly known: Facts;
  readonly verdict: Verdict;
}

/**
 * Asks the fewest questions that settle whether somebody may join, and nothing they have already said.
 * What they do not know stays unknown, and is not asked twice.
 */
export function* settle({ ask }: Words, program: Program, { facts, today }: Scene): Walking<Settled> {
  let known = facts;
  const unsure: AskableFact[] = [];
  if (known.applicant === undefined && program.applicants.includes("company")) {
    known = { ...known, ...(yield* ask("applicant", factQuestion("applicant"))) };
  }
  for (;;) {
    const verdict = assess(program, known, today, unsure);
    if (verdict.kind !== "open" || !verdict.next) return { known, verdict };
    const said = yield* ask(verdict.next, factQuestion(verdict.next));
    if (Object.keys(said).length === 0) unsure.push(verdict.next);
    known = { ...known, ...said };
  }
}
