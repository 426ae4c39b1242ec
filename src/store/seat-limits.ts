import { hadSeatStates, liveStates } from "../domain/registration.js";
import type { SeatPlan } from "./seat-plan.js";
import { holderColumns, type SeatHolder } from "./seat-rows.js";
import type { Tx } from "./transaction.js";

/** Two talks of one person may apply at once for two offerings, each of which is locked by itself: this one waits. */
export async function lockPerson(tx: Tx, person: string): Promise<void> {
  if (tx.dialect === "sqlite") return;
  await tx.db.selectFrom("persons").select("id").where("id", "=", person).forNoKeyUpdate().execute();
}

/** A person's live applications among the offerings of one round. */
export async function liveInRound(tx: Tx, person: string, plan: SeatPlan): Promise<readonly SeatHolder[]> {
  return tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("person", "=", person)
    .where("program", "=", plan.program)
    .where("round", "=", plan.round)
    .where("state", "in", [...liveStates])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** The seats that a person has, or had, in the rounds of a program of one year; `but` leaves one registration out. */
export async function seatsInYear(
  tx: Tx,
  { person, but }: { readonly person: string; readonly but?: string | undefined },
  plan: SeatPlan,
): Promise<readonly SeatHolder[]> {
  const query = tx.db
    .selectFrom("registrations")
    .select(holderColumns)
    .where("person", "=", person)
    .where("state", "in", [...hadSeatStates])
    .where("offering", "in", (e) =>
      e
        .selectFrom("offerings")
        .select("offerings.id")
        .where("offerings.program", "=", plan.program)
        .where("offerings.year", "=", plan.limits.year),
    )
    .orderBy("created_at")
    .orderBy("id");
  return (but === undefined ? query : query.where("id", "!=", but)).execute();
}
