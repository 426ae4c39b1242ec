import { plain } from "../../../dialogs/shown/fact.js";
import { agencyOf } from "../../domain/agency.js";
import { surveyIn } from "../../domain/survey-in.js";
import { findInvite, lockInvite } from "../../store/survey-invites.js";
import { inTransaction, reading } from "../../store/transaction.js";
import { type Parts, still } from "../parts.js";
import type { AssistantPort } from "../ports.js";
import { seoulDay } from "../seats-window.js";
import { callFor, careSaid } from "./care.js";
import { type Given, keepForm } from "./keep-form.js";
import { type OpenSurvey, openByLink } from "./open-by-link.js";
import type { ShownSurvey, SurveyFormPort } from "./port.js";
import { shownSurvey } from "./shown-survey.js";

type Talks = Pick<AssistantPort, "settled" | "messagesAfter">;

/**
 * Surveys on a page of their own. The link is signed and finds its invitation by itself, so nothing of it is stored; what
 * was answered there and in a talk is one answer, and a finished one spends the link. Staff who made the link can open it,
 * too: what was answered before is said to stand, never shown.
 */
export function createSurveyForm(living: Parts, talks: Talks): SurveyFormPort {
  return {
    async open(token, wish) {
      const parts = still(living);
      return reading(parts.store, async (tx) => {
        const open = await openByLink(tx, parts, { token, wish, find: findInvite });
        const { language } = open;
        if (open.kind !== "open") return { kind: open.kind, language };
        return { kind: "form", survey: shown(parts, open, () => []), language };
      });
    },
    async answer(token, sent, wish) {
      const parts = still(living);
      const { crying, ...taken } = await inTransaction(parts.store, async (tx) => {
        const open = await openByLink(tx, parts, { token, wish, find: lockInvite });
        const { language } = open;
        const linked = open.kind === "open" ? open : open.linked;
        const crying = linked && (await callFor(tx, parts, linked, { sent, language }));
        if (open.kind !== "open") return { kind: open.kind, language, crying };
        const kept = await keepForm(tx, parts, open, sent);
        if (kept.kind === "taken") return { kind: kept.kind, language, crying };
        const { kind, problems, given } = kept;
        return { kind, problems, survey: shown(parts, open, given), language, crying };
      });
      return { ...taken, care: crying === undefined ? [] : await careSaid(talks, crying) };
    },
  };
}

function shown(parts: Parts, { invite, survey, placed, answers, language }: OpenSurvey, given: Given): ShownSurvey {
  const words = parts.wordsIn(language);
  const inWords = (text: string) => words.word(plain(text));
  const agency = agencyOf(parts.catalog, placed.program.agency.id) ?? placed.program.agency;
  return shownSurvey(
    { words },
    {
      survey: surveyIn(survey, language),
      program: { ...placed.program, agency: { ...agency, name: inWords(agency.name) } },
      about: inWords(placed.offering.title),
      given,
      isAnswered: (key) => (answers[key] ?? null) !== null,
      ...(invite.closesAt === null ? {} : { until: seoulDay(new Date(invite.closesAt)) }),
    },
  );
}
