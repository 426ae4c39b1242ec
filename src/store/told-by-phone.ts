import type { RegistrationState } from "../domain/registration.js";
import type { Tx } from "./transaction.js";

/** Somebody who applied without a talk, and whether they were told of the state that their application is in. */
export interface WithoutTalk {
  readonly registration: string;
  readonly person: string;
  readonly state: RegistrationState;
  /** Who told them of this very state, and when (ISO instant). */
  readonly told?: { readonly by: string; readonly at: string };
}

/** Until somebody decided, there is nothing to tell. */
const undecided = ["applied", "screening"] as const satisfies readonly RegistrationState[];

/** Those of an offering whom no message reaches, in the order in which they applied; nobody who was erased. */
export async function peopleWithoutTalk(tx: Tx, offering: string): Promise<readonly WithoutTalk[]> {
  const rows = await tx.db
    .selectFrom("registrations")
    .leftJoin("told_by_phone", (on) =>
      on
        .onRef("told_by_phone.registration", "=", "registrations.id")
        .onRef("told_by_phone.state", "=", "registrations.state"),
    )
    .select([
      "registrations.id as registration",
      "registrations.person",
      "registrations.state",
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
  return rows.flatMap(({ person, by, at, ...row }) =>
    person === null ? [] : [{ ...row, person, ...(by === null || at === null ? {} : { told: { by, at } }) }],
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
    readonly state: RegistrationState;
    readonly by: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("told_by_phone")
    .values({
      registration: told.registration,
      state: told.state,
      told_by: told.by,
      told_at: told.now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
