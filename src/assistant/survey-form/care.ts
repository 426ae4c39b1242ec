import type { Language } from "../../domain/languages.js";
import { surveyFormChannel } from "../../domain/survey-form.js";
import { openTalkOf } from "../../store/open-talk-of.js";
import type { SurveyInvite } from "../../store/survey-invites.js";
import { inTransaction } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import type { AssistantPort } from "../ports.js";
import { seoulDay } from "../seats-window.js";

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
 * Has a person called at once, as a talk would: the words become a message of a talk of their own, where staff find them and
 * nothing is pushed; its turn calls staff with everything that is known. Returns what that turn said, to be shown first on the page.
 */
export async function careFor(
  parts: Parts,
  talks: Pick<AssistantPort, "receive" | "settled" | "messagesAfter">,
  { invite, program, words, language }: Cry,
): Promise<readonly string[]> {
  const conversation = `${surveyFormChannel}:${invite.id}`;
  const now = parts.clock.now();
  await inTransaction(parts.store, (tx) =>
    openTalkOf(tx, { conversation, channel: surveyFormChannel, person: invite.person, program, language, now }),
  );
  const eventId = `${conversation}:${parts.newId()}`;
  await talks.receive({ channel: surveyFormChannel, conversation, eventId, text: words });
  await talks.settled(conversation);
  const said = await talks.messagesAfter(conversation, 0);
  const asked = said.findLastIndex(({ from }) => from === "person");
  return said.slice(asked + 1).map(({ text }) => text);
}
