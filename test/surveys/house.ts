import { randomUUID } from "node:crypto";
import type { SurveyParts } from "../../src/assistant/jobs/survey-parts.js";
import { runSurveys } from "../../src/assistant/jobs/surveys.js";
import { applyFor } from "../../src/assistant/seats.js";
import type { Catalog } from "../../src/domain/program.js";
import type { Survey } from "../../src/domain/surveys.js";
import { saveResponse } from "../../src/store/responses.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { application, catalogOf, meet, offering, start, stock } from "../seats/fixture.js";

/** A Saturday; the survey of it is due on the Monday after. */
export const lastDay = "2026-11-21";
export const due = "2026-11-23T01:00:00.000Z";
export const holidays = [{ date: "2026-11-26", name: "쉬는 날" }];

export const after: Survey = {
  id: "after",
  version: 1,
  title: "설문",
  questions: [
    { id: "satisfaction@1", kind: "rating", words: "어땠어요?", optional: false },
    { id: "comment@1", kind: "comment", words: "더 하실 말씀은요?", optional: true },
  ],
};

const held = offering("o", { capacity: 40, activity: { from: lastDay, to: lastDay }, leader: "박지훈" });

export function catalogWith(surveys: readonly Survey[]): Catalog {
  return { ...catalogOf([held]), surveys, holidays };
}

/** People who took part in something that ended, and processes over the same store with one clock. */
export async function openHouse(stores: readonly Store[], people: readonly string[]) {
  const [store] = stores;
  if (!store) throw new Error("a house needs a store");
  let at = start;
  let catalog = catalogWith([after]);
  const closedRounds: number[] = [];
  const counts = { sent: 0, reminded: 0, dropped: 0, closed: 0 };
  await stock(store, held);
  await inTransaction(store, async (tx) => {
    for (const person of people) {
      await meet(tx, person);
      await applyFor(tx, { ...application(person, "o"), form: { name: "김영희", phone: "010-1234-5678" } });
    }
  });
  const houses = stores.map(
    (one): SurveyParts => ({
      store: one,
      get catalog() {
        return catalog;
      },
      clock: { now: () => at },
      newId: () => randomUUID(),
      read: (text) => ({ intent: text.includes("죽고") ? "crisis" : "other", slots: {}, confidence: 1 }),
      seen: {
        turn: () => {},
        waiting: () => {},
        escalated: () => {},
        delivered: () => {},
        surveys: (outcome, count) => {
          counts[outcome] += count;
          if (outcome === "closed") closedRounds.push(count);
        },
        failed: () => {},
      },
    }),
  );
  return {
    store,
    counts,
    /** How many each round of a closing closed. */
    closedRounds,
    /** Every process looks at once. */
    tick: () => Promise.all(houses.map((house) => runSurveys(house))),
    turnTo(instant: string) {
      at = new Date(instant);
    },
    now: () => at,
    catalog: () => catalog,
    follow(next: Catalog) {
      catalog = next;
    },
    /** How often somebody was written to. */
    told: (person: string) =>
      reading(
        store,
        async (tx) =>
          (await tx.db.selectFrom("inbox").select("id").where("conversation", "=", `talk-${person}`).execute()).length,
      ),
    invites: () => reading(store, (tx) => tx.db.selectFrom("survey_invites").selectAll().orderBy("person").execute()),
    answers: (person: string, state: "partial" | "complete", answers: Readonly<Record<string, number | string>>) =>
      inTransaction(store, async (tx) => {
        const registration = `${person}@o`;
        await saveResponse(tx, {
          id: randomUUID(),
          registration,
          survey: "after",
          version: 1,
          state,
          answers,
          now: at,
        });
        if (state === "complete")
          await tx.db
            .updateTable("survey_invites")
            .set({ state: "answered", remind_at: null })
            .where("registration", "=", registration)
            .execute();
      }),
  };
}
