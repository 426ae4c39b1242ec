import { type RawBuilder, sql } from "kysely";
import type { SealedColumn } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Where sealed bytes of one kind stand, what names their row, and by which row of another table it is whose they are. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly ids: readonly [string] | readonly [string, string];
  /** The table that says whose it is, and the column that refers to it; left out where the row says so itself. */
  readonly owner?: { readonly table: string; readonly by: string } | "nobody";
  /** So many rows are read at a time, where they are long. */
  readonly atOnce?: number;
}

/** A sealed column that is not here does not compile. */
export const sealedPlaces: Readonly<Record<SealedColumn, SealedPlace>> = {
  "conversations.state": { table: "conversations", column: "state", ids: ["id"] },
  "inbox.payload": {
    table: "inbox",
    column: "payload",
    ids: ["id"],
    owner: { table: "conversations", by: "conversation" },
  },
  "messages.payload": {
    table: "messages",
    column: "payload",
    ids: ["conversation", "seq"],
    owner: { table: "conversations", by: "conversation" },
  },
  "registrations.form": { table: "registrations", column: "form", ids: ["id"] },
  "registration_events.why": {
    table: "registration_events",
    column: "why",
    ids: ["registration", "n"],
    owner: { table: "registrations", by: "registration" },
  },
  "responses.answers": { table: "responses", column: "answers", ids: ["id"] },
  "consents.detail": { table: "consents", column: "detail", ids: ["id"] },
  "handoffs.packet": { table: "handoffs", column: "packet", ids: ["id"] },
  "handoff_events.why": {
    table: "handoff_events",
    column: "why",
    ids: ["handoff", "n"],
    owner: { table: "handoffs", by: "handoff" },
  },
  "data_requests.detail": { table: "data_requests", column: "detail", ids: ["id"] },
  "addresses.body": { table: "addresses", column: "body", ids: ["conversation", "side"] },
  "files.about": { table: "files", column: "about", ids: ["id"] },
  "file_pieces.bytes": {
    table: "file_pieces",
    column: "bytes",
    ids: ["file", "n"],
    owner: { table: "files", by: "file" },
    atOnce: 16,
  },
  "file_waits.source": { table: "file_waits", column: "source", ids: ["id"] },
  "misses.text": { table: "misses", column: "text", ids: ["id"] },
  "screening_scores.note": {
    table: "screening_scores",
    column: "note",
    ids: ["registration", "scorer"],
    owner: { table: "registrations", by: "registration" },
  },
  "screening_decisions.reason": {
    table: "screening_decisions",
    column: "reason",
    ids: ["registration"],
    owner: { table: "registrations", by: "registration" },
  },
  "attendance.why": {
    table: "attendance",
    column: "why",
    ids: ["registration", "session"],
    owner: { table: "registrations", by: "registration" },
  },
  "hours_done.what": {
    table: "hours_done",
    column: "what",
    ids: ["id"],
    owner: { table: "registrations", by: "registration" },
  },
  "monitoring_notes.text": {
    table: "monitoring_notes",
    column: "text",
    ids: ["id"],
    owner: { table: "registrations", by: "registration" },
  },
  "latest_changes.body": {
    table: "latest_changes",
    column: "body",
    ids: ["conversation", "mark"],
    owner: { table: "conversations", by: "conversation" },
  },
};

export interface SealedRow {
  /** As the seal names it. */
  readonly row: string;
  readonly person: string | null;
  readonly sealed: Uint8Array;
  readonly mark: Mark;
}

/** The ids of the last row that was read. */
export type Mark = readonly (string | number)[];

/** Some rows of a kind, from the last id down, going on below `below`. */
export async function sealedPage(
  tx: Tx,
  place: SealedPlace,
  below: Mark | undefined,
  limit: number,
): Promise<readonly SealedRow[]> {
  const names = place.ids.map((id) => sql.ref(id));
  const from = below ? sql`and (${sql.join(names)}) < (${sql.join([...below])})` : sql``;
  const downwards = sql.join(names.map((name) => sql`${name} desc`));
  return sealedRows(tx, place, sql`${from} order by ${downwards} limit ${limit}`);
}

/** Every row of a kind that is this person's. */
export function sealedRowsOf(tx: Tx, place: SealedPlace, person: string): Promise<readonly SealedRow[]> {
  return sealedRows(tx, place, sql`and ${personBy(place.owner)} = ${person}`);
}

async function sealedRows(
  { db }: Tx,
  { table, column, ids, owner }: SealedPlace,
  narrowed: RawBuilder<unknown>,
): Promise<readonly SealedRow[]> {
  const { rows } = await sql<{
    readonly one: string;
    readonly two?: string | number;
    readonly person: string | null;
    readonly sealed: Uint8Array;
  }>`
    select ${sql.join(ids.map((id, n) => sql`${sql.ref(id)} as ${sql.ref(n === 0 ? "one" : "two")}`))},
      ${personBy(owner)} as person, ${sql.ref(column)} as sealed
    from ${sql.table(table)} as t
    where ${sql.ref(column)} is not null ${narrowed}`.execute(db);
  return rows.map(({ one, two, person, sealed }) => {
    const mark = two === undefined ? [one] : [one, two];
    return { row: two === undefined ? one : JSON.stringify(mark), person, sealed, mark };
  });
}

/** Puts other sealed bytes in the place of a row's. */
export async function putSealed(
  { db }: Tx,
  { table, column, ids }: SealedPlace,
  mark: Mark,
  sealed: Uint8Array,
): Promise<void> {
  const same = ids.map((id, n) => sql`${sql.ref(id)} = ${mark[n]}`);
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${sealed}
    where ${sql.join(same, sql` and `)}`.execute(db);
}

function personBy(owner: SealedPlace["owner"]) {
  if (owner === undefined) return sql`t.person`;
  if (owner === "nobody") return sql`null`;
  return sql`(select person from ${sql.table(owner.table)} as o where o.id = ${sql.ref(`t.${owner.by}`)})`;
}
