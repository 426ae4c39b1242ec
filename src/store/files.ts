import { type FileKind, filesKeptDays } from "../domain/files.js";
import { putPieces, readPieces } from "./file-pieces.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { FilesTable } from "./tables/files.js";
import type { Tx } from "./transaction.js";

/** A file between a person and staff. `by`: the account it came from, where it came from staff. */
export interface StoredFile {
  readonly id: string;
  readonly person: string;
  readonly conversation: string;
  readonly handoff: string;
  readonly by?: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly at: string;
}

export interface FileToKeep extends Omit<StoredFile, "size" | "at"> {
  readonly bytes: Uint8Array;
  readonly now: Date;
}

/** Keeps a file, sealed under the person's key, name and all. */
export async function keepFile(tx: Tx, file: FileToKeep): Promise<void> {
  const { id, person, conversation, handoff, by, name, kind, bytes, now } = file;
  await tx.db
    .insertInto("files")
    .values({
      id,
      person,
      conversation,
      handoff,
      side: by === undefined ? "person" : "staff",
      by: by ?? null,
      about: await sealFor(tx, person, "files.about", id, { name }),
      kind,
      size: bytes.length,
      seq: null,
      created_at: now.toISOString(),
      due_at: new Date(now.getTime() + filesKeptDays * 24 * 3_600_000).toISOString(),
    })
    .execute();
  await putPieces(tx, { file: id, person, bytes });
}

/** Writes down which message of the talk files stand in. */
export async function placeFiles(tx: Tx, ids: readonly string[], seq: number): Promise<void> {
  if (ids.length > 0) await tx.db.updateTable("files").set({ seq }).where("id", "in", ids).execute();
}

export async function findFile(tx: Tx, id: string): Promise<StoredFile | undefined> {
  const row = await tx.db.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toFile(tx, row);
}

/** Everything in it, as it was given. */
export async function fileBytes(tx: Tx, { id, person }: StoredFile): Promise<Buffer | undefined> {
  return readPieces(tx, { file: id, person });
}

/** A person's files, the oldest first. */
export async function filesOf(tx: Tx, person: string): Promise<readonly StoredFile[]> {
  const rows = await tx.db
    .selectFrom("files")
    .selectAll()
    .where("person", "=", person)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const files: StoredFile[] = [];
  for (const row of rows) {
    const file = await toFile(tx, row);
    if (file) files.push(file);
  }
  return files;
}

/** How many bytes are kept of a person. */
export async function bytesKeptOf(tx: Tx, person: string): Promise<number> {
  const { bytes } = await tx.db
    .selectFrom("files")
    .select((e) => e.fn.sum<number | string | null>("size").as("bytes"))
    .where("person", "=", person)
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

async function toFile(tx: Tx, row: FilesTable): Promise<StoredFile | undefined> {
  const about = await unsealFor<{ readonly name: string }>(tx, row.person, "files.about", row.id, row.about);
  if (!about) return undefined;
  const { id, person, conversation, handoff, by, kind, size, created_at: at } = row;
  return { id, person, conversation, handoff, ...(by === null ? {} : { by }), name: about.name, kind, size, at };
}
