import type { Language } from "../../domain/languages.js";
import { openTalkOf } from "../../store/open-talk-of.js";
import type { SurveyInvite } from "../../store/survey-invites.js";
import { inTransaction } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import type { AssistantPort } from "../ports.js";
import { seoulDay } from "../seats-window.js";

/** Where what was written on a survey's page is kept as a talk: staff find it there; nothing said in it is pushed. */
export const surveyChannel = "survey-form";

/** Whether words are a cry for help, by the same reading as in a talk. */
export function isCry(parts: Pick<Parts, "read" | "clock">, text: string): boolean {
  const today = seoulDay(parts.clock.now());
  return parts.read(text, { today, options: [] }).intent === "crisis";
}

export interface Cry {
  readonly invite: SurveyInvite;
  readonly program: string;
  readonly words: string;
  readonly language: Language;
}

/**
 * Has a person called at once, as a talk would: the words become a message of a talk of their own, whose turn calls staff
 * with everything that is known. Returns what that turn said, to be shown first on the page.
 */
export async function careFor(
  parts: Parts,
  talks: Pick<AssistantPort, "receive" | "settled" | "messagesAfter">,
  { invite, program, words, language }: Cry,
): Promise<readonly string[]> {
  const conversation = `${surveyChannel}:${invite.id}`;
  const now = parts.clock.now();
  await inTransaction(parts.store, (tx) =>
    openTalkOf(tx, { conversation, channel: surveyChannel, person: invite.person, program, language, now }),
  );
  const eventId = `${conversation}:${parts.newId()}`;
  await talks.receive({ channel: surveyChannel, conversation, eventId, text: words });
  await talks.settled(conversation);
  const said = await talks.messagesAfter(conversation, 0);
  const asked = said.findLastIndex(({ from }) => from === "person");
  return said.slice(asked + 1).map(({ text }) => text);
}
