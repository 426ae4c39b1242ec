import { type SelectQueryBuilder, sql } from "kysely";
import type { Role } from "../domain/staff.js";
import type { AccountsTable } from "./tables/desk.js";
import type { Tables } from "./tables/index.js";
import type { Tx } from "./transaction.js";

/** An account of the desk as it is kept. */
export interface StoredAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly state: AccountsTable["state"];
  /** Null until they have chosen one, and again when it was taken from them: exactly when they are not active. */
  readonly password: string | null;
  /** Wrong passwords in a row. */
  readonly failed: number;
  /** ISO instant; may be over. */
  readonly lockedUntil: string | null;
}

/** PostgreSQL lock number of the making and changing of accounts; any number that nothing else uses. */
const changesLock = 4_812_031;

/**
 * Lets one transaction at a time make or change accounts: two that each take the other administrator's rights would
 * both find one left. Call it before anything is read.
 */
export async function lockAccountChanges(tx: Tx): Promise<void> {
  if (tx.dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(changesLock)})`.execute(tx.db);
}

export interface AccountToMake extends Omit<StoredAccount, "failed" | "lockedUntil"> {
  readonly now: Date;
}

/** `taken`: somebody has that login; nothing was made. */
export async function insertAccount(tx: Tx, { now, ...account }: AccountToMake): Promise<"made" | "taken"> {
  const { numInsertedOrUpdatedRows: made } = await tx.db
    .insertInto("accounts")
    .values({
      ...account,
      failed: 0,
      locked_until: null,
      created_at: now.toISOString(),
      changed_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column("login").doNothing())
    .executeTakeFirstOrThrow();
  return made ? "made" : "taken";
}

export async function findAccount(tx: Tx, id: string): Promise<StoredAccount | undefined> {
  const row = await tx.db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toAccount(row);
}

export async function accountByLogin(tx: Tx, login: string): Promise<StoredAccount | undefined> {
  const row = await tx.db.selectFrom("accounts").selectAll().where("login", "=", login).executeTakeFirst();
  return row && toAccount(row);
}

/** The account, held until the transaction ends: whoever else counts its wrong passwords waits. */
export async function holdAccount(tx: Tx, id: string): Promise<StoredAccount | undefined> {
  const query = tx.db.selectFrom("accounts").selectAll().where("id", "=", id);
  const row = await (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return row && toAccount(row);
}

/** An account with the last time that one of its browsers was used. */
export interface SeenAccount extends StoredAccount {
  readonly seenAt: string | null;
}

/** By login. `agency` null: everybody's. */
export async function listAccounts(tx: Tx, agency: string | null): Promise<readonly SeenAccount[]> {
  const all = withSeen(tx);
  const rows = await (agency === null ? all : all.where("agency", "=", agency)).orderBy("login").execute();
  return rows.map((row) => ({ ...toAccount(row), seenAt: row.last_seen }));
}

export async function seenAccount(tx: Tx, id: string): Promise<SeenAccount | undefined> {
  const row = await withSeen(tx).where("accounts.id", "=", id).executeTakeFirst();
  return row && { ...toAccount(row), seenAt: row.last_seen };
}

function withSeen(tx: Tx): SelectQueryBuilder<Tables, "accounts", AccountsTable & { last_seen: string | null }> {
  return tx.db
    .selectFrom("accounts")
    .selectAll("accounts")
    .select((e) =>
      e
        .selectFrom("desk_sessions")
        .whereRef("desk_sessions.account", "=", "accounts.id")
        .select((seen) => seen.fn.max("desk_sessions.seen_at").as("last"))
        .as("last_seen"),
    );
}

/** How many administrators can sign in. */
export async function countAdministrators(tx: Tx): Promise<number> {
  const rows = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("role", "=", "administrator")
    .where("state", "=", "active")
    .execute();
  return rows.length;
}

/** Changes what is named and nothing else. Counts of wrong passwords are no change of the account: see `setFailures`. */
export async function changeAccount(
  tx: Tx,
  id: string,
  to: Partial<Pick<StoredAccount, "name" | "role" | "agency" | "state" | "password">>,
  now: Date,
): Promise<void> {
  const set = { ...to, changed_at: now.toISOString() };
  await tx.db.updateTable("accounts").set(set).where("id", "=", id).execute();
}

/** Writes down how many wrong passwords in a row there were, and until when nothing is taken. */
export async function setFailures(
  tx: Tx,
  id: string,
  { failed, lockedUntil }: Pick<StoredAccount, "failed" | "lockedUntil">,
): Promise<void> {
  await tx.db.updateTable("accounts").set({ failed, locked_until: lockedUntil }).where("id", "=", id).execute();
}

function toAccount(row: AccountsTable): StoredAccount {
  const { id, login, name, role, agency, state, password, failed, locked_until: lockedUntil } = row;
  return { id, login, name, role, agency, state, password, failed, lockedUntil };
}
