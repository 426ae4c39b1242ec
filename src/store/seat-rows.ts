import { liveStates, type RegistrationState, usedStates } from "../domain/registration.js";
import type { Tx } from "./transaction.js";

/** How many have a seat (on offer, or used to the end, too), and how many wait. */
export async function countSeats(
  tx: Tx,
  offering: string,
): Promise<{ readonly held: number; readonly waiting: number }> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select(["state", (e) => e.fn.countAll().as("n")])
    .where("offering", "=", offering)
    .where("state", "in", [...usedStates, "waiting"])
    .groupBy("state")
    .execute();
  let held = 0;
  let waiting = 0;
  for (const { state, n } of rows) {
    if (state === "waiting") waiting += Number(n);
    else held += Number(n);
  }
  return { held, waiting };
}

/** Just what changes of state need of a registration; `person` is null once erased. */
export interface SeatHolder {
  readonly id: string;
  readonly person: string | null;
  readonly conversation: string | null;
  readonly offering: string;
  readonly state: RegistrationState;
  readonly offerUntil: string | null;
}

export const holderColumns = [
  "id",
  "person",
  "conversation",
  "offering",
  "state",
  "offer_until as offerUntil",
] as const;

export async function findHolder(tx: Tx, registration: string): Promise<SeatHolder | undefined> {
  return tx.db.selectFrom("registrations").select(holderColumns).where("id", "=", registration).executeTakeFirst();
}

export async function findLive(tx: Tx, person: string, offering: string): Promise<SeatHolder | undefined> {
  return tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("person", "=", person)
    .where("offering", "=", offering)
    .where("state", "in", [...liveStates])
    .executeTakeFirst();
}

/** Every live registration of a person. */
export async function findAllLive(tx: Tx, person: string): Promise<readonly SeatHolder[]> {
  return tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("person", "=", person)
    .where("state", "in", [...liveStates])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** The first `limit` people of a waiting list. */
export async function firstWaiting(tx: Tx, offering: string, limit: number): Promise<readonly SeatHolder[]> {
  return tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("offering", "=", offering)
    .where("state", "=", "waiting")
    .orderBy("queue_seq")
    .limit(limit)
    .execute();
}

/** Place of a waiting registration, from 1; undefined when it does not wait. */
export async function rankOf(tx: Tx, registration: string): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom("registrations as mine")
    .innerJoin("registrations as ahead", "ahead.offering", "mine.offering")
    .select((e) => e.fn.countAll().as("n"))
    .where("mine.id", "=", registration)
    .where("mine.state", "=", "waiting")
    .where("ahead.state", "=", "waiting")
    .whereRef("ahead.queue_seq", "<=", "mine.queue_seq")
    .executeTakeFirstOrThrow();
  return Number(row.n) || undefined;
}

/**
 * Offerings in which an offer has run out by `now`, or in which somebody waits though a seat is free (its
 * capacity has grown). In a fixed order, so that two sweeps do not cross.
 */
export async function offeringsToSweep(tx: Tx, now: Date): Promise<readonly string[]> {
  const lapsed = await tx.db
    .selectFrom("registrations")
    .select("offering")
    .distinct()
    .where("offer_until", "is not", null)
    .where("offer_until", "<=", now.toISOString())
    .execute();
  const idle = await tx.db
    .selectFrom("offerings")
    .innerJoin("registrations", "registrations.offering", "offerings.id")
    .select("offerings.id as offering")
    .where("registrations.state", "in", [...usedStates, "waiting"])
    .where("offerings.called_off", "is", null)
    .groupBy(["offerings.id", "offerings.capacity"])
    .having(({ eb, fn }) => {
      const held = fn.sum(eb.case().when("registrations.state", "=", "waiting").then(0).else(1).end());
      const hasRoom = eb.or([eb("offerings.capacity", "is", null), eb(held, "<", eb.ref("offerings.capacity"))]);
      return eb.and([hasRoom, eb(held, "<", fn.countAll<number>())]);
    })
    .execute();
  return [...new Set([...lapsed, ...idle].map((row) => row.offering))].sort();
}

export async function lapsedOffers(tx: Tx, offering: string, now: Date): Promise<readonly SeatHolder[]> {
  return tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("offering", "=", offering)
    .where("state", "=", "offered")
    .where("offer_until", "<=", now.toISOString())
    .orderBy("offer_until")
    .orderBy("id")
    .execute();
}

/** Every live registration for an offering, in the order in which they came. */
export async function liveOf(tx: Tx, offering: string): Promise<readonly SeatHolder[]> {
  return tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("offering", "=", offering)
    .where("state", "in", [...liveStates])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** A waiting list in its order, and when each applied (ISO instant). */
export async function waitingSince(
  tx: Tx,
  offering: string,
): Promise<readonly { readonly registration: string; readonly person: string | null; readonly since: string }[]> {
  return tx.db
    .selectFrom("registrations")
    .select(["id as registration", "person", "created_at as since"])
    .where("offering", "=", offering)
    .where("state", "=", "waiting")
    .orderBy("queue_seq")
    .execute();
}
