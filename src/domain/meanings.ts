/**
 * What staff may say that a line meant, which was not understood. Distress is not among them: what it sounds like is
 * reviewed apart. Nor is what only an open question makes sense of, or what a correction puts right.
 */
export const meanings = [
  "find",
  "detail",
  "eligibility",
  "apply",
  "status",
  "withdraw",
  "survey",
  "staff",
  "inform",
  "yes",
  "no",
  "unsure",
  "back",
  "stop",
  "restart",
  "help",
  "repeat",
  "greet",
  "thanks",
  "privacy",
  "other",
] as const;
export type Meaning = (typeof meanings)[number];

/** These answer the question that was open: they mean it nowhere else. */
export const answersAlone: ReadonlySet<Meaning> = new Set(["yes", "no", "unsure"]);

/** These start or change something, or settle a question: a line that is only like one of them is not enough. */
export const mustMatch: ReadonlySet<Meaning> = new Set([
  ...answersAlone,
  "apply",
  "withdraw",
  "survey",
  "privacy",
  "stop",
  "restart",
]);
