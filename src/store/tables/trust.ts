import type { HandoffReason, HandoffState } from "../../domain/handoff.js";

export interface ConsentsTable {
  id: string;
  person: string;
  item: string;
  version: number;
  /** SHA-256 of the exact words that were shown. */
  words_hash: string;
  channel: string;
  /** Sealed: what the consent was given for. */
  detail: Buffer;
  given_at: string;
  withdrawn_at: string | null;
}

export interface HandoffsTable {
  id: string;
  conversation: string;
  person: string;
  agency: string;
  state: HandoffState;
  reason: HandoffReason;
  urgent: number;
  staff: string | null;
  packet: Buffer;
  created_at: string;
  claimed_at: string | null;
  closed_at: string | null;
}

/** Who did what to which id; each row carries the hash of the one before. Never holds personal data. */
export interface AuditTable {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  prev: string;
  hash: string;
}

export interface SettingsTable {
  key: string;
  value: string;
}
