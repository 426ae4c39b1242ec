import { sql } from "kysely";
import type { Survey, SurveyAnswers } from "../domain/surveys.js";
import type { Programs } from "./report-applications.js";
import { inPages, opener } from "./report-pages.js";
import { reading, type Store, type Tx } from "./transaction.js";

/** What was answered in one survey, whoever it was. */
export interface CountedAnswers {
  readonly survey: string;
  readonly version: number;
  readonly offering: string;
  readonly state: "partial" | "complete";
  readonly answers: SurveyAnswers;
}

/** Hands on what was answered in surveys that are still open; `at`: the ISO instant of the answer. */
export function eachOpenAnswer(
  store: Store,
  programs: Programs,
  take: (answer: CountedAnswers & { readonly at: string }) => void,
): Promise<void> {
  const open = opener<SurveyAnswers>(store, "responses.answers");
  return inPages(
    store,
    (tx, after, limit) => {
      const all = tx.db
        .selectFrom("responses")
        .leftJoin("person_keys", "person_keys.person", "responses.person")
        .select(["responses.id", "responses.person", "survey", "version", "offering", "state", "completed_at"])
        .select(["started_at", "answers as sealed", "sealed_key", "master_key"])
        .where("responses.id", ">", after)
        .orderBy("responses.id")
        .limit(limit);
      return (programs === undefined ? all : all.where("program", "in", programs)).execute();
    },
    (row) => {
      const { survey, version, offering, state, completed_at, started_at } = row;
      const answers = open(row);
      if (answers) take({ survey, version, offering, state, answers, at: completed_at ?? started_at });
    },
  );
}

/** A closed answer: of when it was there is only the month. What was written in words is by the question's id. */
export interface CountedClosed extends CountedAnswers {
  readonly month: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Hands on what was answered in surveys that were closed, in an order that says nothing. */
export function eachClosedAnswer(
  store: Store,
  programs: Programs,
  take: (answer: CountedClosed) => void,
): Promise<void> {
  return inPages(
    store,
    (tx, after, limit) => {
      const all = tx.db.selectFrom("survey_answers").selectAll();
      return (programs === undefined ? all : all.where("program", "in", programs))
        .where("id", ">", after)
        .orderBy("id")
        .limit(limit)
        .execute();
    },
    ({ id, survey, version, offering, state, month, answers, words }) => {
      const said = words ? store.vault.reveal("survey_answers.words", id, words).toString() : "{}";
      take({ survey, version, offering, state, month, answers: JSON.parse(answers), words: JSON.parse(said) });
    },
  );
}

/** Invitations that were sent and not taken back, by offering and by the hour (UTC, `YYYY-MM-DDTHH`) of the sending. */
export async function surveysSent(
  store: Store,
  programs: Programs,
): Promise<readonly { readonly offering: string; readonly hour: string; readonly n: number }[]> {
  const rows = await reading(store, (tx) => {
    const hour = sql<string>`substr(sent_at, 1, 13)`;
    const sent = tx.db
      .selectFrom("survey_invites")
      .innerJoin("registrations", "registrations.id", "survey_invites.registration")
      .where("sent_at", "is not", null)
      .where("survey_invites.state", "<>", "dropped");
    return (programs === undefined ? sent : sent.where("program", "in", programs))
      .select((e) => ["offering", hour.as("hour"), e.fn.countAll().as("n")])
      .groupBy(["offering", hour])
      .execute();
  });
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** Every version of every survey that the store knows, the oldest first: answers stay with the words they answered. */
export function surveyVersions(store: Store): Promise<readonly Survey[]> {
  return reading(store, async (tx: Tx) => {
    const rows = await tx.db
      .selectFrom("documents")
      .select("body")
      .where("kind", "=", "survey")
      .orderBy("id")
      .orderBy("version")
      .execute();
    return rows.map(({ body }): Survey => JSON.parse(body));
  });
}
