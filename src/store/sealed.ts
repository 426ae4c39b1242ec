import type { KeyObject } from "node:crypto";
import { MasterKeyChanged } from "./master-key-held.js";
import type { Tx } from "./transaction.js";
import { placeOf, seal, unseal } from "./vault.js";

/** The sealed columns, by table; with the row's id they make the place that sealed bytes are tied to. */
export type SealedColumn =
  | "conversations.state"
  | "inbox.payload"
  | "messages.payload"
  | "registrations.form"
  | "registration_events.why"
  | "responses.answers"
  | "consents.detail"
  | "handoffs.packet"
  | "handoff_events.why"
  | "data_requests.detail"
  | "addresses.body"
  | "files.about"
  | "file_pieces.bytes"
  | "file_waits.source"
  | "misses.text"
  | "latest_changes.body"
  | "screening_scores.note"
  | "screening_decisions.reason"
  | "attendance.why"
  | "hours_done.what"
  | "monitoring_notes.text";

/** Seals a value under the person's own key. Throws when the person does not exist: callers hold their row. */
export async function sealFor(tx: Tx, person: string, column: SealedColumn, row: string, value: unknown) {
  return sealBytesFor(tx, person, column, row, Buffer.from(JSON.stringify(value)));
}

/** As `sealFor`, of bytes as they are. */
export async function sealBytesFor(tx: Tx, person: string, column: SealedColumn, row: string, bytes: Uint8Array) {
  const key = await personKey(tx, person);
  if (!key) throw new Error(`There is no key for person ${person}.`);
  return seal(key, placeOf(column, row, person), bytes);
}

/**
 * What `sealFor` sealed; undefined when the person was erased in the meantime.
 * The type is the caller's word for it: the seal proves that nobody but this code wrote the bytes.
 */
export async function unsealFor<T>(
  tx: Tx,
  person: string,
  column: SealedColumn,
  row: string,
  sealed: Uint8Array,
): Promise<T | undefined> {
  const bytes = await unsealBytesFor(tx, person, column, row, sealed);
  return bytes && (JSON.parse(bytes.toString()) as T);
}

/** What `sealBytesFor` sealed, or `sealFor` as it was sealed; undefined when the person was erased in the meantime. */
export async function unsealBytesFor(
  tx: Tx,
  person: string,
  column: SealedColumn,
  row: string,
  sealed: Uint8Array,
): Promise<Buffer | undefined> {
  const key = await personKey(tx, person);
  return key && unseal(key, placeOf(column, row, person), sealed);
}

async function personKey(tx: Tx, person: string): Promise<KeyObject | undefined> {
  const known = tx.keys.get(person);
  if (known) return known;
  const row = await tx.db
    .selectFrom("person_keys")
    .select(["sealed_key", "master_key"])
    .where("person", "=", person)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.master_key !== tx.vault.keyId) throw new MasterKeyChanged();
  const key = tx.vault.recover(person, row.sealed_key);
  tx.keys.set(person, key);
  return key;
}
