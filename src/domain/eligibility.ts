import { dayOfAge, yearsOutside } from "./age.js";
import { ageRange, factOf, isLeaf, judge, type Leaf } from "./condition.js";
import type { AskableFact, Facts } from "./facts.js";
import { allOf } from "./kleene.js";
import { type Known, knownFrom } from "./known.js";
import { conditionOf, questionFor } from "./next-question.js";
import type { Clause, Condition, Program } from "./program.js";
import type { ClauseResult, Verdict } from "./verdict.js";

export { nextQuestion } from "./next-question.js";

/**
 * Whether somebody may join a program, clause by clause, on the Seoul day `today`. What is unknown is never
 * taken for a yes or a no, so more facts only ever settle an open verdict. `unsure` are facts that the person
 * was asked for and could not tell: they stay unknown and are not asked again.
 */
export function assess(program: Program, facts: Facts, today: string, unsure: readonly AskableFact[] = []): Verdict {
  const known = knownFrom(facts, today, unsure);
  const clauses = [...wrongApplicant(program, known), ...program.clauses].map((clause) => clauseResult(clause, known));
  const state = allOf(clauses.map((clause) => clause.state));
  switch (state) {
    case "met":
      return { kind: "eligible", clauses };
    case "failed":
      return { kind: "ineligible", clauses };
    case "unknown": {
      const next = questionFor(conditionOf(program), known);
      return { kind: "open", clauses, ...(next && { next }) };
    }
  }
}

/**
 * A person at a program for companies fails a clause that the catalogue does not write down. It has the id
 * `applicant` and no words of its own: whoever shows it words it.
 */
function wrongApplicant({ applicants, source }: Program, known: Known): Clause[] {
  const [is] = applicants;
  if (is === undefined || applicants.includes(known.applicant)) return [];
  return [{ id: "applicant", words: "", condition: { kind: "applicant", is }, source }];
}

function clauseResult(clause: Clause, known: Known): ClauseResult {
  const state = judge(clause.condition, known);
  if (state === "unknown") {
    const fact = questionFor(clause.condition, known);
    return { clause, state, officeConfirms: fact === undefined, ...(fact && { fact }) };
  }
  const leaf = decidingLeaf(clause.condition, known);
  const fact = leaf && factOf(leaf);
  const miss = state === "failed" && leaf ? ageMiss(leaf, known) : {};
  return { clause, state, officeConfirms: false, ...(fact && { fact }), ...miss };
}

/** What decided a condition. That it is for a person or a company is only named when nothing else decided. */
function decidingLeaf(condition: Condition, known: Known): Leaf | undefined {
  const leaves = decidingLeaves(condition, known);
  return leaves.find(({ kind }) => kind !== "applicant") ?? leaves[0];
}

/** All parts that came out as the whole did, down to the bottom. */
function decidingLeaves(condition: Condition, known: Known): Leaf[] {
  if (isLeaf(condition)) return [condition];
  if (condition.kind === "not") return decidingLeaves(condition.of, known);
  const state = judge(condition, known);
  return condition.of.filter((part) => judge(part, known) === state).flatMap((part) => decidingLeaves(part, known));
}

/** By how many years an age misses; for who is too young, also the day from which it would hold. */
function ageMiss(leaf: Leaf, { ages, birthDate }: Known): Pick<ClauseResult, "missesBy" | "holdsFrom"> {
  if (leaf.kind !== "age" || ages === undefined) return {};
  const [min, max] = ageRange(leaf);
  const missesBy = yearsOutside(ages, min, max);
  if (missesBy === 0) return {};
  return missesBy < 0 && birthDate !== undefined ? { missesBy, holdsFrom: dayOfAge(birthDate, min) } : { missesBy };
}
