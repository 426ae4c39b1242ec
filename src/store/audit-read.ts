import type { ExpressionBuilder } from "kysely";
import type { Tables } from "./tables/index.js";
import type { Tx } from "./transaction.js";

/** What entries are asked for. Instants are ISO; `before` is the first one that is not wanted any more. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly action?: string | undefined;
  readonly since?: string | undefined;
  readonly before?: string | undefined;
  /** Only what accounts of this agency did; null: whoever did it. */
  readonly agency: string | null;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** The account's name; null for the house, the command line, and whoever has no account. */
  readonly name: string | null;
  readonly action: string;
  readonly subject: string;
  readonly why: string;
  readonly place: string;
}

/** The newest first, and how many there are in all. */
export async function auditPage(
  tx: Tx,
  filter: AuditFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }> {
  const rows = await matching(tx, filter)
    .leftJoin("accounts", "accounts.id", "audit.actor")
    .select(["seq", "at", "actor", "accounts.name", "action", "subject", "why", "place"])
    .orderBy("seq", "desc")
    .offset(offset)
    .limit(limit)
    .execute();
  const counted = await matching(tx, filter)
    .select((e) => e.fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(counted.n) };
}

export interface Touched {
  readonly subject: string;
  readonly times: number;
  readonly lastAt: string;
}

/** People and hand-offs that an account read or changed, what it touched last first. Lists and accounts are none. */
export async function touchedBy(
  tx: Tx,
  { actor, agency, limit }: { readonly actor: string; readonly agency: string | null; readonly limit: number },
): Promise<readonly Touched[]> {
  const rows = await matching(tx, { actor, agency })
    .where("action", "not in", ["list", "check", "touched"])
    .where((e) => noneOf(e, ["accounts", "desk_sessions", "replies"]))
    .groupBy("subject")
    .select((e) => ["subject", e.fn.countAll().as("times"), e.fn.max("at").as("lastAt")])
    .orderBy("lastAt", "desc")
    .orderBy("subject")
    .limit(limit)
    .execute();
  return rows.map(({ subject, times, lastAt }) => ({ subject, times: Number(times), lastAt }));
}

function noneOf(e: ExpressionBuilder<Tables, "audit">, tables: readonly ("accounts" | "desk_sessions" | "replies")[]) {
  return e.and(tables.map((table) => e("subject", "not in", e.selectFrom(table).select(`${table}.id`))));
}

function matching(tx: Tx, { actor, subject, action, since, before, agency }: AuditFilter) {
  let query = tx.db.selectFrom("audit");
  if (actor !== undefined) query = query.where("actor", "=", actor);
  if (subject !== undefined) query = query.where("subject", "=", subject);
  if (action !== undefined) query = query.where("action", "=", action);
  if (since !== undefined) query = query.where("at", ">=", since);
  if (before !== undefined) query = query.where("at", "<", before);
  if (agency === null) return query;
  return query.where("actor", "in", (e) => e.selectFrom("accounts").select("accounts.id").where("agency", "=", agency));
}
