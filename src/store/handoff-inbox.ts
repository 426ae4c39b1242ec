import { type SelectQueryBuilder, sql } from "kysely";
import type { HandoffReason } from "../domain/handoff.js";
import { type HandoffRecord, toRecord } from "./handoff-rows.js";
import { unsealFor } from "./sealed.js";
import type { Tables } from "./tables/index.js";
import type { HandoffsTable } from "./tables/trust.js";
import type { Tx } from "./transaction.js";

/** Agencies whose hand-offs are looked at. */
export type Sight = { readonly kind: "all" } | { readonly kind: "some"; readonly agencies: readonly string[] };

export type InboxPlace =
  | { readonly kind: "mine"; readonly staff: string }
  | { readonly kind: "unassigned" | "all" | "closed" };

export interface InboxQuery {
  readonly sight: Sight;
  readonly place: InboxPlace;
  readonly program?: string;
  readonly reason?: HandoffReason;
  /** Only what is past its promise at this moment. */
  readonly lateAt?: string;
  readonly offset: number;
  readonly limit: number;
}

/** A hand-off as it stands in a list. */
export interface InboxRow {
  readonly handoff: HandoffRecord;
  readonly channel: string;
  readonly wish: string;
}

/**
 * A page of hand-offs and how many there are in all. The urgent first, then by their promise; closed ones newest first.
 * Everything but the page's own wishes is plain columns.
 */
export async function inboxPage(
  tx: Tx,
  query: InboxQuery,
): Promise<{ readonly rows: readonly InboxRow[]; readonly total: number }> {
  const { total } = await matching(tx, query)
    .select((e) => e.fn.countAll().as("total"))
    .executeTakeFirstOrThrow();
  const found = matching(tx, query).select("handoffs.id");
  const sorted =
    query.place.kind === "closed"
      ? found.orderBy("closed_at", "desc").orderBy("handoffs.id")
      : found
          .orderBy("urgent", "desc")
          .orderBy("due_at", (by) => by.asc().nullsLast())
          .orderBy("created_at")
          .orderBy("handoffs.id");
  const ids = (await sorted.limit(query.limit).offset(query.offset).execute()).map(({ id }) => id);
  return { rows: await inboxRows(tx, ids), total: Number(total) };
}

/** These hand-offs, in this order. */
export async function inboxRows(tx: Tx, ids: readonly string[]): Promise<readonly InboxRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("handoffs")
    .innerJoin("conversations", "conversations.id", "handoffs.conversation")
    .leftJoin("person_keys", "person_keys.person", "handoffs.person")
    .selectAll("handoffs")
    .select(["conversations.channel", "person_keys.sealed_key"])
    .where("handoffs.id", "in", [...ids])
    .execute();
  const known = new Map<string, InboxRow>();
  for (const { channel, sealed_key, ...row } of rows) {
    if (sealed_key && !tx.keys.has(row.person)) tx.keys.set(row.person, tx.vault.recover(row.person, sealed_key));
    known.set(row.id, { handoff: toRecord(row), channel, wish: await wishOf(tx, row) });
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** What they want of staff: what they wrote first after the call, else the words they called with. */
async function wishOf(tx: Tx, { id, person, packet }: HandoffsTable): Promise<string> {
  const kept = await unsealFor<{ wish?: string; said?: string }>(tx, person, "handoffs.packet", id, packet);
  return kept?.said ?? kept?.wish ?? "";
}

/** Ids of a person's hand-offs that are in sight, newest first. */
export async function handoffsOfPerson(tx: Tx, person: string, sight: Sight): Promise<readonly string[]> {
  const rows = await inSight(tx, sight)
    .select("id")
    .where("person", "=", person)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

export interface InboxCounts {
  readonly mine: number;
  readonly unassigned: number;
  readonly all: number;
  readonly late: number;
}

/** How many open hand-offs there are behind each tab. */
export async function inboxCounts(
  tx: Tx,
  sight: Sight,
  { staff, now }: { readonly staff: string; readonly now: string },
): Promise<InboxCounts> {
  const row = await inSight(tx, sight)
    .where("state", "in", ["waiting", "claimed"])
    .select((e) => [
      e.fn.countAll().as("all"),
      sql<number>`coalesce(sum(case when ${e.and([e("state", "=", "claimed"), e("staff", "=", staff)])} then 1 else 0 end), 0)`.as(
        "mine",
      ),
      sql<number>`coalesce(sum(case when ${e("state", "=", "waiting")} then 1 else 0 end), 0)`.as("unassigned"),
      sql<number>`coalesce(sum(case when ${e("due_at", "<=", now)} then 1 else 0 end), 0)`.as("late"),
    ])
    .executeTakeFirstOrThrow();
  const { all, mine, unassigned, late } = row;
  return { all: Number(all), mine: Number(mine), unassigned: Number(unassigned), late: Number(late) };
}

type Handoffs = SelectQueryBuilder<Tables, "handoffs", object>;

function matching(tx: Tx, { sight, place, program, reason, lateAt }: InboxQuery): Handoffs {
  let query = inPlace(inSight(tx, sight), place);
  if (program !== undefined) query = query.where("program", "=", program);
  if (reason !== undefined) query = query.where("reason", "=", reason);
  if (lateAt !== undefined) query = query.where("due_at", "<=", lateAt);
  return query;
}

function inPlace(query: Handoffs, place: InboxPlace): Handoffs {
  switch (place.kind) {
    case "mine":
      return query.where("state", "=", "claimed").where("staff", "=", place.staff);
    case "unassigned":
      return query.where("state", "=", "waiting");
    case "all":
      return query.where("state", "in", ["waiting", "claimed"]);
    case "closed":
      return query.where("state", "=", "closed");
  }
}

function inSight(tx: Tx, sight: Sight): Handoffs {
  const query = tx.db.selectFrom("handoffs");
  return sight.kind === "all" ? query : query.where("agency", "in", [...sight.agencies]);
}
