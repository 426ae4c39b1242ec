import type { Selection } from "../../domain/program.js";
import type { RegistrationState } from "../../domain/registration.js";

/** What a catalogue is made of. `holidays`: those of one year; its id is the year. */
export const documentKinds = ["program", "survey", "consent", "agency", "holidays"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A version of one thing in the catalogue, as JSON. Public: not sealed. */
export interface DocumentsTable {
  kind: DocumentKind;
  id: string;
  version: number;
  body: string;
  /** `seed`, `import`, or the member of staff who edited it. */
  edited_by: string;
  edited_at: string;
  /** Where it stands in the catalogue. */
  position: number;
}

/** What the seat function needs of an offering; the row that is locked for every change of a seat. */
export interface OfferingsTable {
  id: string;
  program: string;
  round: string;
  capacity: number | null;
  selection: Selection;
  recruitment_from: string | null;
  recruitment_to: string | null;
  activity_from: string | null;
  activity_to: string | null;
  example: number;
  /** 0 when applications are not taken here (any more). */
  registrable: number;
  survey: string | null;
  /** Of the round: which year's limit counts, and the limits themselves. */
  year: number | null;
  per_person: number | null;
  per_year: number | null;
  offer_hours: number | null;
  /** When its first session begins, or the first day of its activity; ISO instant. */
  starts_at: string | null;
  /** 1 when staff closed the recruitment early. */
  stopped: number;
  /** The Seoul day on which it was called off. */
  called_off: string | null;
  /** When the selection was published: from then on seats pass to the reserve list. */
  published_at: string | null;
  /** Last number given out in the waiting list. */
  queue_seq: number;
}

export interface RegistrationsTable {
  id: string;
  /** Null after an erasure: the anonymous history stays. */
  person: string | null;
  conversation: string | null;
  program: string;
  round: string | null;
  offering: string;
  state: RegistrationState;
  queue_seq: number | null;
  offer_until: string | null;
  form: Buffer | null;
  verdict: string;
  created_at: string;
}

export interface RegistrationEventsTable {
  registration: string;
  n: number;
  state: RegistrationState;
  at: string;
  by: string;
  why: Buffer | null;
}

export type InviteState = "due" | "sent" | "answered" | "dropped";

export interface SurveyInvitesTable {
  id: string;
  registration: string;
  survey: string;
  person: string;
  conversation: string;
  due_at: string;
  state: InviteState;
  sent_at: string | null;
}

export interface ResponsesTable {
  id: string;
  registration: string;
  survey: string;
  version: number;
  program: string;
  round: string | null;
  offering: string;
  person: string;
  state: "partial" | "complete";
  answers: Buffer;
  started_at: string;
  completed_at: string | null;
}
