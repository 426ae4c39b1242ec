/** The keys of `bot-framework.yaml` and `common.yaml` that this channel says. */
export const botFrameworkKeys = [
  "activity.staff",
  "activity.again",
  "activity.picked",
  "activity.privately",
  "common.tooLong",
  "activity.gone",
  "activity.noFiles",
  "activity.noFilesAt",
  "activity.fileSent",
  "activity.double",
  "activity.matchWord",
  "activity.match",
] as const;
export type BotFrameworkKey =
  | (typeof botFrameworkKeys)[number]
  | "amend.mark"
  | "amend.gone.person"
  | "amend.gone.staff";

/** Finds the words of a key; placeholders are filled from `params`. */
export type Words = (key: BotFrameworkKey, params?: Readonly<Record<string, string | number>>) => string;
