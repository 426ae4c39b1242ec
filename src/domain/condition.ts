import { ageWithin } from "./age.js";
import type { AskableFact } from "./facts.js";
import { allOf, anyOf, opposite, stateOf } from "./kleene.js";
import type { Known } from "./known.js";
import { placeWithin } from "./places.js";
import type { Condition } from "./program.js";
import type { ClauseState } from "./verdict.js";

/** A condition that is made of no others. */
export type Leaf = Exclude<Condition, { readonly kind: "all" | "any" | "not" }>;

export function isLeaf(condition: Condition): condition is Leaf {
  return condition.kind !== "all" && condition.kind !== "any" && condition.kind !== "not";
}

/** All leaves of a condition, from left to right. */
export function leavesOf(condition: Condition): Leaf[] {
  if (isLeaf(condition)) return [condition];
  return condition.kind === "not" ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

/** Whether a condition holds for what is known. What the office decides is always unknown here. */
export function judge(condition: Condition, known: Known): ClauseState {
  if (isLeaf(condition)) return judgeLeaf(condition, known);
  switch (condition.kind) {
    case "all":
      return allOf(condition.of.map((part) => judge(part, known)));
    case "any":
      return anyOf(condition.of.map((part) => judge(part, known)));
    case "not":
      return opposite(judge(condition.of, known));
  }
}

function judgeLeaf(leaf: Leaf, known: Known): ClauseState {
  switch (leaf.kind) {
    case "age":
      return ageWithin(known.ages, ...ageRange(leaf));
    case "residence":
      return placeWithin(known.residence, leaf.in);
    case "workplace":
      return placeWithin(known.workplace, leaf.in);
    case "employment":
      return stateOf(known.employment && leaf.in.includes(known.employment));
    case "employer":
      return stateOf(known.employer && leaf.in.includes(known.employer));
    case "sex":
      return stateOf(known.sex && known.sex === leaf.is);
    case "careerBreak":
      return stateOf(known.careerBreak === undefined ? undefined : known.careerBreak === leaf.is);
    case "benefit":
      return stateOf(known.benefits && leaf.any.some((benefit) => known.benefits?.includes(benefit)));
    case "states": {
      const said = known.statements[leaf.statement];
      return stateOf(said === undefined ? undefined : said === leaf.is);
    }
    case "applicant":
      return stateOf(known.applicant === leaf.is);
    case "officeConfirms":
      return "unknown";
  }
}

/** Both ends in; an end that the source leaves out is no limit. */
export function ageRange({
  min = 0,
  max = Number.POSITIVE_INFINITY,
}: {
  min?: number;
  max?: number;
}): [number, number] {
  return [min, max];
}

/** The fact that a leaf is about; none when only the office can tell. */
export function factOf(leaf: Leaf): AskableFact | undefined {
  switch (leaf.kind) {
    case "age":
    case "residence":
    case "workplace":
    case "employment":
    case "employer":
    case "sex":
    case "careerBreak":
    case "applicant":
      return leaf.kind;
    case "benefit":
      return "benefits";
    case "states":
      return leaf.statement;
    case "officeConfirms":
      return undefined;
  }
}

/**
 * The facts that would settle a leaf when asked for, the plainest first. Where a year of birth or a decade
 * leaves an age open, only the day of birth settles it. Who turns out to be unemployed looks for work.
 */
export function factsToAsk(leaf: Leaf, known: Known): AskableFact[] {
  if (judgeLeaf(leaf, known) !== "unknown") return [];
  const fact = factOf(leaf);
  if (fact === undefined) return [];
  const wanted: AskableFact[] = [fact === "age" && known.ages !== undefined ? "birthDate" : fact];
  if (fact === "jobSeeking" && known.employment === undefined) wanted.push("employment");
  return wanted.filter((each) => !known.unsure.has(each));
}
