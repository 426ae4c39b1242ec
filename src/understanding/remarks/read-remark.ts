import type { Asked } from "../../conversation/reading.js";
import type { Remark, RemarkKind } from "../../domain/remarks.js";
import { clausesOf } from "../../language/clauses.js";
import { tidy } from "../../language/plain.js";
import { unpacked } from "../kept-weights.js";
import { bucketCount, chancesOf, type Weights } from "../softmax.js";
import { longestRemark, remarkClues } from "./clues.js";
import { remarkOutcomes } from "./examples.js";
import { kept } from "./weights.js";

/** Below this nothing is heard: a wrong remark is worse than one that is missed. Found by cross-validation (bench/remarks). */
const enough = 0.33;
/** What ends the task, or calls somebody, is not done on less. */
const enoughToAct = 0.45;
const acts: ReadonlySet<RemarkKind> = new Set(["quits", "person"]);
/** One clause of many is little to go by. */
const enoughInClause = 0.7;
/** A first clause that is less like the remark than this says something else; one that is like another is easily misread. */
const somethingElse = { ofKind: 0.25, ofAnother: 0.5 } as const;

/** What was learnt from `locales/ko/remarks`. */
export const remarkWeights: Weights = unpacked(kept, remarkOutcomes.length, bucketCount);

/** What a message most likely says of being asked. */
export interface RemarkOpinion {
  readonly kind: RemarkKind;
  readonly chance: number;
}

/** The likeliest remark, however unlikely. */
export function remarkOpinion(text: string, asked: Asked | undefined, weights: Weights = remarkWeights): RemarkOpinion {
  const chances = chancesOf(weights, remarkClues(text, asked));
  let best: RemarkOpinion = { kind: "why", chance: 0 };
  for (const [at, kind] of remarkOutcomes.entries())
    if (kind !== "none" && (chances[at] ?? 0) > best.chance) best = { kind, chance: chances[at] ?? 0 };
  return best;
}

/**
 * What a message says about being asked while `asked` is open; undefined where it says nothing of the kind, or where that
 * is not sure. Learnt from `locales/ko/remarks`. In linear time.
 */
export function readRemark(text: string, asked?: Asked, weights: Weights = remarkWeights): Remark | undefined {
  const plain = tidy(text, longestRemark + 1);
  if (!/\p{L}/u.test(plain) || plain.length > longestRemark) return undefined;
  const whole = remarkOpinion(plain, asked, weights);
  const clauses = clausesOf(plain).map((clause) => remarkOpinion(clause, asked, weights));
  const heard = whole.chance >= enoughFor(whole) ? whole : clauses.find(({ chance }) => chance >= enoughInClause);
  if (heard === undefined) return undefined;
  const [first, ...more] = clauses;
  const least = first?.kind === heard.kind ? somethingElse.ofKind : somethingElse.ofAnother;
  const saysOther = first !== undefined && more.length > 0 && first.chance < least;
  return { kind: heard.kind, comes: saysOther ? "afterOther" : "alone" };
}

const enoughFor = ({ kind }: RemarkOpinion): number => (acts.has(kind) ? enoughToAct : enough);
