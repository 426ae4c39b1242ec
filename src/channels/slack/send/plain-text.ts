/** Words that are read as they are: nothing in them is a mark of Slack's. */
export function plain(text: string) {
  return { type: "plain_text" as const, text, emoji: false };
}

/** As `plain`, of what is pressed, filled in or opened. */
export function named(text: string) {
  return { type: "plain_text" as const, text, emoji: true };
}
