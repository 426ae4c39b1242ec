import type { CardAction, ElementAction, PlainAction, PressValue } from "../activity/activity.js";

/** What a platform behind Azure Bot Service can show. `plain`: words, and buttons that say their own words. */
export type Surface = "teams" | "webchat" | "plain";

export function surfaceOf(channelId: string): Surface {
  switch (channelId) {
    case "msteams":
      return "teams";
    case "webchat":
    case "directline":
    case "emulator":
      return "webchat";
    default:
      return "plain";
  }
}

/** A button: what it says, what was said by pressing it, and what it carries. */
export interface Button {
  readonly label: string;
  readonly full: string;
  readonly value: PressValue;
}

/**
 * A button in a card. Teams draws the card anew when it was pressed; its older clients, and all others, send a message.
 * Buttons that draw anew are not for Web Chat.
 */
export function cardButton({ label, full, value }: Button, surface: Surface): ElementAction {
  if (surface !== "teams") return { type: "Action.Submit", title: label, data: value };
  const msteams = { type: "messageBack", displayText: full, text: full } as const;
  const fallback: ElementAction = { type: "Action.Submit", title: label, data: { ...value, msteams } };
  return { type: "Action.Execute", title: label, verb: "press", data: value, fallback };
}

/** A button beneath a message, gone with the next one. */
export function suggestion({ label, full, value }: Button, surface: Surface): CardAction | PlainAction {
  return surface === "plain"
    ? { type: "imBack", title: label, value: full }
    : { type: "messageBack", title: label, text: full, displayText: full, value };
}
