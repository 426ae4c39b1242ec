import type { Application, ApplicationLine, Places } from "../domain/needs.js";
import type { QueueOutcome, RegistrationEvent, SeatOutcome } from "../domain/registration.js";
import { offeringOf } from "../domain/world.js";
import { markPerson } from "../store/person-marks.js";
import { registrationsOf } from "../store/registrations.js";
import { countSeats } from "../store/seat-rows.js";
import type { Tx } from "../store/transaction.js";
import type { Here } from "./fulfil.js";
import type { CallNamed, Result } from "./needs.js";
import { tellOffers } from "./offers.js";
import type { Parts } from "./parts.js";
import { applyFor, joinQueue } from "./seats.js";
import { acceptOffer, declineOffer, withdraw } from "./seats-change.js";
import { seoulDay } from "./seats-window.js";

/** Reads about programs, places, and the person's own applications. */
export async function lookAtSeats(
  tx: Tx,
  parts: Parts,
  here: Here,
  call: CallNamed<"search" | "places" | "applications">,
): Promise<Result> {
  switch (call.name) {
    case "search":
      return parts.search(call, seoulDay(here.now)).map(({ id, verdict }) => ({ id, verdict }));
    case "places":
      return placesOf(tx, parts, call.offerings);
    case "applications":
      return applicationLines(tx, here.conversation.person);
  }
}

/** The applications of one person, the newest first. */
export async function applicationLines(tx: Tx, person: string): Promise<ApplicationLine[]> {
  const mine = await registrationsOf(tx, person);
  const taken = new Map<string, number>();
  for (const { offering, state } of mine)
    if (state === "notSelected") taken.set(offering, (await countSeats(tx, offering)).held);
  return mine
    .map(({ id, program, offering, state, rank, offerUntil, events }) => ({
      registration: id,
      program,
      offering,
      state,
      rank: rank ?? null,
      offerUntil: offerUntil ?? null,
      at: events[0]?.at ?? "",
      ...(isByStaff(events.at(-1)?.by) ? { byStaff: true as const } : {}),
      ...(state === "notSelected" ? notChosen(events.at(-1), taken.get(offering)) : {}),
    }))
    .reverse();
}

function notChosen(last: RegistrationEvent | undefined, seatsTaken: number | undefined) {
  return {
    ...(last?.why === undefined || !isByStaff(last.by) ? {} : { why: last.why }),
    ...(seatsTaken === undefined ? {} : { seatsTaken }),
  };
}

function isByStaff(by: string | undefined): boolean {
  return by !== undefined && by !== "person" && by !== "system";
}

async function placesOf(tx: Tx, parts: Parts, offerings: readonly string[]): Promise<Record<string, Places>> {
  const places: Record<string, Places> = {};
  for (const id of offerings) {
    const offering = offeringOf(parts.catalog, id)?.offering;
    const { held, waiting } = await countSeats(tx, id);
    const counted = offering?.selection === "firstCome" && offering.capacity !== undefined;
    places[id] = { free: counted ? Math.max(0, offering.capacity - held) : null, waiting };
  }
  return places;
}

type SeatCall = CallNamed<"register" | "enqueue" | "withdraw" | "acceptOffer" | "declineOffer">;

/** Every change of a seat goes through the one seat function; whoever gets a freed seat is told in the same transaction. */
export async function fulfilSeats(tx: Tx, parts: Parts, here: Here, call: SeatCall): Promise<Result> {
  const change = { now: here.now, by: "person" };
  switch (call.name) {
    case "register":
      return marked(tx, here, call, await applyFor(tx, newApplication(parts, here, call)));
    case "enqueue":
      return marked(tx, here, call, await joinQueue(tx, newApplication(parts, here, call)));
    case "withdraw": {
      if (!(await isMine(tx, here, call.registration))) return { done: false };
      const outcome = await withdraw(tx, call.registration, change);
      if (outcome.kind !== "withdrawn") return { done: false };
      await tellOffers(tx, parts, outcome.offered, here.now);
      return { done: true };
    }
    case "acceptOffer": {
      if (!(await isMine(tx, here, call.registration))) return { kind: "tooLate" };
      const outcome = await acceptOffer(tx, call.registration, change);
      if (outcome.kind === "expired") await tellOffers(tx, parts, outcome.offered, here.now);
      if (outcome.kind === "limit") return { ...outcome };
      return { kind: outcome.kind === "seated" ? "taken" : "tooLate" };
    }
    case "declineOffer": {
      if (!(await isMine(tx, here, call.registration))) return { kind: "tooLate" };
      const outcome = await declineOffer(tx, call.registration, change);
      if (outcome.kind !== "declined") return { kind: "tooLate" };
      await tellOffers(tx, parts, outcome.offered, here.now);
      return { kind: "declined" };
    }
  }
}

/** Once the form is written down, its person can be found by the name and number in it. */
async function marked<Outcome extends SeatOutcome | QueueOutcome>(
  tx: Tx,
  here: Here,
  { form }: Application,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind === "seated" || outcome.kind === "applied" || outcome.kind === "waiting")
    await markPerson(tx, here.conversation.person, form);
  return outcome;
}

/** Only one's own applications can be changed from a conversation, whatever id a button carried. */
async function isMine(tx: Tx, here: Here, registration: string): Promise<boolean> {
  const mine = await registrationsOf(tx, here.conversation.person);
  return mine.some(({ id }) => id === registration);
}

function newApplication(parts: Parts, { conversation, now }: Here, { offering, form, facts, verdict }: Application) {
  return {
    id: parts.newId(),
    person: conversation.person,
    conversation: conversation.id,
    offering,
    form: { ...form, facts },
    verdict,
    now,
  };
}
