/** A message that changes an earlier one of the same talk; what it says stands in `messages`. */
export interface MessageChangesTable {
  conversation: string;
  /** `seq` of the message that changes. */
  change: number;
  /** `seq` of the message that is changed. */
  seq: number;
}

/** What a messenger, or a form, calls something that was said: by this name it is changed later. */
export interface MessageNamesTable {
  conversation: string;
  /** Keyed mark of the name. */
  mark: string;
  /** The event that it was said by. */
  inbox: string;
  /** The account of whoever said it, or `person`. */
  by: string;
}

/** The latest change of a message, by its name; it may have come before the message itself. */
export interface LatestChangesTable {
  conversation: string;
  /** Keyed mark of the name. */
  mark: string;
  /** The account of whoever changed it, or `person`. */
  by: string;
  kind: "edited" | "deleted";
  /** When, as the messenger tells it: times of one messenger compare as text. */
  at: string | null;
  /** Sealed: what it says now, while the message itself is awaited. */
  body: Buffer | null;
}

/** A code that somebody was shown in a messenger, to be typed at the desk. Only its keyed mark stands here. */
export interface MatchCodesTable {
  mark: string;
  channel: string;
  member: string;
  expires_at: string;
}

/** How often something happened on a Seoul day, for an agency: figures, nobody's data. */
export interface DayCountsTable {
  day: string;
  name: string;
  agency: string;
  count: number;
}

/** Something told to a room of staff: figures and times, nobody's data. One of each name, whoever makes it, however often. */
export interface RoomNoticesTable {
  channel: string;
  agency: string;
  name: string;
  room: string;
  /** The message, as JSON. */
  body: string;
  state: "pending" | "sending" | "sent" | "dead";
  attempts: number;
  made_at: string;
  due_at: string;
}
