import type { AnsweredSurvey } from "../domain/needs.js";
import { consentsOf, withdrawConsent } from "../store/consents.js";
import { putDataLink } from "../store/data-links.js";
import { recordRequest } from "../store/data-requests.js";
import { correctForms } from "../store/registration-contact.js";
import { listResponses } from "../store/responses.js";
import { closedSurveysOf } from "../store/survey-invites.js";
import type { Tx } from "../store/transaction.js";
import type { Here } from "./fulfil.js";
import { applicationLines } from "./fulfil-seats.js";
import type { CallNamed, Result } from "./needs.js";
import type { Parts } from "./parts.js";
import { erasePersonWholly, whatIsKept } from "./people/erase-person.js";

/** Reads about a person's own data: what is kept of them, and what a law will keep. */
export async function lookAtOwnData(
  tx: Tx,
  parts: Parts,
  { conversation }: Here,
  call: CallNamed<"myData" | "lawKeeps">,
): Promise<Result> {
  const { person } = conversation;
  switch (call.name) {
    case "myData": {
      const facts = Object.fromEntries(Object.entries(conversation.facts).map(([key, fact]) => [key, fact?.value]));
      const consents = (await consentsOf(tx, person)).filter(({ withdrawnAt }) => withdrawnAt === undefined);
      return {
        facts,
        consents: consents.map(({ item, givenAt }) => ({ item, at: givenAt })),
        applications: await applicationLines(tx, person),
        surveys: await answeredSurveys(tx, person),
      };
    }
    case "lawKeeps":
      return (await whatIsKept(tx, parts, person)).map(({ law, until }) => ({ law, until }));
  }
}

async function answeredSurveys(tx: Tx, person: string): Promise<readonly AnsweredSurvey[]> {
  const open = await listResponses(tx, { person });
  const closed = (await closedSurveysOf(tx, person)).filter(({ answered }) => answered === "whole");
  return [
    ...open.map(({ program, offering, state }) => ({
      ...{ program, offering, answered: state === "complete" ? ("whole" as const) : ("begun" as const) },
    })),
    ...closed.map(({ program, offering }) => ({ program, offering, answered: "closed" as const })),
  ];
}

/** Channels whose people can open a page of ours. */
const withPages: ReadonlySet<string> = new Set(["web"]);

type OwnDataCall = CallNamed<"withdrawConsent" | "ownRequest" | "correctOwn" | "exportLink" | "erase">;

/** What a person does with their own data; each leaves a finished ticket. */
export async function fulfilOwnData(tx: Tx, parts: Parts, here: Here, call: OwnDataCall): Promise<Result> {
  const { person } = here.conversation;
  const { now } = here;
  const ticket = { id: parts.newId(), person, now };
  switch (call.name) {
    case "ownRequest":
      await recordRequest(tx, { ...ticket, kind: call.kind });
      return { done: true };
    case "correctOwn":
      await correctForms(tx, person, call.facts);
      await recordRequest(tx, { ...ticket, kind: "correct" });
      return { done: true };
    case "withdrawConsent": {
      const done = (await withdrawConsent(tx, person, call.item, now)) > 0;
      if (done) await recordRequest(tx, { ...ticket, kind: "withdrawConsent" });
      return { done };
    }
    case "exportLink": {
      if (!withPages.has(here.channel)) return { url: null };
      const secret = parts.newId();
      await putDataLink(tx, { secret, person, now });
      return { url: `/my-data/${secret}` };
    }
    case "erase": {
      const done = (await erasePersonWholly(tx, parts, person, { now, by: "person" })).kind === "erased";
      // Nobody is left whose ticket it could be: that somebody asked and was obeyed is all that stays.
      if (done) await recordRequest(tx, { ...ticket, person: null, kind: "erase" });
      return { done };
    }
  }
}
