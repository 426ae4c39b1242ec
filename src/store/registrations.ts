import { type Registration, type RegistrationEvent, seatStates } from "../domain/registration.js";
import { unsealFor } from "./sealed.js";
import { eventRow } from "./seat-writes.js";
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

/** Every application, or those for one offering; oldest first, the anonymous ones of erased people among them. */
export async function listRegistrations(
  tx: Tx,
  filter: { readonly offering?: string } = {},
): Promise<readonly Registration[]> {
  const query = tx.db.selectFrom("registrations").selectAll();
  return read(tx, await (filter.offering ? query.where("offering", "=", filter.offering) : query).execute());
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
  const ranks = await ranksIn(tx, new Set(rows.filter((row) => row.state === "waiting").map((row) => row.offering)));
  const events = await eventsOf(tx, rows);
  return sorted.map((row) => {
    const rank = ranks.get(row.id);
    return {
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
      events: events.get(row.id) ?? [],
    };
  });
}

/** Places in the waiting lists of these offerings, by registration. */
async function ranksIn(tx: Tx, offerings: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const ranks = new Map<string, number>();
  for (const some of inSlices([...offerings])) {
    const rows = await tx.db
      .selectFrom("registrations")
      .select(["id", "offering"])
      .where("state", "=", "waiting")
      .where("offering", "in", some)
      .orderBy("offering")
      .orderBy("queue_seq")
      .execute();
    let [offering, rank] = ["", 0];
    for (const row of rows) {
      [offering, rank] = [row.offering, row.offering === offering ? rank + 1 : 1];
      ranks.set(row.id, rank);
    }
  }
  return ranks;
}

async function eventsOf(
  tx: Tx,
  registrations: readonly RegistrationsTable[],
): Promise<ReadonlyMap<string, readonly RegistrationEvent[]>> {
  const persons = new Map(registrations.map(({ id, person }) => [id, person]));
  const events = new Map<string, RegistrationEvent[]>(registrations.map(({ id }) => [id, []]));
  for (const some of inSlices([...persons.keys()])) {
    const rows = await tx.db
      .selectFrom("registration_events")
      .selectAll()
      .where("registration", "in", some)
      .orderBy("registration")
      .orderBy("n")
      .execute();
    for (const { registration, n, state, at, by, why: sealed } of rows) {
      const person = persons.get(registration);
      const row = eventRow(registration, n);
      const why = sealed && person && (await unsealFor<string>(tx, person, "registration_events.why", row, sealed));
      events.get(registration)?.push({ state, at, by, ...(why ? { why } : {}) });
    }
  }
  return events;
}

/** A statement takes a limited number of parameters. */
function inSlices(ids: readonly string[]): readonly (readonly string[])[] {
  const size = 500;
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
