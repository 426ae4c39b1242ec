/** Words that are read as they are: nothing in them is a mark of Slack's. */
export function plain(text: string) {
  return { type: "plain_text" as const, text, emoji: false };
}

export function label(text: string) {
  return { type: "plain_text" as const, text, emoji: true };
}
