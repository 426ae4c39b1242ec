import type { FitKey } from "../../words/fit/fit-words.js";

/** The keys of `bot-framework.yaml` and `amend.yaml` that this channel says. */
export const directLineKeys = [
  "activity.name",
  "activity.staffName",
  "activity.staff",
  "amend.mark",
  "amend.gone.person",
  "amend.gone.staff",
] as const;
export type DirectLineKey = (typeof directLineKeys)[number] | FitKey;

/** Finds the words of a key; placeholders are filled from `params`. */
export type Words = (key: DirectLineKey, params?: Readonly<Record<string, string>>) => string;
