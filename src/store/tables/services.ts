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

/** `closed`: its time ran out, what was answered of it is counted. `dropped`: it was never sent, or taken back. */
export type InviteState = "due" | "sent" | "answered" | "closed" | "dropped";

export interface SurveyInvitesTable {
  id: string;
  registration: string;
  survey: string;
  person: string;
  /** Null where somebody has no talk: they get a link from staff. */
  conversation: string | null;
  /** As `sent_at`: once it has closed, only the month is still true. */
  due_at: string;
  state: InviteState;
  /** Once it has closed, an instant that tells of the Seoul month alone. */
  sent_at: string | null;
  /** When the one reminder is due; null: none, or it was given. */
  remind_at: string | null;
  /**
   * From then on nothing is taken any more, and what was answered is cut from the person; null once an answered one was.
   * Of one that could not be sent yet: until when it may be.
   */
  closes_at: string | null;
}

/**
 * A closed answer: nobody's. Its id says nothing of the one it had while it was somebody's, and of time there is only the
 * month. What was written in words stands apart from the rest, sealed under the store's own key, with names and numbers
 * out of it.
 */
export interface SurveyAnswersTable {
  id: string;
  survey: string;
  version: number;
  program: string;
  round: string | null;
  offering: string;
  state: "partial" | "complete";
  /** JSON, without words. */
  answers: string;
  /** Sealed: JSON of words by question; null where there are none. */
  words: Buffer | null;
  /** Seoul month of the answer, `YYYY-MM`. */
  month: string;
}

/** How often a question of a dialog was asked and answered on a Seoul day; about nobody. */
export interface DialogStepsTable {
  id: string;
  day: string;
  /** Empty where the talk was of no one program. */
  program: string;
  dialog: string;
  question: string;
  asked: number;
  answered: number;
  /** 1 when it is the sum of a day that is over. */
  summed: number;
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
