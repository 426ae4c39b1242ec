import { momentSay } from "../../../dialogs/shown/moment.js";
import { say } from "../../dialog/say.js";
import { seesAgency } from "../../domain/staff.js";
import type { SurveyQuestion } from "../../domain/surveys.js";
import { requestsOf } from "../../store/data-requests-read.js";
import { exportPerson, type PersonExport } from "../../store/people.js";
import type { Reach } from "../../store/people-search.js";
import { versionsOfSurvey } from "../../store/survey-versions.js";
import type { Tx } from "../../store/transaction.js";
import type { PersonFile } from "../desk-ports/people.js";
import { sizeSay } from "../files/files-in-words.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
import { answersInWords } from "./answers-in-words.js";
import { appliedInWords, channelInWords, factInWords } from "./in-words.js";
import { seesProgram } from "./reach.js";
import { takingOf } from "./taking-in-words.js";
import { applicationsInWords, consentTitle, factsInWords } from "./view-person.js";

type Rows = PersonFile["sections"][number]["rows"];

/**
 * All that is kept about somebody, as a page and as JSON. For the person themselves (`all`) it is everything; an agency is
 * not given what belongs to another one, and the talk only when nothing in it does.
 */
export async function personFile(tx: Tx, parts: Parts, reach: Reach, id: string): Promise<PersonFile | undefined> {
  const whole = await exportPerson(tx, id);
  if (!whole) return undefined;
  const own = withinReach(whole, reach);
  const requests = await requestsOf(tx, id);
  const { words } = parts;
  const title = (name: string) => words.word(say(`people.file.${name}`));
  const moment = (at: string) => words.word(momentSay(at, seoulDay(parts.clock.now())));
  const applications = await applicationsInWords(tx, parts, reach, id);
  const taking = await takingOf(tx, parts, own.registrations);
  const questions = new Map<string, readonly SurveyQuestion[]>();
  for (const { survey } of own.responses) questions.set(survey, await questionsOf(tx, parts, survey));
  const sections: PersonFile["sections"] = [
    { title: title("facts"), rows: factsInWords(parts, own.facts).map(({ label, value }) => [label, value]) },
    {
      title: title("consents"),
      rows: own.consents.map(({ item, channel, givenAt, withdrawnAt }) => [
        consentTitle(parts, item),
        words.word(
          withdrawnAt === undefined
            ? say("people.file.consent", { at: moment(givenAt), channel: channelInWords(parts, channel) })
            : say("people.file.consentGone", { at: moment(givenAt), gone: moment(withdrawnAt) }),
        ),
      ]),
    },
    ...applications.map(({ program, offering, events }) => ({
      title: words.word(say("people.file.application", { program, offering })),
      rows: events.map(({ at, state, by }): Rows[number] => [moment(at), `${state} · ${by}`]),
    })),
    ...own.registrations.map(({ program, offering, form }) => ({
      title: words.word(say("people.file.form", appliedInWords(parts, program, offering))),
      rows: formRows(parts, form),
    })),
    ...taking.sections,
    ...own.responses.map(({ survey, offering, program, answers }) => ({
      title: words.word(say("people.file.survey", appliedInWords(parts, program, offering))),
      rows: answersInWords(words, questions.get(survey) ?? [], answers),
    })),
    ...own.closedSurveys
      .filter(({ answered }) => answered === "whole")
      .map(({ program, offering }) => ({
        title: words.word(say("people.file.survey", appliedInWords(parts, program, offering))),
        rows: [[title("surveyClosed"), words.word(say("people.file.surveyNobodys"))] as const],
      })),
    ...(requests.length === 0
      ? []
      : [
          {
            title: title("requests"),
            rows: requests.map(({ kind, state, askedAt }): Rows[number] => [
              moment(askedAt),
              `${words.word(say(`people.request.${kind}`))} · ${words.word(say(`people.requestState.${state}`))}`,
            ]),
          },
        ]),
    ...(own.files.length === 0
      ? []
      : [
          {
            title: title("files"),
            rows: own.files.map(({ at, by, name, size }): Rows[number] => [
              `${moment(at)} · ${words.word(say(`people.from.${by === undefined ? "person" : "staff"}`))}`,
              words.word(say("files.one", { name, size: sizeSay(size) })),
            ]),
          },
        ]),
    ...own.talks.map(({ messages }) => ({
      title: title("talk"),
      rows: messages.map(({ at, from, text }): Rows[number] => [
        `${moment(at)} · ${words.word(say(`people.from.${from}`))}`,
        text,
      ]),
    })),
  ];
  return { json: JSON.stringify({ ...own, takingPart: taking.data, requests }, null, 2), sections };
}

function withinReach(whole: PersonExport, reach: Reach): PersonExport {
  if (reach.kind === "all") return whole;
  const registrations = whole.registrations.filter(({ program }) => seesProgram(reach, program));
  const handoffs = whole.handoffs.filter(({ agency }) => seesAgency(reach, agency));
  const allOurs = registrations.length === whole.registrations.length && handoffs.length === whole.handoffs.length;
  return {
    ...whole,
    registrations,
    handoffs,
    responses: whole.responses.filter(({ program }) => seesProgram(reach, program)),
    closedSurveys: whole.closedSurveys.filter(({ program }) => seesProgram(reach, program)),
    talks: allOurs ? whole.talks : [],
    files: allOurs ? whole.files : [],
  };
}

function formRows(parts: Parts, form: object): Rows {
  const { facts = {}, ...contact } = form as { facts?: object };
  const given: Record<string, unknown> = { ...contact, ...facts };
  return Object.keys(given).map((key) => {
    const { label, value } = factInWords(parts, key, given);
    return [label, value] as const;
  });
}

/** The questions of a survey as it is and as it was, the newest first. */
async function questionsOf(tx: Tx, { catalog }: Parts, id: string): Promise<readonly SurveyQuestion[]> {
  const versions = (await versionsOfSurvey(tx, id)).map(({ survey }) => survey);
  return [...catalog.surveys.filter((one) => one.id === id), ...versions].flatMap(({ questions }) => questions);
}
