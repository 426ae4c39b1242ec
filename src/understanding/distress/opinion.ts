import type { CrisisKind } from "../../conversation/reading.js";

/** What a message can be: nothing wrong, or one of the kinds of distress. The order is that of the weights. */
export const outcomes = ["none", "selfHarm", "homeViolence", "emergency", "harassment", "labourRights"] as const;
export type Outcome = "none" | CrisisKind;

/** An opinion on a message: how likely anything is wrong, and what it would be. */
export interface Opinion {
  readonly alarm: number;
  readonly kind: CrisisKind;
}

/** From how likely each outcome is, in the order of `outcomes`. */
export function opinionFrom(chances: Float64Array): Opinion {
  const kinds = outcomes.filter((o): o is CrisisKind => o !== "none");
  const chance = (kind: CrisisKind) => chances[outcomes.indexOf(kind)] ?? 0;
  const kind = kinds.reduce((best, k) => (chance(k) > chance(best) ? k : best));
  return { alarm: 1 - (chances[0] ?? 0), kind };
}
