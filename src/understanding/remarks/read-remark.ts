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
/** One clause of many is little to go by. */
const enoughInClause = 0.7;

const learnt = unpacked(kept, remarkOutcomes.length, bucketCount);

/** What a message most likely says of being asked. */
export interface RemarkOpinion {
  readonly kind: RemarkKind;
  readonly chance: number;
}

/** The likeliest remark, however unlikely. */
export function remarkOpinion(text: string, asked: Asked | undefined, weights: Weights = learnt): RemarkOpinion {
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
export function readRemark(text: string, asked?: Asked, weights: Weights = learnt): Remark | undefined {
  const plain = tidy(text, longestRemark + 1);
  if (!/\p{L}/u.test(plain) || plain.length > longestRemark) return undefined;
  const whole = remarkOpinion(plain, asked, weights);
  const clauses = clausesOf(plain);
  if (clauses.length < 2) return whole.chance >= enough ? { kind: whole.kind, comes: "alone" } : undefined;
  const heard = clauses.map((clause) => remarkOpinion(clause, asked, weights));
  if (whole.chance >= enough) {
    const first = heard.findIndex(({ kind, chance }) => kind === whole.kind || chance >= enoughInClause);
    return { kind: whole.kind, comes: first > 0 ? "afterOther" : "alone" };
  }
  const at = heard.findIndex(({ chance }) => chance >= enoughInClause);
  const kind = heard[at]?.kind;
  return kind && { kind, comes: at > 0 ? "afterOther" : "alone" };
}
