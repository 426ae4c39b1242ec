import type { Role } from "../../domain/staff.js";

/** Somebody who may sign in at the desk. Staff, not people who ask for help: nothing here is sealed. */
export interface AccountsTable {
  id: string;
  /** What they sign in with: lower case, unique. */
  login: string;
  name: string;
  role: Role;
  /** Null: every agency. */
  agency: string | null;
  state: "invited" | "active" | "disabled";
  /** Salted slow hash with its parameters; null until they have chosen one. */
  password: string | null;
  /** Wrong passwords in a row. */
  failed: number;
  locked_until: string | null;
  created_at: string;
  changed_at: string;
}

/** A link that lets somebody choose a password, once. Only the digest of its secret stands here. */
export interface AccountLinksTable {
  token_hash: string;
  /** Null: the link of the first start, which makes the first account. */
  account: string | null;
  purpose: "first" | "invite" | "reset";
  expires_at: string;
  used_at: string | null;
}

/** A browser that is signed in. Only the digest of its cookie stands here. */
export interface DeskSessionsTable {
  id: string;
  token_hash: string;
  account: string;
  created_at: string;
  seen_at: string;
  /** However busy: signed out then. */
  expires_at: string;
  ended_at: string | null;
  /** The address it was opened from, and the browser in a few words. */
  place: string;
  agent: string;
}

/** Words that staff send often. `{{name}}` fields are filled when one is chosen. */
export interface RepliesTable {
  id: string;
  /** Null: for every agency. */
  agency: string | null;
  title: string;
  body: string;
  changed_by: string;
  changed_at: string;
  removed_at: string | null;
}
