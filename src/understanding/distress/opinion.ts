import type { CrisisKind } from "../../conversation/reading.js";
import { bucketCount, type Clues } from "./clues.js";

/** What a message can be: nothing wrong, or one of the kinds of distress. The order is that of the weights. */
export const outcomes = ["none", "selfHarm", "homeViolence", "emergency", "harassment", "labourRights"] as const;
export type Outcome = "none" | CrisisKind;

/** For each bucket of clues, how much it speaks for each outcome. */
export type Weights = Float32Array | Int8Array;

export const weightCount = bucketCount * outcomes.length;
const sharpness = 3;

/** How likely each outcome is, in the order of `outcomes`; `unit` is what one step of the weights is worth. */
export function chancesOf(weights: Weights, { buckets, weights: counts }: Clues, unit = 1): Float64Array {
  const size = outcomes.length;
  const sums = new Float64Array(size);
  for (let i = 0; i < buckets.length; i++) {
    const at = (buckets[i] ?? 0) * size;
    for (let c = 0; c < size; c++) sums[c] = (sums[c] ?? 0) + (weights[at + c] ?? 0) * (counts[i] ?? 0);
  }
  const scale = sharpness * unit;
  const top = Math.max(...sums) * scale;
  let total = 0;
  for (let c = 0; c < size; c++) total += sums[c] = Math.exp((sums[c] ?? 0) * scale - top);
  return sums.map((sum) => sum / total);
}

/** An opinion on a message: how likely anything is wrong, and what it would be. */
export interface Opinion {
  readonly alarm: number;
  readonly kind: CrisisKind;
}

export function opinionFrom(chances: Float64Array): Opinion {
  const kinds = outcomes.filter((o): o is CrisisKind => o !== "none");
  const chance = (kind: CrisisKind) => chances[outcomes.indexOf(kind)] ?? 0;
  const kind = kinds.reduce((best, k) => (chance(k) > chance(best) ? k : best));
  return { alarm: 1 - (chances[0] ?? 0), kind };
}
