import type { SplitAnswers } from "../domain/closed-answers.js";
import type { SurveyAnswers } from "../domain/surveys.js";
import { listResponses, type Response } from "./responses.js";
import { unsealFor } from "./sealed.js";
import type { SurveyAnswersTable } from "./tables/services.js";
import type { Tx } from "./transaction.js";

/** An answer that is nobody's any more. */
export interface ClosedAnswer extends Omit<Response, "registration" | "answers">, SplitAnswers {
  /** Seoul month of the answer, `YYYY-MM`. */
  readonly month: string;
}

/** An answer whose survey closes now, taken from the person; what it was about is theirs until it is kept. */
export interface TakenAnswer extends Response {
  readonly person: string;
  /** ISO instant at which it was finished, or begun. */
  readonly at: string;
}

/** Surveys that have run out and were answered, wholly or not; or not at all. */
export interface Closing {
  readonly now: Date;
  readonly those: "answered" | "unanswered";
}

/** How many there are, as far as `upTo`; to be looked at before anything is locked. */
export async function closingDue(tx: Tx, { upTo, ...which }: Closing & { readonly upTo: number }): Promise<number> {
  return (await closing(tx, which).limit(upTo).execute()).length;
}

/**
 * Closes some of the surveys that have run out, and takes what was answered from those who answered: it stands nowhere any
 * more once this commits, so keep it in the same transaction. That they answered stays known. `closed`: how many there were.
 */
export async function closeSome(
  tx: Tx,
  { limit, ...which }: Closing & { readonly limit: number },
): Promise<{ readonly closed: number; readonly answers: readonly TakenAnswer[] }> {
  const query = closing(tx, which).orderBy("closes_at").orderBy("id").limit(limit);
  const rows = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).execute();
  const answers: TakenAnswer[] = [];
  for (const { id, registration, survey, state, sent_at, due_at } of rows) {
    const taken = await takeResponse(tx, registration, survey);
    if (taken) answers.push(taken);
    const over = state === "sent" ? { state: "closed" as const } : { closes_at: null };
    await tx.db
      .updateTable("survey_invites")
      .set({ ...over, remind_at: null, due_at: onlyMonth(due_at), sent_at: onlyMonth(sent_at ?? due_at) })
      .where("id", "=", id)
      .execute();
  }
  return { closed: rows.length, answers };
}

/** Whoever was sent one alone on a day could be told by it: of closed ones the Seoul month stays, as the noon of its first day. */
function onlyMonth(instant: string): string {
  const inSeoul = new Date(Date.parse(instant) + 9 * 3_600_000);
  return `${inSeoul.toISOString().slice(0, 7)}-01T03:00:00.000Z`;
}

function closing(tx: Tx, { now, those }: Closing) {
  return tx.db
    .selectFrom("survey_invites")
    .select(["id", "registration", "survey", "state", "sent_at", "due_at"])
    .where("state", "in", ["sent", "answered"])
    .where("closes_at", "<=", now.toISOString())
    .where((e) => {
      const answered = e.exists(
        e
          .selectFrom("responses")
          .select("responses.id")
          .whereRef("responses.registration", "=", "survey_invites.registration")
          .whereRef("responses.survey", "=", "survey_invites.survey"),
      );
      return those === "answered" ? answered : e.not(answered);
    });
}

async function takeResponse(tx: Tx, registration: string, survey: string): Promise<TakenAnswer | undefined> {
  const row = await tx.db
    .selectFrom("responses")
    .selectAll()
    .where("registration", "=", registration)
    .where("survey", "=", survey)
    .executeTakeFirst();
  if (!row) return undefined;
  const answers = await unsealFor<SurveyAnswers>(tx, row.person, "responses.answers", row.id, row.answers);
  await tx.db.deleteFrom("responses").where("id", "=", row.id).execute();
  if (!answers || Object.keys(answers).length === 0) return undefined;
  const { id, version, program, offering, person, state } = row;
  const round = row.round === null ? {} : { round: row.round };
  const at = row.completed_at ?? row.started_at;
  return { id, registration, survey, version, program, ...round, offering, state, answers, person, at };
}

/** Keeps answers that are nobody's, in the order given: shuffle them before. What is in words is sealed apart. */
export async function keepAnswers(tx: Tx, answers: readonly ClosedAnswer[]): Promise<void> {
  for (const { picked, words, round = null, ...rest } of answers) {
    const sealed = Buffer.from(JSON.stringify(words));
    const kept = Object.keys(words).length > 0 ? tx.vault.keep("survey_answers.words", rest.id, sealed) : null;
    const row = { ...rest, round, answers: JSON.stringify(picked), words: kept };
    await tx.db.insertInto("survey_answers").values(row).execute();
  }
}

/** Closed answers, of one program or survey or all; in the order of their ids, which say nothing. */
export async function closedAnswers(
  tx: Tx,
  filter: { readonly program?: string; readonly survey?: string } = {},
): Promise<readonly ClosedAnswer[]> {
  let query = tx.db.selectFrom("survey_answers").selectAll();
  if (filter.program !== undefined) query = query.where("program", "=", filter.program);
  if (filter.survey !== undefined) query = query.where("survey", "=", filter.survey);
  return (await query.orderBy("id").execute()).map((row) => opened(tx, row));
}

function opened(tx: Tx, row: SurveyAnswersTable): ClosedAnswer {
  const { answers, words: sealed, round, ...rest } = row;
  const words = sealed ? tx.vault.reveal("survey_answers.words", row.id, sealed).toString() : "{}";
  return {
    ...rest,
    ...(round === null ? {} : { round }),
    picked: JSON.parse(answers),
    words: JSON.parse(words),
  };
}

/** Every answer that counts, open surveys' first: whose it is is not told, of closed ones it is not known. */
export async function everyAnswer(tx: Tx): Promise<readonly Omit<Response, "registration">[]> {
  const open = (await listResponses(tx)).map(({ registration: _whose, ...response }) => response);
  const closed = (await closedAnswers(tx)).map(({ picked, words, month: _month, ...rest }) => ({
    ...rest,
    answers: { ...picked, ...words },
  }));
  return [...open, ...closed];
}
