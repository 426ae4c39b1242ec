import type { Language } from "../../domain/languages.js";
import { surveyFormChannel } from "../../domain/survey-form.js";
import { surveySteps } from "../../domain/survey-steps.js";
import { openTalkOf } from "../../store/open-talk-of.js";
import type { Tx } from "../../store/transaction.js";
import { cryIn } from "../cry.js";
import type { Parts } from "../parts.js";
import type { AssistantPort } from "../ports.js";
import { longestText, prepared, takePrepared } from "../receive.js";
import type { Given } from "./keep-form.js";
import type { LinkedSurvey } from "./open-by-link.js";

/**
 * Has a person called for whoever cries for help in a form, as a talk would: the words become a message of a talk of their
 * own, in the transaction of the answers, so that it has its turn whatever happens to this process. Every field for words is
 * looked at, whether or not its words are taken as an answer. Returns that talk; undefined where nobody cries.
 */
export async function callFor(
  tx: Tx,
  parts: Parts,
  { invite, survey, placed }: LinkedSurvey,
  { sent, language }: { readonly sent: Given; readonly language: Language },
): Promise<string | undefined> {
  const cries = surveySteps(survey).flatMap(({ key, question }) => {
    const cry = question.kind === "comment" ? cryIn(parts, sent(key).join("\n")) : undefined;
    return cry === undefined ? [] : [cry];
  });
  if (cries.length === 0) return undefined;
  const conversation = `${surveyFormChannel}:${invite.id}`;
  const to = { conversation, channel: surveyFormChannel };
  await openTalkOf(tx, { ...to, person: invite.person, program: placed.program.id, language, now: parts.clock.now() });
  const text = cries.join("\n").slice(0, longestText);
  const take = prepared(parts, { ...to, eventId: `${conversation}:${parts.newId()}`, text });
  if (take.kind === "screened") await takePrepared(tx, parts, take);
  return conversation;
}

/** What the turn of such a talk said, once it is over: it stands first on the page. */
export async function careSaid(
  talks: Pick<AssistantPort, "settled" | "messagesAfter">,
  conversation: string,
): Promise<readonly string[]> {
  await talks.settled(conversation);
  const said = await talks.messagesAfter(conversation, 0);
  const asked = said.findLastIndex(({ from }) => from === "person");
  return said.slice(asked + 1).map(({ text }) => text);
}
