import { assess } from "../src/domain/eligibility.js";
import type { AskableFact, Facts } from "../src/domain/facts.js";
import type { Program } from "../src/domain/program.js";
import { regionCandidates } from "../src/domain/regions.js";
import type { Verdict } from "../src/domain/verdict.js";
import type { Scene, Walking, Words } from "./dialog.js";
import { sizedEmployer } from "./questions/employer.js";
import { factQuestion } from "./questions/fact.js";
import { whichPlace } from "./questions/place.js";

/** What is known after the questions that could still change the verdict, and the verdict. */
export interface Settled {
  readonly known: Facts;
  readonly verdict: Verdict;
}

/**
 * Asks the fewest questions that settle whether somebody may join, and nothing they have already said. What they do
 * not know, or what their answer leaves open, stays unknown and is not asked twice.
 */
export function* settle(words: Words, program: Program, scene: Scene): Walking<Settled> {
  let known: Facts = { ...scene.facts, ...(yield* whoApplies(words, program, scene)) };
  const asked: AskableFact[] = [];
  for (;;) {
    const verdict = assess(program, known, scene.today, asked);
    if (verdict.kind !== "open" || !verdict.next) return { known, verdict };
    const said = yield* askFor(words, verdict.next, known, scene.facts);
    known = { ...known, ...said };
    const after = assess(program, known, scene.today, asked);
    // A place whose name several have is asked once more, for which of them; nothing else is.
    if (after.kind === "open" && after.next === verdict.next && !isAmbiguous(said, verdict.next))
      asked.push(verdict.next);
  }
}

function isAmbiguous(said: Facts, fact: AskableFact): boolean {
  const place = fact === "residence" || fact === "workplace" ? said[fact] : undefined;
  return place !== undefined && regionCandidates(place).length > 1;
}

/** Whether a person or a company applies, where the program could be for a company and nothing was said. */
export function* whoApplies({ ask }: Words, program: Program, { facts }: Scene): Walking<Facts> {
  if (facts.applicant !== undefined || !program.applicants.includes("company")) return {};
  return yield* ask("applicant", factQuestion("applicant"));
}

/**
 * Asks for one fact; of a place whose name several have, which of them. One that was said before this dialog is answered
 * under the fact's own key, for it is the first that is asked here.
 */
function* askFor({ ask }: Words, fact: AskableFact, known: Facts, before: Facts): Walking<Facts> {
  const said = fact === "residence" || fact === "workplace" ? known[fact] : undefined;
  const meant = said === undefined ? [] : regionCandidates(said);
  if (said !== undefined && meant.length > 1 && (fact === "residence" || fact === "workplace")) {
    return yield* ask(before[fact] === said ? fact : `${fact}.which`, whichPlace(fact, said, meant));
  }
  const answered = yield* ask(fact, factQuestion(fact, known.applicant, known.birthYear));
  return answered.sized ? yield* ask("employer.size", sizedEmployer()) : answered;
}
