import { randomUUID } from "node:crypto";
import type { SurveysPort } from "../../src/assistant/desk-ports/surveys.js";
import { createSurveys } from "../../src/assistant/surveys/create-surveys.js";
import { loadSentences } from "../../src/cli/load-sentences.js";
import { showPreviews } from "../../src/cli/previews/show-previews.js";
import type { SurveyAnswers } from "../../src/domain/surveys.js";
import { saveResponse } from "../../src/store/responses.js";
import { keepAnswers } from "../../src/store/survey-answers.js";
import { makeInvite, markInvite, markSent } from "../../src/store/survey-invites.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import { apply } from "../rounds/applicants.js";
import { example, type RoundsHouse, roundsHouse } from "../rounds/rounds-house.js";
import { root } from "../support/world.js";

export const closesAt = "2026-03-16T10:00:00.000Z";

export interface SurveysHouse extends RoundsHouse {
  readonly surveys: SurveysPort;
  /** Somebody is sent the survey of the communities, and answers it whole, in part, or not at all. */
  send(how?: {
    readonly answers?: SurveyAnswers;
    readonly state?: "partial" | "complete";
    readonly talk?: "none";
    readonly offering?: string;
  }): Promise<string>;
  /** Answers of a closed survey: nobody's. */
  close(
    answers: readonly { readonly picked: SurveyAnswers; readonly words: Readonly<Record<string, string>> }[],
  ): Promise<void>;
}

/** The example communities with their survey, on a Monday in their time of application. */
export async function surveysHouse(store: Store): Promise<SurveysHouse> {
  const home = await roundsHouse(store);
  const { parts } = home;
  const surveys = createSurveys(parts, { show: showPreviews(parts, loadSentences(root)) });
  const now = parts.clock.now();
  return {
    ...home,
    surveys,
    async send({ answers, state = "complete", talk, offering = example.offering } = {}) {
      const [someone] = await apply(parts, offering, 1);
      if (!someone) throw new Error("nobody applied");
      const { registration } = someone;
      const conversation = talk === "none" ? null : someone.conversation;
      const id = randomUUID();
      await inTransaction(store, async (tx) => {
        const row = tx.db.selectFrom("registrations").select("person").where("id", "=", registration);
        const { person } = await row.executeTakeFirstOrThrow();
        if (person === null) throw new Error("they are gone");
        const invite = { id, registration, survey: "on-off", person, conversation, dueAt: now.toISOString(), closesAt };
        await makeInvite(tx, invite);
        await markSent(tx, id, { now, conversation, remindAt: null, closesAt });
        if (answers === undefined) return;
        await saveResponse(tx, { id: randomUUID(), registration, survey: "on-off", version: 1, state, answers, now });
        if (state === "complete") await markInvite(tx, id, "answered");
      });
      return id;
    },
    close: (answers) =>
      inTransaction(store, (tx) =>
        keepAnswers(
          tx,
          answers.map((one) => ({
            ...{ id: randomUUID(), survey: "on-off", version: 1, program: example.program, round: example.round },
            ...{ offering: example.offering, state: "complete", month: "2026-02", ...one },
          })),
        ),
      ),
  };
}

export const answered = (rating: number): SurveyAnswers => ({ "satisfaction@1": rating, "rejoin@1": "yes" });
