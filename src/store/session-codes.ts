import { presentStates } from "../domain/taking-part.js";
import type { Tx } from "./transaction.js";

export interface SessionCode {
  readonly offering: string;
  readonly session: string;
  /** Six digits. Not sealed: staff show it to a whole room. */
  readonly code: string;
  /** ISO instant at which it ends. */
  readonly until: string;
}

/** Under which the wrong codes of a person are counted (`channel-links.ts`); goes with them when they are erased. */
export function wrongCodesOf(person: string): string {
  return `attendance:${person}`;
}

/** A new code for a session, in place of the one before. */
export async function keepSessionCode(tx: Tx, { by, ...code }: SessionCode & { readonly by: string }): Promise<void> {
  const row = { ...code, made_by: by };
  await tx.db
    .insertInto("session_codes")
    .values(row)
    .onConflict((conflict) => conflict.columns(["offering", "session"]).doUpdateSet(row))
    .execute();
}

/** The codes of an offering that have not ended. */
export async function sessionCodesOf(tx: Tx, offering: string, now: Date): Promise<readonly SessionCode[]> {
  return tx.db
    .selectFrom("session_codes")
    .select(["offering", "session", "code", "until"])
    .where("offering", "=", offering)
    .where("until", ">", now.toISOString())
    .execute();
}

/** A session whose code somebody could type, by the application that lets them. */
export interface OwnCode extends SessionCode {
  readonly registration: string;
}

/** The codes that have not ended of all that somebody takes part in. */
export async function ownSessionCodes(tx: Tx, person: string, now: Date): Promise<readonly OwnCode[]> {
  return tx.db
    .selectFrom("registrations")
    .innerJoin("session_codes", "session_codes.offering", "registrations.offering")
    .select(["registrations.id as registration", "session_codes.offering", "session", "code", "until"])
    .where("registrations.person", "=", person)
    .where("registrations.state", "in", [...presentStates])
    .where("until", ">", now.toISOString())
    .orderBy("until")
    .execute();
}
