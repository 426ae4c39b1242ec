import type { MonitoringKind } from "../domain/monitoring.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** A talk of monitoring, as staff noted it down. */
export interface MonitoringNote {
  readonly id: string;
  readonly registration: string;
  readonly kind: MonitoringKind;
  /** Seoul day. */
  readonly day: string;
  readonly text: string;
  readonly by: string;
}

export interface NoteToKeep extends MonitoringNote {
  readonly person: string;
  readonly now: Date;
}

/** Writes a note down, sealed under the key of whom it is about. */
export async function keepNote(tx: Tx, { person, text, by, now, ...note }: NoteToKeep): Promise<void> {
  await tx.db
    .insertInto("monitoring_notes")
    .values({
      ...note,
      text: await sealFor(tx, person, "monitoring_notes.text", note.id, text),
      written_by: by,
      written_at: now.toISOString(),
    })
    .execute();
}

/** The notes on one application, the newest day first. */
export function notesOf(tx: Tx, registration: string): Promise<readonly MonitoringNote[]> {
  return read(tx, { registration });
}

/** The notes on everybody in an offering who was not erased, the newest day first. */
export function notesIn(tx: Tx, offering: string): Promise<readonly MonitoringNote[]> {
  return read(tx, { offering });
}

async function read(
  tx: Tx,
  of: { readonly registration: string } | { readonly offering: string },
): Promise<readonly MonitoringNote[]> {
  const query = tx.db
    .selectFrom("registrations")
    .innerJoin("monitoring_notes", "monitoring_notes.registration", "registrations.id")
    .select(["registrations.person", "monitoring_notes.id", "monitoring_notes.registration", "kind", "day", "text"])
    .select("written_by as by")
    .where("registrations.person", "is not", null);
  const rows = await ("offering" in of
    ? query.where("registrations.offering", "=", of.offering)
    : query.where("registrations.id", "=", of.registration)
  )
    .orderBy("day", "desc")
    .orderBy("written_at", "desc")
    .orderBy("monitoring_notes.id")
    .execute();
  return Promise.all(
    rows.map(async ({ person, text: sealed, ...note }) => {
      const text = sealed && person && (await unsealFor<string>(tx, person, "monitoring_notes.text", note.id, sealed));
      return { ...note, text: text || "" };
    }),
  );
}
