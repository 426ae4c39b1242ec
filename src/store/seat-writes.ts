import type { RegistrationState } from "../domain/registration.js";
import type { Verdict } from "../domain/verdict.js";
import { sealFor } from "./sealed.js";
import type { SeatPlan } from "./seat-plan.js";
import type { SeatHolder } from "./seat-rows.js";
import type { Tx } from "./transaction.js";

export interface NewRegistration {
  readonly id: string;
  readonly person: string;
  /** Null for who applied on paper or by telephone: there is no talk to tell them anything in. */
  readonly conversation: string | null;
  /** What the person filled in; sealed. */
  readonly form: object;
  readonly verdict: Verdict["kind"];
  readonly now: Date;
  readonly by: string;
  readonly why?: string | undefined;
}

/** Where a registration can begin. */
export type EntryState = "applied" | "selected" | "waiting";

/** Only `assistant/seats` calls what is here. Writes a registration and its first event. One that waits gets the next number of the list. */
export async function insertRegistration(
  tx: Tx,
  plan: SeatPlan,
  state: EntryState,
  registration: NewRegistration,
): Promise<void> {
  const { id, person, conversation, now } = registration;
  await tx.db
    .insertInto("registrations")
    .values({
      id,
      person,
      conversation,
      program: plan.program,
      round: plan.round,
      offering: plan.id,
      state,
      queue_seq: state === "waiting" ? await nextQueueSeq(tx, plan.id) : null,
      offer_until: null,
      form: await sealFor(tx, person, "registrations.form", id, registration.form),
      verdict: registration.verdict,
      created_at: now.toISOString(),
    })
    .execute();
  const { by, why } = registration;
  await insertEvent(tx, { registration: id, person, state, now, by, why });
}

async function nextQueueSeq(tx: Tx, offering: string): Promise<number> {
  const row = await tx.db
    .updateTable("offerings")
    .set((e) => ({ queue_seq: e("queue_seq", "+", 1) }))
    .where("id", "=", offering)
    .returning("queue_seq")
    .executeTakeFirstOrThrow();
  return row.queue_seq;
}

export interface StateChange {
  readonly to: RegistrationState;
  readonly now: Date;
  /** `person`, `system`, or a staff member's id. */
  readonly by: string;
  readonly why?: string | undefined;
  /** With `offered` only. */
  readonly offerUntil?: Date;
}

/** Moves a registration to another state and writes down who, when and why. */
export async function changeState(tx: Tx, holder: SeatHolder, change: StateChange): Promise<void> {
  await tx.db
    .updateTable("registrations")
    .set({
      state: change.to,
      offer_until: change.offerUntil?.toISOString() ?? null,
      // Whoever comes to wait comes last.
      ...(change.to === "waiting" ? { queue_seq: await nextQueueSeq(tx, holder.offering) } : {}),
    })
    .where("id", "=", holder.id)
    .execute();
  const { to: state, now, by, why } = change;
  await insertEvent(tx, { registration: holder.id, person: holder.person, state, now, by, why });
}

interface EventToInsert extends Omit<StateChange, "to" | "offerUntil"> {
  readonly registration: string;
  readonly person: string | null;
  readonly state: RegistrationState;
}

async function insertEvent(tx: Tx, event: EventToInsert): Promise<void> {
  const { registration, person, state, by, why } = event;
  const last = await tx.db
    .selectFrom("registration_events")
    .select((e) => e.fn.max("n").as("n"))
    .where("registration", "=", registration)
    .executeTakeFirst();
  const n = Number(last?.n ?? 0) + 1;
  const row = eventRow(registration, n);
  await tx.db
    .insertInto("registration_events")
    .values({
      registration,
      n,
      state,
      at: event.now.toISOString(),
      by,
      why: why && person ? await sealFor(tx, person, "registration_events.why", row, why) : null,
    })
    .execute();
}

/** The place that an event's sealed reason is tied to. */
export function eventRow(registration: string, n: number): string {
  return JSON.stringify([registration, n]);
}
