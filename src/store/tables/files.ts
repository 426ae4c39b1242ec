import type { FileKind } from "../../domain/files.js";

/** A file that a person gave to staff, or staff to a person. */
export interface FilesTable {
  id: string;
  /** The person of the talk, whoever of the two it came from. */
  person: string;
  conversation: string;
  handoff: string;
  side: "person" | "staff";
  /** The account it came from; null for the person's own. */
  by: string | null;
  /** Sealed: its name. */
  about: Buffer;
  kind: FileKind;
  /** Bytes. */
  size: number;
  /** The message of the talk that it stands in; null until that has had its turn. */
  seq: number | null;
  created_at: string;
  /** When it is looked at next whether its time is over. */
  due_at: string;
}

/** A stretch of a file. */
export interface FilePiecesTable {
  file: string;
  /** From 0. */
  n: number;
  bytes: Buffer;
}

/** A file that a messenger has announced and has still to hand over. */
export interface FileWaitsTable {
  id: string;
  channel: string;
  person: string;
  conversation: string;
  handoff: string;
  /** Sealed: where it is, and whose. */
  source: Buffer;
  attempts: number;
  /** When it is to be fetched next; of one that is being fetched, when that is given up. */
  due_at: string;
}
