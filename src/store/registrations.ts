import { type Registration, type RegistrationEvent, seatStates } from "../domain/registration.js";
import { unsealFor } from "./sealed.js";
import { eventRow, rankOf } from "./seat-rows.js";
import type { RegistrationsTable } from "./tables/services.js";
import type { Tx } from "./transaction.js";

/** Stands for a person and their conversation once they were erased. */
export const erased = "erased";

/** A person's applications, oldest first, with rank and history. */
export async function registrationsOf(tx: Tx, person: string): Promise<readonly Registration[]> {
  return read(tx, await tx.db.selectFrom("registrations").selectAll().where("person", "=", person).execute());
}

export async function findRegistration(tx: Tx, id: string): Promise<Registration | undefined> {
  return (await read(tx, await tx.db.selectFrom("registrations").selectAll().where("id", "=", id).execute()))[0];
}

/** Every application there is, oldest first; the anonymous ones of erased people among them. */
export async function listRegistrations(tx: Tx): Promise<readonly Registration[]> {
  return read(tx, await tx.db.selectFrom("registrations").selectAll().execute());
}

/** What the person filled in when they applied; undefined once erased. */
export async function registrationForm<Form extends object>(tx: Tx, id: string): Promise<Form | undefined> {
  const row = await tx.db
    .selectFrom("registrations")
    .select(["person", "form"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.person || !row.form) return undefined;
  return unsealFor<Form>(tx, row.person, "registrations.form", id, row.form);
}

async function read(tx: Tx, rows: readonly RegistrationsTable[]): Promise<readonly Registration[]> {
  const sorted = [...rows].sort((a, b) => order(a.created_at, b.created_at) || order(a.id, b.id));
  const registrations: Registration[] = [];
  for (const row of sorted) {
    const rank = row.state === "waiting" ? await rankOf(tx, row.id) : undefined;
    registrations.push({
      id: row.id,
      person: row.person ?? erased,
      conversation: row.conversation ?? erased,
      program: row.program,
      ...(row.round === null ? {} : { round: row.round }),
      offering: row.offering,
      state: row.state,
      ...(rank === undefined ? {} : { rank }),
      holdsSeat: seatStates.has(row.state),
      ...(row.offer_until === null ? {} : { offerUntil: row.offer_until }),
      events: await eventsOf(tx, row),
    });
  }
  return registrations;
}

async function eventsOf(tx: Tx, { id, person }: RegistrationsTable): Promise<readonly RegistrationEvent[]> {
  const rows = await tx.db
    .selectFrom("registration_events")
    .selectAll()
    .where("registration", "=", id)
    .orderBy("n")
    .execute();
  const events: RegistrationEvent[] = [];
  for (const { n, state, at, by, why: sealed } of rows) {
    const why =
      sealed && person
        ? await unsealFor<string>(tx, person, "registration_events.why", eventRow(id, n), sealed)
        : undefined;
    events.push({ state, at, by, ...(why === undefined ? {} : { why }) });
  }
  return events;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
