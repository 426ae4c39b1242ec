import { presentStates } from "../domain/taking-part.js";
import type { Tx } from "./transaction.js";

/** Somebody who is to be reminded of a session. */
export interface ToRemind {
  readonly registration: string;
  readonly conversation: string;
}

/**
 * Some of those who take part in an offering, were given their seat by `seatedBy` (ISO instant), have the assistant in
 * their talk, and were not reminded of this session.
 */
export async function notReminded(
  tx: Tx,
  { offering, session, seatedBy }: { readonly offering: string; readonly session: string; readonly seatedBy: string },
  limit: number,
): Promise<readonly ToRemind[]> {
  return tx.db
    .selectFrom("registrations")
    .innerJoin("conversations", "conversations.id", "registrations.conversation")
    .select(["registrations.id as registration", "conversations.id as conversation"])
    .where("registrations.offering", "=", offering)
    .where("registrations.state", "in", [...presentStates])
    .where("registrations.person", "is not", null)
    .whereRef("conversations.person", "=", "registrations.person")
    .where("conversations.owner", "=", "assistant")
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("session_reminders")
            .select("session_reminders.registration")
            .whereRef("session_reminders.registration", "=", "registrations.id")
            .where("session_reminders.session", "=", session),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("registration_events")
            .select("registration_events.registration")
            .whereRef("registration_events.registration", "=", "registrations.id")
            .where("registration_events.state", "=", "selected")
            .where("registration_events.at", ">", seatedBy),
        ),
      ),
    )
    .orderBy("registrations.id")
    .limit(limit)
    .execute();
}

/** Writes down that somebody is reminded now. False: somebody else has done so already. */
export async function markReminded(tx: Tx, registration: string, session: string, now: Date): Promise<boolean> {
  const done = await tx.db
    .insertInto("session_reminders")
    .values({ registration, session, told_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}
