import type { MessageFile } from "../../conversation/message.js";
import { fileLimits } from "../../domain/files.js";
import { bytesKeptOf, keepFile } from "../../store/files.js";
import type { Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import type { CheckedFile, WrongFile } from "./check-file.js";

/** Whose talk files belong to, and who gave them: the person, or the account `by`. */
export interface Belonging {
  readonly person: string;
  readonly conversation: string;
  readonly handoff: string;
  readonly by?: string;
}

/** Files that were looked at, with the ids they are to be kept under. */
export function namedFiles({ newId }: Pick<Parts, "newId">, files: readonly CheckedFile[]): readonly NamedFile[] {
  return files.map((file) => ({ ...file, id: newId() }));
}

export interface NamedFile extends CheckedFile {
  readonly id: string;
}

export function asInMessage(files: readonly NamedFile[]): readonly MessageFile[] {
  return files.map(({ id, name, kind, bytes }) => ({ id, name, kind, size: bytes.length }));
}

/** The file for which there is no room with all that is kept of the person already. */
export async function withoutRoom(
  tx: Tx,
  person: string,
  files: readonly CheckedFile[],
): Promise<WrongFile | undefined> {
  let kept = await bytesKeptOf(tx, person);
  for (const { name, bytes } of files) {
    kept += bytes.length;
    if (kept > fileLimits.bytesPerPerson) return { trouble: "noRoom", name };
  }
  return undefined;
}

export async function keepAll(tx: Tx, files: readonly NamedFile[], whose: Belonging, now: Date): Promise<void> {
  for (const { id, name, kind, bytes } of files) await keepFile(tx, { id, ...whose, name, kind, bytes, now });
}
