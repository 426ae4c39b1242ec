import { liveStates, type RegistrationState, seatStates } from "../domain/registration.js";
import type { OfferingsTable } from "./tables/services.js";
import type { Tx } from "./transaction.js";

/** An offering as the seat function sees it. Days are Seoul days, both ends in; null is open-ended. */
export interface SeatPlan {
  readonly id: string;
  readonly program: string;
  readonly round: string;
  readonly capacity: number | null;
  readonly selection: OfferingsTable["selection"];
  readonly recruitment: { readonly from: string | null; readonly to: string | null };
  readonly activityTo: string | null;
  readonly registrable: boolean;
}

/** Locks an offering until the transaction ends: every change of its seats happens one after another. */
export async function lockOffering(tx: Tx, id: string): Promise<SeatPlan | undefined> {
  const query = tx.db.selectFrom("offerings").selectAll().where("id", "=", id);
  const row = await (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return (
    row && {
      id: row.id,
      program: row.program,
      round: row.round,
      capacity: row.capacity,
      selection: row.selection,
      recruitment: { from: row.recruitment_from, to: row.recruitment_to },
      activityTo: row.activity_to,
      registrable: row.registrable === 1,
    }
  );
}

/** How many hold a seat (an offered one too), and how many wait. */
export async function countSeats(
  tx: Tx,
  offering: string,
): Promise<{ readonly held: number; readonly waiting: number }> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select(["state", (e) => e.fn.countAll().as("n")])
    .where("offering", "=", offering)
    .where("state", "in", [...seatStates, "waiting"])
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

const holderColumns = ["id", "person", "conversation", "offering", "state", "offer_until as offerUntil"] as const;

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
    .where("registrations.state", "in", [...seatStates, "waiting"])
    .where("offerings.capacity", "is not", null)
    .groupBy(["offerings.id", "offerings.capacity"])
    .having(({ eb, fn }) => {
      const held = fn.sum(eb.case().when("registrations.state", "=", "waiting").then(0).else(1).end());
      return eb.and([eb(held, "<", eb.ref("offerings.capacity")), eb(held, "<", fn.countAll<number>())]);
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
