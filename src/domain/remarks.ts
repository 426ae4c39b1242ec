import type { Aspect } from "./program.js";

/**
 * What somebody says about being asked, instead of answering: why it is asked, who sees it, what is meant by it, how much
 * more there is, whether it can be undone, what it does to what they receive, that they said it before, that an answer
 * before was wrong, that they will not say it, that they come back later or have to think, that it is too much for them,
 * that they have no hope in it, that reading or typing is hard, that somebody should do it for them, that they would rather
 * see others or the list, or that they want no more of it.
 */
export const remarkKinds = [
  "why",
  "whoSees",
  "meaning",
  "howMuchMore",
  "canUndo",
  "effects",
  "saidBefore",
  "mends",
  "declines",
  "pause",
  "ponders",
  "complaint",
  "discouraged",
  "hardToRead",
  "person",
  "others",
  "theList",
  "quits",
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** `afterOther`: something else was said before it in the same message, perhaps the answer. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly comes: "alone" | "afterOther";
}

/** What a message asks about a program, and whether it said something else before it. */
export interface AskedOfProgram {
  readonly aspect: Aspect;
  readonly comes: "alone" | "afterOther";
}
