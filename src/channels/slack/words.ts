/** Every key of `slack.yaml` that code uses; a test compares. */
export const slackKeys = [
  "slack.mention",
  "slack.command.taken",
  "slack.command.empty",
  "slack.command.match",
  "slack.command.matchWord",
  "slack.trouble.unknown",
  "slack.trouble.files",
  "slack.more",
  "slack.choose",
  "slack.date",
  "slack.staffSaid",
  "slack.from.person",
  "slack.from.staff",
  "slack.from.assistant",
  "slack.again",
  "slack.notification",
] as const;

/** What is said in Slack alone, and what is said in the same words everywhere. */
export type SlackKey = (typeof slackKeys)[number] | "common.tooLong";

/** Finds the words of a key; placeholders are filled from `params`. */
export type Words = (key: SlackKey, params?: Readonly<Record<string, string | number>>) => string;
