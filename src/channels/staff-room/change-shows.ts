type Change = "edited" | "takenBack";

/** Pages of ours and Slack show a message as it was changed; elsewhere the old words stand and new ones follow. */
const showAsChanged: ReadonlySet<string> = new Set(["web", "slack"]);
/** Stands before several messengers, of which some can change what was said. */
const varies: ReadonlySet<string> = new Set(["bot-framework"]);

/** What is true to say to staff of how a change of theirs reaches a person on this channel. */
export function changeShows(channel: string, change: Change): `staff-room.${Change}${"" | "Anew" | "Varies"}` {
  if (showAsChanged.has(channel)) return `staff-room.${change}`;
  return varies.has(channel) ? `staff-room.${change}Varies` : `staff-room.${change}Anew`;
}
