import type { RegistrationState } from "../domain/registration.js";
import { takingStates } from "../domain/taking-part.js";
import type { Tx } from "./transaction.js";

/** Somebody who takes part in an offering, or did; nobody who was erased. */
export interface Participant {
  readonly registration: string;
  readonly person: string;
  readonly state: RegistrationState;
}

/** Those who take part in an offering, or did, in the order in which they applied; `applied` too where nobody is chosen. */
export async function participantsOf(
  tx: Tx,
  offering: string,
  { limit, skip, applied }: { readonly limit: number; readonly skip: number; readonly applied: "too" | "not" },
): Promise<readonly Participant[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .select(["id as registration", "person", "state"])
    .where("offering", "=", offering)
    .where("state", "in", statesOf(applied))
    .where("person", "is not", null)
    .orderBy("created_at")
    .orderBy("id")
    .limit(limit)
    .offset(skip)
    .execute();
  return rows.flatMap(({ person, ...row }) => (person === null ? [] : [{ ...row, person }]));
}

export async function countParticipants(tx: Tx, offering: string, applied: "too" | "not"): Promise<number> {
  const row = await tx.db
    .selectFrom("registrations")
    .select((e) => e.fn.countAll().as("n"))
    .where("offering", "=", offering)
    .where("state", "in", statesOf(applied))
    .where("person", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function statesOf(applied: "too" | "not"): readonly RegistrationState[] {
  return applied === "too" ? [...takingStates, "applied"] : takingStates;
}

/** Some of those selected for an offering that has begun by `now` and was not called off. */
export async function startedSelected(tx: Tx, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("offerings")
    .innerJoin("registrations", "registrations.offering", "offerings.id")
    .select("registrations.id")
    .where("offerings.starts_at", "<=", now.toISOString())
    .where("offerings.called_off", "is", null)
    .where("registrations.state", "=", "selected")
    .orderBy("registrations.id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** When it was given its seat (ISO instant), by whoever decides; undefined where it has had none. */
export async function seatSince(tx: Tx, registration: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("registration_events")
    .select((e) => e.fn.min("at").as("at"))
    .where("registration", "=", registration)
    .where("state", "in", ["selected", "taking"])
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** What is kept of one application that somebody takes part by; undefined once its person was erased, or where it never was. */
export async function findParticipant(
  tx: Tx,
  registration: string,
): Promise<(Participant & { readonly program: string; readonly offering: string }) | undefined> {
  const row = await tx.db
    .selectFrom("registrations")
    .select(["id as registration", "person", "state", "program", "offering"])
    .where("id", "=", registration)
    .executeTakeFirst();
  if (!row?.person) return undefined;
  const { person, ...rest } = row;
  return { ...rest, person };
}
