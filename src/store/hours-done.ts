import type { DoneHours, HoursKind } from "../domain/hours.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Hours that staff wrote down for somebody. */
export interface WrittenHours extends DoneHours {
  readonly id: string;
  readonly registration: string;
  readonly what: string;
  readonly by: string;
  readonly at: string;
}

export interface HoursToKeep {
  readonly id: string;
  readonly registration: string;
  readonly person: string;
  readonly kind: HoursKind;
  readonly day: string;
  readonly minutes: number;
  readonly what: string;
  readonly by: string;
  readonly now: Date;
}

/** Writes hours down; what was done is sealed under the person's key. */
export async function keepHours(tx: Tx, { person, what, by, now, ...hours }: HoursToKeep): Promise<void> {
  await tx.db
    .insertInto("hours_done")
    .values({
      ...hours,
      what: await sealFor(tx, person, "hours_done.what", hours.id, what),
      written_by: by,
      written_at: now.toISOString(),
      removed_by: null,
      removed_at: null,
    })
    .execute();
}

/** Takes a row back; it stays, as taken back. False: it was already, or there is none in this offering. */
export async function takeBackHours(
  tx: Tx,
  {
    id,
    offering,
    by,
    now,
  }: { readonly id: string; readonly offering: string; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const done = await tx.db
    .updateTable("hours_done")
    .set({ removed_by: by, removed_at: now.toISOString() })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .where("registration", "in", (e) =>
      e.selectFrom("registrations").select("id").where("offering", "=", offering).where("person", "is not", null),
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** The hours of one application that hold, by day. */
export function hoursOf(tx: Tx, registration: string): Promise<readonly WrittenHours[]> {
  return read(tx, { registration });
}

/** The hours that hold of everybody in an offering who was not erased, by day. */
export function hoursIn(tx: Tx, offering: string): Promise<readonly WrittenHours[]> {
  return read(tx, { offering });
}

async function read(
  tx: Tx,
  of: { readonly registration: string } | { readonly offering: string },
): Promise<readonly WrittenHours[]> {
  const query = tx.db
    .selectFrom("registrations")
    .innerJoin("hours_done", "hours_done.registration", "registrations.id")
    .select(["registrations.person", "hours_done.id", "hours_done.registration", "kind", "day", "minutes", "what"])
    .select(["written_by as by", "written_at as at"])
    .where("registrations.person", "is not", null)
    .where("removed_at", "is", null);
  const rows = await ("offering" in of
    ? query.where("registrations.offering", "=", of.offering)
    : query.where("registrations.id", "=", of.registration)
  )
    .orderBy("day")
    .orderBy("written_at")
    .orderBy("hours_done.id")
    .execute();
  return Promise.all(
    rows.map(async ({ person, what: sealed, ...hours }) => {
      const what = sealed && person && (await unsealFor<string>(tx, person, "hours_done.what", hours.id, sealed));
      return { ...hours, what: what || "" };
    }),
  );
}
