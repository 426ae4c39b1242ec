import type { RegistrationState } from "../domain/registration.js";
import type { Tx } from "./transaction.js";

/** Somebody who applied without a talk, and whether they were told of the last that became of it. */
export interface WithoutTalk {
  readonly registration: string;
  readonly person: string;
  readonly state: RegistrationState;
  /** The number of the event that brought it there: whoever is chosen, leaves and is chosen again is to be told again. */
  readonly event: number;
  /** Who told them of this very event, and when (ISO instant). */
  readonly told?: { readonly by: string; readonly at: string };
}

/** Until somebody decided, there is nothing to tell. */
const undecided = ["applied", "screening"] as const satisfies readonly RegistrationState[];

/** Those of an offering whom no message reaches, in the order in which they applied; nobody who was erased. */
export async function peopleWithoutTalk(tx: Tx, offering: string): Promise<readonly WithoutTalk[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .innerJoin(
      (e) =>
        e
          .selectFrom("registration_events")
          .innerJoin("registrations as theirs", "theirs.id", "registration_events.registration")
          .select((of) => ["registration_events.registration", of.fn.max("n").as("n")])
          .where("theirs.offering", "=", offering)
          .where("theirs.conversation", "is", null)
          .groupBy("registration_events.registration")
          .as("last"),
      (on) => on.onRef("last.registration", "=", "registrations.id"),
    )
    .leftJoin("told_by_phone", (on) =>
      on.onRef("told_by_phone.registration", "=", "registrations.id").onRef("told_by_phone.n", "=", "last.n"),
    )
    .select([
      "registrations.id as registration",
      "registrations.person",
      "registrations.state",
      "last.n as event",
      "told_by_phone.told_by as by",
      "told_by_phone.told_at as at",
    ])
    .where("registrations.offering", "=", offering)
    .where("registrations.conversation", "is", null)
    .where("registrations.person", "is not", null)
    .where("registrations.state", "not in", undecided)
    .orderBy("registrations.created_at")
    .orderBy("registrations.id")
    .execute();
  return rows.flatMap(({ person, by, at, event, ...row }) =>
    person === null
      ? []
      : [{ ...row, event: Number(event), person, ...(by === null || at === null ? {} : { told: { by, at } }) }],
  );
}

/** How many of an offering are still to be told by telephone where they stand. */
export async function countUntold(tx: Tx, offering: string): Promise<number> {
  return (await peopleWithoutTalk(tx, offering)).filter(({ told }) => !told).length;
}

/** Writes down that somebody was told; whoever wrote it down first stands. */
export async function markTold(
  tx: Tx,
  told: {
    readonly registration: string;
    readonly event: number;
    readonly by: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("told_by_phone")
    .values({
      registration: told.registration,
      n: told.event,
      told_by: told.by,
      told_at: told.now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
