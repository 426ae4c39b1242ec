import { type Language, usualLanguage } from "../../domain/languages.js";
import type { Survey, SurveyAnswers } from "../../domain/surveys.js";
import { offeringOf, type Placed } from "../../domain/world.js";
import { languageOf } from "../../store/person-language.js";
import { findRegistration } from "../../store/registrations.js";
import { findResponse } from "../../store/responses.js";
import { type SurveyInvite, takesAnswers } from "../../store/survey-invites.js";
import type { Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { surveyOf } from "../taking-part/tokens.js";
import type { InLanguage, SurveyLinkOver } from "./port.js";

/** What a link was made for, whether or not it can still be answered. */
export interface LinkedSurvey {
  readonly invite: SurveyInvite;
  readonly survey: Survey;
  readonly placed: Placed;
}

export interface OpenSurvey extends InLanguage, LinkedSurvey {
  readonly kind: "open";
  /** What was answered before, here or in a talk. */
  readonly answers: SurveyAnswers;
}

/** `linked`: absent where the link is none of ours, or of something that is no longer in the catalogue. */
export interface OverSurvey extends SurveyLinkOver, InLanguage {
  readonly linked?: LinkedSurvey;
}

export interface ToOpen {
  readonly token: string;
  readonly wish: Language | undefined;
  /** Reads the invitation, or locks it. */
  readonly find: (tx: Tx, id: string) => Promise<SurveyInvite | undefined>;
}

/** What a link leads to, by the token in it. */
export async function openByLink(
  tx: Tx,
  { catalog, clock }: Pick<Parts, "catalog" | "clock">,
  { token, wish, find }: ToOpen,
): Promise<OpenSurvey | OverSurvey> {
  const id = surveyOf(tx.vault, token);
  const invite = id === undefined ? undefined : await find(tx, id);
  if (!invite) return { kind: "gone", language: wish ?? usualLanguage };
  const language = wish ?? (await languageOf(tx, invite.person)) ?? usualLanguage;
  const registration = await findRegistration(tx, invite.registration);
  const placed = registration && offeringOf(catalog, registration.offering);
  const survey = catalog.surveys.find((one) => one.id === invite.survey);
  const linked = placed && survey && { invite, survey, placed };
  const known = linked ? { linked } : {};
  if (invite.state === "answered" || invite.state === "closed") return { kind: invite.state, language, ...known };
  if (!linked || invite.state !== "sent") return { kind: "gone", language };
  if (!takesAnswers(invite, clock.now())) return { kind: "closed", language, ...known };
  const kept = await findResponse(tx, invite.registration, invite.survey);
  return { kind: "open", ...linked, answers: kept?.answers ?? {}, language };
}
