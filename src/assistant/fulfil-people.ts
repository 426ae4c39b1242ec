import { consentIn } from "../domain/catalog-texts.js";
import { usualLanguage } from "../domain/languages.js";
import type { Effects, OpenSurvey } from "../domain/needs.js";
import { saveConsent } from "../store/consents.js";
import { findRegistration } from "../store/registrations.js";
import { findResponse, saveResponse } from "../store/responses.js";
import { invitesOf, lockInvite, markInvite, takesAnswers } from "../store/survey-invites.js";
import type { Tx } from "../store/transaction.js";
import type { Here } from "./fulfil.js";
import type { CallNamed, Result } from "./needs.js";
import type { Parts } from "./parts.js";

/** Surveys the person was sent, has not finished and can still answer, the newest first, with the answers kept so far. */
export async function openSurveys(tx: Tx, parts: Parts, person: string): Promise<OpenSurvey[]> {
  const now = parts.clock.now();
  const open: OpenSurvey[] = [];
  for (const invite of (await invitesOf(tx, person)).filter((one) => takesAnswers(one, now)).reverse()) {
    const registration = await findRegistration(tx, invite.registration);
    const survey = parts.catalog.surveys.find(({ id }) => id === invite.survey);
    if (!registration || !survey) continue;
    const kept = await findResponse(tx, invite.registration, invite.survey);
    open.push({
      invite: invite.id,
      survey: survey.id,
      // A survey that was changed under way goes on in its new words; what was answered stands under its own questions.
      version: survey.version,
      program: registration.program,
      offering: registration.offering,
      answers: kept?.answers ?? {},
    });
  }
  return open;
}

type PersonCall = CallNamed<"consent" | "respond">;

/** What a person agrees to and answers. Each is written once, inside the turn. */
export async function fulfilPeople(tx: Tx, parts: Parts, here: Here, call: PersonCall): Promise<Result> {
  switch (call.name) {
    case "consent": {
      const text = parts.catalog.consents.find(({ id, version }) => id === call.item && version === call.version);
      if (!text) throw new Error(`no consent ${call.item} ${call.version}`);
      const id = parts.newId();
      const { person, language = usualLanguage } = here.conversation;
      const read = consentIn(text, language);
      const detail = read === text ? {} : { language };
      await saveConsent(tx, { id, person, text: read, channel: here.channel, detail, now: here.now });
      return { receipt: id };
    }
    case "respond":
      return respond(tx, parts, here, call);
  }
}

/** Answers of a survey that closed meanwhile, or was finished elsewhere, are not taken; where there are none, nothing is kept. */
async function respond(
  tx: Tx,
  parts: Parts,
  here: Here,
  call: CallNamed<"respond">,
): Promise<Effects["respond"]["gives"]> {
  const invite = await lockInvite(tx, call.invite);
  if (!invite || invite.person !== here.conversation.person) return { done: false };
  if (!takesAnswers(invite, here.now)) return { done: false, ...(invite.state === "answered" ? {} : { closed: true }) };
  if (Object.keys(call.answers).length === 0) return { done: true, answers: {} };
  const version = parts.catalog.surveys.find(({ id }) => id === invite.survey)?.version ?? 1;
  const { registration, survey } = invite;
  // A talk that was left for another one knows nothing of what was answered there: that stays.
  const before = call.state === "partial" ? await findResponse(tx, registration, survey) : undefined;
  const saved = await saveResponse(tx, {
    id: parts.newId(),
    registration,
    survey,
    version,
    state: call.state,
    answers: { ...before?.answers, ...call.answers },
    now: here.now,
  });
  if (saved.kind !== "saved") return { done: false };
  if (call.state === "complete") await markInvite(tx, invite.id, "answered");
  const kept = await findResponse(tx, registration, survey);
  return { done: true, answers: kept?.answers ?? call.answers };
}
