import { agencyOf } from "../domain/agency.js";
import type { HandoffReason } from "../domain/handoff.js";
import type { OpenSurvey, StaffHours } from "../domain/needs.js";
import { staffHours } from "../domain/staff-hours.js";
import { programOf } from "../domain/world.js";
import { consentsOf, saveConsent, withdrawConsent } from "../store/consents.js";
import { cancelHandoff, rateHandoff } from "../store/handoff-person.js";
import { createHandoff, listHandoffs } from "../store/handoffs.js";
import { findRegistration } from "../store/registrations.js";
import { findResponse, saveResponse } from "../store/responses.js";
import { findInvite, invitesOf, markInvite } from "../store/survey-invites.js";
import type { Tx } from "../store/transaction.js";
import type { Here } from "./fulfil.js";
import { applicationLines } from "./fulfil-seats.js";
import { promiseOf } from "./handoffs/promise-of.js";
import type { CallNamed, Result } from "./needs.js";
import type { Parts } from "./parts.js";
import { erasePersonWholly } from "./people/erase-person.js";

/** Reads about the person: surveys that wait, what is kept of them, whether staff are there. */
export async function lookAtPerson(
  tx: Tx,
  parts: Parts,
  { conversation, now }: Here,
  call: CallNamed<"surveys" | "myData" | "staffHours">,
): Promise<Result> {
  switch (call.name) {
    case "staffHours":
      return hoursNow(parts, conversation.program, now);
    case "surveys":
      return openSurveys(tx, parts, conversation.person);
    case "myData": {
      const facts = Object.fromEntries(Object.entries(conversation.facts).map(([key, fact]) => [key, fact?.value]));
      const consents = (await consentsOf(tx, conversation.person)).filter(
        ({ withdrawnAt }) => withdrawnAt === undefined,
      );
      return {
        facts,
        consents: consents.map(({ item, givenAt }) => ({ item, at: givenAt })),
        applications: await applicationLines(tx, conversation.person),
      };
    }
  }
}

/** Of the agency whose program is in hand: it is the one that would be called. */
function hoursNow({ catalog }: Parts, program: string | undefined, now: Date): StaffHours {
  const agency = agencyOf(catalog, programOf(catalog, program)?.agency.id ?? frontDesk);
  return staffHours(now.toISOString(), agency, catalog.holidays);
}

/** Surveys the person was sent and has not finished, the newest first, with the answers kept so far. */
async function openSurveys(tx: Tx, parts: Parts, person: string): Promise<OpenSurvey[]> {
  const open: OpenSurvey[] = [];
  for (const invite of (await invitesOf(tx, person)).filter(({ state }) => state === "sent").reverse()) {
    const registration = await findRegistration(tx, invite.registration);
    const survey = parts.catalog.surveys.find(({ id }) => id === invite.survey);
    if (!registration || !survey) continue;
    const kept = await findResponse(tx, invite.registration, invite.survey);
    open.push({
      invite: invite.id,
      survey: survey.id,
      version: kept?.version ?? survey.version,
      program: registration.program,
      offering: registration.offering,
      answers: kept?.answers ?? {},
    });
  }
  return open;
}

type PersonCall = CallNamed<
  "consent" | "withdrawConsent" | "respond" | "handoff" | "cancelHandoff" | "rateHandoff" | "erase"
>;

/** Writes about the person. Each is done once, inside the turn. */
export async function fulfilPeople(tx: Tx, parts: Parts, here: Here, call: PersonCall): Promise<Result> {
  const { person, id: conversation } = here.conversation;
  switch (call.name) {
    case "consent": {
      const text = parts.catalog.consents.find(({ id, version }) => id === call.item && version === call.version);
      if (!text) throw new Error(`no consent ${call.item} ${call.version}`);
      const receipt = parts.newId();
      await saveConsent(tx, { id: receipt, person, text, channel: here.channel, detail: {}, now: here.now });
      return { receipt };
    }
    case "withdrawConsent":
      return { done: (await withdrawConsent(tx, person, call.item, here.now)) > 0 };
    case "respond":
      return respond(tx, parts, here, call);
    case "handoff":
      return callStaff(tx, parts, here, call);
    case "cancelHandoff":
      return cancelHandoff(tx, { conversation, now: here.now });
    case "rateHandoff":
      return rateHandoff(tx, { handoff: call.handoff, rating: call.rating, person, now: here.now });
    case "erase":
      return { done: (await erasePersonWholly(tx, parts, person, { now: here.now, by: "person" })).kind === "erased" };
  }
}

async function respond(tx: Tx, parts: Parts, here: Here, call: CallNamed<"respond">): Promise<{ done: boolean }> {
  const invite = await findInvite(tx, call.invite);
  if (!invite || invite.person !== here.conversation.person) return { done: false };
  const version = parts.catalog.surveys.find(({ id }) => id === invite.survey)?.version ?? 1;
  const { registration, survey } = invite;
  const saved = await saveResponse(tx, {
    id: parts.newId(),
    registration,
    survey,
    version,
    state: call.state,
    answers: call.answers,
    now: here.now,
  });
  if (saved.kind !== "saved") return { done: false };
  if (call.state === "complete") await markInvite(tx, invite.id, "answered");
  return { done: true };
}

/** Calls a member of staff of the agency whose program is in hand, with everything that is known. */
async function callStaff(tx: Tx, parts: Parts, here: Here, call: CallNamed<"handoff">) {
  const { conversation, now } = here;
  const program = programOf(parts.catalog, call.program ?? conversation.program);
  const waiting = await listHandoffs(tx, { states: ["waiting"] });
  const reason: HandoffReason = call.reason;
  const facts = Object.fromEntries(Object.entries(conversation.facts).map(([key, fact]) => [key, fact?.value]));
  const { handoff } = await createHandoff(tx, {
    id: parts.newId(),
    conversation: conversation.id,
    person: conversation.person,
    agency: program?.agency.id ?? frontDesk,
    reason,
    urgency: reason === "crisis" ? "urgent" : "normal",
    packet: { wish: call.wish, facts, open: conversation.open, ...(call.detail ? { detail: call.detail } : {}) },
    now,
    promise: promiseOf(parts),
  });
  return { handoff: handoff.id, ahead: waiting.filter(({ id }) => id !== handoff.id).length };
}

/** Hand-offs that belong to no one agency's program wait here for whoever is free. */
export const frontDesk = "front-desk";
