import type { Owner } from "../../conversation/state.js";

/** Somebody who writes to us; nothing about them stands here. Exists from their first message on. */
export interface PersonsTable {
  id: string;
  created_at: string;
}

/** A person's own key, sealed by the master key. Without this row nothing of theirs can be read again. */
export interface PersonKeysTable {
  person: string;
  /** Which master key sealed it, for rotation. */
  master_key: string;
  sealed_key: Buffer;
  created_at: string;
}

export interface ConversationsTable {
  id: string;
  channel: string;
  /** Null after an erasure, until the next message makes a new person. */
  person: string | null;
  owner: Owner;
  /** Null until the first turn is saved. */
  state: Buffer | null;
  version: number;
  /** Sequence of the last inbox row, of the last message. */
  inbox_seq: number;
  last_seq: number;
  lease_holder: string | null;
  lease_until: string | null;
  /** Grows with every claim: late writes of an earlier holder are known by a smaller fence. */
  fence: number;
  created_at: string;
}

export interface InboxTable {
  id: string;
  conversation: string;
  channel: string;
  /** Not the platform's id but its mark (`eventMark`). */
  event_id: string;
  seq: number;
  /** Dropped once answered: the words live on as a message of the talk. */
  payload: Buffer | null;
  received_at: string;
  done_at: string | null;
  /** The messages that answered it, both ends in; null when it was answered by silence. */
  said_from: number | null;
  said_to: number | null;
}

export interface MessagesTable {
  conversation: string;
  seq: number;
  author: "assistant" | "staff" | "person";
  payload: Buffer;
  at: string;
  inbox: string | null;
}
