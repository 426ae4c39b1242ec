import { randomInt } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { splitAnswers } from "../../domain/closed-answers.js";
import { grouped } from "../../domain/grouped.js";
import type { SurveyQuestion } from "../../domain/surveys.js";
import { offeringOf } from "../../domain/world.js";
import { withoutNames } from "../../language/without-names.js";
import { countOnDay } from "../../store/day-counts.js";
import { registrationForm } from "../../store/registrations.js";
import { type ClosedAnswer, closeSome, closingDue, keepAnswers, type TakenAnswer } from "../../store/survey-answers.js";
import { versionsOfSurvey } from "../../store/survey-versions.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import { seoulDay } from "../seats-window.js";
import type { SurveyParts } from "./survey-parts.js";

/** Reading what was written takes the processor, and what writes waits meanwhile: so many, then others have their turn. */
const atOnce = 20;
/** Fewer that are left over go with those before them: what is kept alone, last of all, can be told whose it was. */
const fewest = 10;
/** So many that two answers hardly draw the same. */
const places = 2 ** 40;

/**
 * Closes surveys whose time has run out: nothing more is taken, and what was answered is nobody's from then on. Answers of
 * one round are kept in another order than the one in which people gave them, under new names. Names and numbers are taken
 * out of what was written; a cry for help was answered when it came, and is not kept.
 */
export async function closeSurveys(parts: SurveyParts): Promise<void> {
  await closeThose(parts, "answered");
  await closeThose(parts, "unanswered");
}

async function closeThose(parts: SurveyParts, those: "answered" | "unanswered"): Promise<void> {
  const now = parts.clock.now();
  for (;;) {
    const due = await reading(parts.store, (tx) => closingDue(tx, { now, those, upTo: atOnce + fewest }));
    if (due === 0) return;
    const limit = due < atOnce + fewest ? due : atOnce;
    const closed = await inTransaction(parts.store, async (tx) => {
      const round = await closeSome(tx, { now, those, limit });
      const answers: Omit<ClosedAnswer, "id">[] = [];
      const questions = await questionsOf(tx, parts, round.answers);
      for (const answer of round.answers)
        answers.push(await nobodys(tx, parts, { taken: answer, questions: questions.get(answer.survey) ?? [] }, now));
      const mixed = shuffled(answers, parts.draw ?? ((below) => randomInt(below)));
      await keepAnswers(
        tx,
        mixed.map((answer) => ({ id: parts.newId(), ...answer })),
      );
      await countAnswered(tx, parts, round.answers);
      return round.closed;
    });
    if (closed === 0) return;
    parts.seen.surveys?.("closed", closed);
    await breathe();
  }
}

/** The day on which something was answered goes with whose it was; how many did on each day stays, for staff's digest. */
async function countAnswered(tx: Tx, { catalog }: SurveyParts, answers: readonly TakenAnswer[]): Promise<void> {
  const whole = answers.flatMap(({ state, program, at }) => {
    const agency = catalog.programs.find(({ id }) => id === program)?.agency.id;
    return state !== "complete" || agency === undefined ? [] : [{ agency, day: seoulDay(new Date(at)) }];
  });
  const days = [...grouped(whole, ({ day, agency }) => `${day} ${agency}`)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, [one, ...more]] of days)
    if (one) await countOnDay(tx, { ...one, name: "surveysAnswered", count: 1 + more.length });
}

/** Of each survey that was answered, the questions of every version that is known. */
async function questionsOf(
  tx: Tx,
  { catalog }: SurveyParts,
  answers: readonly TakenAnswer[],
): Promise<ReadonlyMap<string, readonly SurveyQuestion[]>> {
  const questions = new Map<string, readonly SurveyQuestion[]>();
  for (const id of new Set(answers.map(({ survey }) => survey))) {
    const versions = (await versionsOfSurvey(tx, id)).map(({ survey }) => survey);
    const now = catalog.surveys.filter((survey) => survey.id === id);
    questions.set(
      id,
      [...now, ...versions].flatMap((survey) => survey.questions),
    );
  }
  return questions;
}

async function nobodys(
  tx: Tx,
  parts: SurveyParts,
  { taken, questions }: { readonly taken: TakenAnswer; readonly questions: readonly SurveyQuestion[] },
  now: Date,
): Promise<Omit<ClosedAnswer, "id">> {
  const { id: _id, person: _person, registration, answers, at, ...rest } = taken;
  const { picked, words } = splitAnswers(answers, questions);
  const today = seoulDay(now);
  const known = Object.keys(words).length > 0 ? await namesIn(tx, parts, taken) : [];
  const screened = Object.entries(words)
    .filter(([, text]) => parts.read(text, { today }).intent !== "crisis")
    .map(([key, text]) => [key, withoutNames(text, { today, known })] as const);
  const month = seoulDay(new Date(at)).slice(0, 7);
  return { ...rest, picked, words: Object.fromEntries(screened), month };
}

/** Who may be named in it: whoever wrote it, and those who led. */
async function namesIn(
  tx: Tx,
  { catalog }: SurveyParts,
  { registration, offering }: TakenAnswer,
): Promise<readonly string[]> {
  const form = await registrationForm<{ readonly name?: unknown }>(tx, registration);
  const led = offeringOf(catalog, offering)?.round.offerings.flatMap(({ leader }) => leader ?? []) ?? [];
  return [...(typeof form?.name === "string" ? [form.name] : []), ...led];
}

function shuffled<T>(all: readonly T[], draw: (below: number) => number): readonly T[] {
  const drawn = all.map((one) => ({ one, place: draw(places) }));
  return drawn.sort((a, b) => a.place - b.place).map(({ one }) => one);
}
