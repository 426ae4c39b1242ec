import type { AssistantPort, Incoming, Receipt } from "../../../assistant/ports.js";
import { addressOf, type SlackPerson, slack, talkOf } from "./talk-id.js";

/** More than this is not taken, in UTF-16 units; Slack itself takes four times as much. */
export const longestText = 10_000;

/** Something a person did, as far as the ways to do it are alike. */
export interface Done extends Pick<Incoming, "text" | "press" | "form" | "name"> {
  readonly who: SlackPerson;
  /** The direct messages it was done in, where it was there. */
  readonly channel?: string;
  /** Slack's id of what happened: the same again has no second effect. */
  readonly eventId: string;
}

/** Stores it durably in the person's talk; rejects when the store is down, and Slack is not acknowledged. */
export function takeIn(assistant: AssistantPort, { who, channel, eventId, ...said }: Done): Promise<Receipt> {
  return assistant.receive({
    channel: slack,
    conversation: talkOf(who),
    eventId,
    address: addressOf(who, channel),
    ...said,
  });
}
