import { plain } from "../../../dialogs/shown/fact.js";
import { agencyOf } from "../../domain/agency.js";
import { type Language, usualLanguage } from "../../domain/languages.js";
import { readSurveyForm } from "../../domain/survey-form.js";
import { surveyIn } from "../../domain/survey-in.js";
import { surveySteps } from "../../domain/survey-steps.js";
import type { Survey, SurveyAnswers } from "../../domain/surveys.js";
import { offeringOf, type Placed } from "../../domain/world.js";
import { languageOf } from "../../store/person-language.js";
import { findRegistration } from "../../store/registrations.js";
import { findResponse, saveResponse } from "../../store/responses.js";
import { findInvite, lockInvite, markInvite, type SurveyInvite, takesAnswers } from "../../store/survey-invites.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import { type Parts, still } from "../parts.js";
import type { AssistantPort } from "../ports.js";
import { seoulDay } from "../seats-window.js";
import { surveyOf } from "../taking-part/tokens.js";
import { careFor, isCry } from "./care.js";
import type { InLanguage, ShownSurvey, SurveyFormPort, SurveyFormTaken, SurveyLinkOver } from "./port.js";
import { shownSurvey } from "./shown-survey.js";

type Talks = Pick<AssistantPort, "receive" | "settled" | "messagesAfter">;

/**
 * Surveys on a page of their own. The link is signed and finds its invitation by itself, so nothing of it is stored; what
 * was answered there and in a talk is one answer, and a finished one spends the link. Words with a resident number in them
 * are not taken.
 */
export function createSurveyForm(living: Parts, talks: Talks): SurveyFormPort {
  return {
    async open(token, wish) {
      const parts = still(living);
      return reading(parts.store, async (tx) => {
        const open = await openBy(tx, parts, { token, wish, find: findInvite });
        if (open.kind !== "open") return open;
        return { kind: "form", survey: shown(parts, open), language: open.language };
      });
    },
    async answer(token, given, wish) {
      const parts = still(living);
      const cries: string[] = [];
      const taken = await inTransaction(parts.store, async (tx): Promise<Kept & InLanguage> => {
        cries.length = 0;
        const open = await openBy(tx, parts, { token, wish, find: lockInvite });
        if (open.kind !== "open") return open;
        return { ...(await keep(tx, parts, open, given, cries)), language: open.language };
      });
      if (!("invite" in taken)) return taken;
      const { invite, program, ...told } = taken;
      const cry = { invite, program, words: cries.join("\n"), language: told.language };
      const care = cries.length > 0 ? await careFor(parts, talks, cry) : [];
      return { ...told, care };
    },
  };
}

interface Open extends InLanguage {
  readonly kind: "open";
  readonly invite: SurveyInvite;
  readonly survey: Survey;
  readonly placed: Placed;
  readonly answers: SurveyAnswers;
}

type WithoutCare<T> = T extends { readonly care: unknown } ? Omit<T, "care"> : never;
type Kept =
  | (WithoutCare<SurveyFormTaken> & { readonly invite: SurveyInvite; readonly program: string })
  | SurveyLinkOver;

interface ToOpen {
  readonly token: string;
  readonly wish: Language | undefined;
  readonly find: (tx: Tx, id: string) => Promise<SurveyInvite | undefined>;
}

async function openBy(
  tx: Tx,
  { catalog, clock }: Parts,
  { token, wish, find }: ToOpen,
): Promise<Open | (SurveyLinkOver & InLanguage)> {
  const id = surveyOf(tx.vault, token);
  const invite = id === undefined ? undefined : await find(tx, id);
  if (!invite) return { kind: "gone", language: wish ?? usualLanguage };
  const language = wish ?? (await languageOf(tx, invite.person)) ?? usualLanguage;
  if (invite.state === "answered") return { kind: "answered", language };
  if (invite.state === "closed") return { kind: "closed", language };
  const registration = await findRegistration(tx, invite.registration);
  const placed = registration && offeringOf(catalog, registration.offering);
  const survey = catalog.surveys.find((one) => one.id === invite.survey);
  if (!placed || !survey || invite.state !== "sent") return { kind: "gone", language };
  if (!takesAnswers(invite, clock.now())) return { kind: "closed", language };
  const kept = await findResponse(tx, invite.registration, invite.survey);
  return { kind: "open", invite, survey, placed, answers: kept?.answers ?? {}, language };
}

async function keep(
  tx: Tx,
  parts: Parts,
  open: Open,
  given: (key: string) => readonly string[],
  cries: string[],
): Promise<Kept> {
  const { invite, survey, placed } = open;
  const refused: { key: string; why: "residentNumber" }[] = [];
  const screened = (key: string) => {
    const values = given(key);
    if (!values.some((value) => parts.hasResidentNumber(value))) return values;
    refused.push({ key, why: "residentNumber" });
    return [];
  };
  const read = readSurveyForm(survey, screened);
  const isRefused = (key: string) => refused.some((one) => one.key === key);
  // A field whose words were refused is to be filled in anew, though it may be left empty.
  const answers = Object.fromEntries(Object.entries(read.answers).filter(([key]) => !isRefused(key)));
  const problems = [...refused, ...read.problems.filter(({ key }) => !isRefused(key))];
  const isWhole = problems.length === 0;
  await saveResponse(tx, {
    id: parts.newId(),
    registration: invite.registration,
    survey: survey.id,
    version: survey.version,
    state: isWhole ? "complete" : "partial",
    answers,
    now: parts.clock.now(),
  });
  for (const { key, question } of surveySteps(survey)) {
    const answer = answers[key];
    if (question.kind === "comment" && typeof answer === "string" && isCry(parts, answer)) cries.push(answer);
  }
  const about = { invite, program: placed.program.id };
  if (!isWhole) return { kind: "incomplete", survey: shown(parts, { ...open, answers }), problems, ...about };
  await markInvite(tx, invite.id, "answered");
  return { kind: "taken", ...about };
}

function shown(parts: Parts, { invite, survey, placed, answers, language }: Open): ShownSurvey {
  const words = parts.wordsIn(language);
  const inWords = (text: string) => words.word(plain(text));
  const agency = agencyOf(parts.catalog, placed.program.agency.id) ?? placed.program.agency;
  return shownSurvey(
    { words },
    {
      survey: surveyIn(survey, language),
      program: { ...placed.program, agency: { ...agency, name: inWords(agency.name) } },
      about: inWords(placed.offering.title),
      answers,
      ...(invite.closesAt === null ? {} : { until: seoulDay(new Date(invite.closesAt)) }),
    },
  );
}
