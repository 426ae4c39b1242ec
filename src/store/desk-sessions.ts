import type { StoredAccount } from "./accounts.js";
import type { Tx } from "./transaction.js";

/** A browser that is signed in at the desk. */
export interface BrowserSession {
  readonly id: string;
  readonly account: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly place: string;
  readonly agent: string;
}

export interface SessionToOpen {
  readonly id: string;
  /** Of the secret in the cookie. */
  readonly digest: string;
  readonly account: string;
  readonly now: Date;
  /** However busy: over then. */
  readonly until: Date;
  readonly place: string;
  readonly agent: string;
}

/** Opens a session, and forgets those of the account that were over before `forgetBefore`. */
export async function openSession(tx: Tx, open: SessionToOpen, forgetBefore: Date): Promise<void> {
  await tx.db
    .deleteFrom("desk_sessions")
    .where("account", "=", open.account)
    .where("expires_at", "<", forgetBefore.toISOString())
    .execute();
  await tx.db
    .insertInto("desk_sessions")
    .values({
      id: open.id,
      token_hash: open.digest,
      account: open.account,
      created_at: open.now.toISOString(),
      seen_at: open.now.toISOString(),
      expires_at: open.until.toISOString(),
      ended_at: null,
      place: open.place,
      agent: open.agent,
    })
    .execute();
}

/** When a session still counts: it is not over at `now`, and was seen after `idleSince`. */
export interface Awake {
  readonly now: Date;
  readonly idleSince: Date;
}

/** The account of a session that is awake, if the account is in use. */
export async function sessionByDigest(
  tx: Tx,
  digest: string,
  { now, idleSince }: Awake,
): Promise<
  | ({ readonly session: string; readonly seenAt: string } & Pick<
      StoredAccount,
      "id" | "login" | "name" | "role" | "agency"
    >)
  | undefined
> {
  const row = await tx.db
    .selectFrom("desk_sessions")
    .innerJoin("accounts", "accounts.id", "desk_sessions.account")
    .select(["accounts.id", "accounts.login", "accounts.name", "accounts.role", "accounts.agency"])
    .select(["desk_sessions.id as session", "desk_sessions.seen_at as seenAt"])
    .where("desk_sessions.token_hash", "=", digest)
    .where("desk_sessions.ended_at", "is", null)
    .where("desk_sessions.expires_at", ">", now.toISOString())
    .where("desk_sessions.seen_at", ">", idleSince.toISOString())
    .where("accounts.state", "=", "active")
    .executeTakeFirst();
  return row;
}

/** Keeps a session awake. One that ended in between stays ended. */
export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.db
    .updateTable("desk_sessions")
    .set({ seen_at: now.toISOString() })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where("seen_at", "<", now.toISOString())
    .execute();
}

/** The account's sessions that are awake, the last used first. */
export async function sessionsOf(
  tx: Tx,
  account: string,
  { now, idleSince }: Awake,
): Promise<readonly BrowserSession[]> {
  return tx.db
    .selectFrom("desk_sessions")
    .select(["id", "account", "created_at as createdAt", "seen_at as seenAt", "place", "agent"])
    .where("account", "=", account)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .where("seen_at", ">", idleSince.toISOString())
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .execute();
}

/** Ends one session of an account; false when it is not the account's, or had ended. */
export async function endSession(tx: Tx, account: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx.db
    .updateTable("desk_sessions")
    .set({ ended_at: now.toISOString() })
    .where("id", "=", id)
    .where("account", "=", account)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Ends every session of an account, but for one that may stay. */
export async function endSessionsOf(tx: Tx, account: string, now: Date, keep?: string): Promise<void> {
  const all = tx.db
    .updateTable("desk_sessions")
    .set({ ended_at: now.toISOString() })
    .where("account", "=", account)
    .where("ended_at", "is", null);
  await (keep === undefined ? all : all.where("id", "!=", keep)).execute();
}
