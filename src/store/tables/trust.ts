import type { HandoffEventKind, HandoffOutcome, HandoffReason, HandoffState } from "../../domain/handoff.js";

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
  /** The program it is about. */
  program: string | null;
  /** Grows whenever somebody takes it: what an earlier holder still sends is refused. */
  claim: number;
  /** Whoever has it is taken to be there until then. */
  lease_until: string | null;
  first_answered_at: string | null;
  /** Since when something the person wrote is unanswered; null when nothing is. */
  asked_at: string | null;
  /** When the next answer was promised, in the agency's business hours. */
  due_at: string | null;
  resolve_due_at: string | null;
  /** When a promise was found broken. */
  escalated_at: string | null;
  /** When the person would like to be called back. */
  callback_at: string | null;
  outcome: HandoffOutcome | null;
  /** 1 to 3, as the person said afterwards. */
  rating: number | null;
}

/** Everything that happened to a hand-off, in order. */
export interface HandoffEventsTable {
  handoff: string;
  n: number;
  at: string;
  /** An account's id, `person`, or `house` for what happens by itself. */
  by: string;
  what: HandoffEventKind;
  /** The account or agency it went to. */
  to: string | null;
  /** Sealed: what staff wrote about it. */
  why: Buffer | null;
}

/** Who did what to which id; each row carries the hash of the one before. Never holds personal data. */
export interface AuditTable {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  /** Code of the reason that was given; empty where none is asked. */
  why: string;
  /** The address it was done from; empty for the house itself. */
  place: string;
  prev: string;
  hash: string;
}

export interface SettingsTable {
  key: string;
  value: string;
}
