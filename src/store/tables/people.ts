/** What somebody can be found by: a keyed mark of what they gave, never the words. Goes with the person. */
export interface PersonMarksTable {
  person: string;
  /** `phoneEnd`: the last four digits. */
  kind: "name" | "phone" | "phoneEnd";
  mark: string;
}

export type DataRequestKind = "see" | "correct" | "export" | "erase" | "withdrawConsent";

/** A request of a person about their own data, with its clock. */
export interface DataRequestsTable {
  id: string;
  /** Null once they were erased. */
  person: string | null;
  kind: DataRequestKind;
  state: "open" | "done" | "refused";
  asked_through: "chat" | "desk";
  asked_at: string;
  due_at: string;
  done_at: string | null;
  /** An account's id, or `person` when the assistant did it at once. */
  done_by: string | null;
  /** Sealed: what staff wrote about it. */
  detail: Buffer | null;
}

/** A link to a person's own page, for a short time. Only the digest of its secret stands here. */
export interface DataLinksTable {
  token_hash: string;
  person: string;
  expires_at: string;
}

/** What a law requires to be kept of an erased person, apart from everything else and with its reason. */
export interface RetainedTable {
  id: string;
  registration: string;
  /** Id of the rule that requires it. */
  reason: string;
  /** Sealed under the store's own key for what is retained. */
  items: Buffer;
  kept_since: string;
  until: string;
}
