import type { AttendanceState } from "../domain/attendance.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What was written down of one person at one session. */
export interface Mark {
  readonly registration: string;
  readonly session: string;
  readonly state: AttendanceState;
  /** `person` by a code typed in the chat, or a member of staff. */
  readonly by: string;
  readonly at: string;
  readonly why?: string;
}

export interface MarkToKeep extends Omit<Mark, "at"> {
  readonly person: string;
  readonly now: Date;
}

/** Writes a mark in place of an earlier one; its reason is sealed under the person's key. */
export async function keepMark(tx: Tx, { registration, session, state, by, person, now, why }: MarkToKeep) {
  const sealed =
    why === undefined ? null : await sealFor(tx, person, "attendance.why", rowOf(registration, session), why);
  const mark = { state, marked_by: by, marked_at: now.toISOString(), why: sealed };
  await tx.db
    .insertInto("attendance")
    .values({ registration, session, ...mark })
    .onConflict((conflict) => conflict.columns(["registration", "session"]).doUpdateSet(mark))
    .execute();
}

/** Takes a mark back: nobody knows whether they were there. */
export async function dropMark(tx: Tx, registration: string, session: string): Promise<void> {
  await tx.db
    .deleteFrom("attendance")
    .where("registration", "=", registration)
    .where("session", "=", session)
    .execute();
}

export async function findMark(tx: Tx, registration: string, session: string): Promise<Mark | undefined> {
  return (await read(tx, { registration })).find((mark) => mark.session === session);
}

/** All that was marked of one application, in the order of the sessions' names. */
export function marksOf(tx: Tx, registration: string): Promise<readonly Mark[]> {
  return read(tx, { registration });
}

/** All that was marked in an offering of those who were not erased. */
export function marksIn(tx: Tx, offering: string): Promise<readonly Mark[]> {
  return read(tx, { offering });
}

async function read(
  tx: Tx,
  of: { readonly registration: string } | { readonly offering: string },
): Promise<readonly Mark[]> {
  const query = tx.db
    .selectFrom("registrations")
    .innerJoin("attendance", "attendance.registration", "registrations.id")
    .select(["registrations.person", "attendance.registration", "session", "attendance.state"])
    .select(["marked_by as by", "marked_at as at", "why"])
    .where("registrations.person", "is not", null);
  const rows = await ("offering" in of
    ? query.where("registrations.offering", "=", of.offering)
    : query.where("registrations.id", "=", of.registration)
  )
    .orderBy("attendance.registration")
    .orderBy("session")
    .execute();
  return Promise.all(
    rows.map(async ({ person, why: sealed, ...mark }) => {
      const row = rowOf(mark.registration, mark.session);
      const why = sealed && person && (await unsealFor<string>(tx, person, "attendance.why", row, sealed));
      return { ...mark, ...(why ? { why } : {}) };
    }),
  );
}

function rowOf(registration: string, session: string): string {
  return JSON.stringify([registration, session]);
}
