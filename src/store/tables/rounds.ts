/** What one member of staff thinks of one applicant: points by criterion as JSON, and a note, sealed. */
export interface ScreeningScoresTable {
  registration: string;
  scorer: string;
  points: string;
  note: Buffer | null;
  at: string;
}

/** What staff mean to decide; a draft until it is published, and final then. */
export interface ScreeningDecisionsTable {
  registration: string;
  decision: "select" | "reserve" | "notSelect";
  /** Place on the reserve list, from 1. */
  reserve: number | null;
  reason: Buffer | null;
  decided_by: string;
  decided_at: string;
  published_at: string | null;
}

export interface AttendanceTable {
  registration: string;
  session: string;
  state: "present" | "late" | "absent" | "excused";
  /** `person` by a code typed in the chat, or a member of staff. */
  marked_by: string;
  marked_at: string;
  why: Buffer | null;
}

/** The code that those who sit in a session type; a new one takes the place of the old. */
export interface SessionCodesTable {
  offering: string;
  session: string;
  code: string;
  until: string;
  made_by: string;
}

/** Hours that somebody did. A wrong row is taken back and written anew, never changed. */
export interface HoursDoneTable {
  id: string;
  registration: string;
  kind: "activity" | "training";
  /** Seoul day. */
  day: string;
  minutes: number;
  what: Buffer | null;
  written_by: string;
  written_at: string;
  removed_by: string | null;
  removed_at: string | null;
}

export interface MonitoringNotesTable {
  id: string;
  registration: string;
  kind: "visit" | "call" | "meeting" | "evaluation";
  day: string;
  text: Buffer | null;
  written_by: string;
  written_at: string;
}

export interface CertificatesTable {
  /** As printed: year of issue and a running number. */
  number: string;
  registration: string;
  issued_by: string;
  issued_at: string;
}

/** Who was reminded of which session. */
export interface SessionRemindersTable {
  registration: string;
  session: string;
  told_at: string;
}

/** Who told somebody without a talk of which state of their application. */
export interface ToldByPhoneTable {
  registration: string;
  /** Of the event that they were told of. */
  n: number;
  told_by: string;
  told_at: string;
}
