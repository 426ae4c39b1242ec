/** A channel's own way to reach a conversation. Goes with the person. */
export interface AddressesTable {
  conversation: string;
  /** `person`, or who else follows the talk by messages of their own: a staff thread, say. */
  side: string;
  person: string;
  /** Sealed: what the channel needs, as JSON. */
  body: Buffer;
  changed_at: string;
  /** Since when the platform refuses it for good; null as long as it works. */
  gone_at: string | null;
}

export type DeliveryState = "pending" | "sending" | "sent" | "ambiguous" | "dead";

/** A message that has to be pushed; what it says stands in `messages`. */
export interface OutboxTable {
  id: string;
  conversation: string;
  side: string;
  channel: string;
  seq: number;
  state: DeliveryState;
  queued_at: string;
  /** When to look at it next; of one that is being sent, when its sender is taken for dead. */
  due_at: string;
  attempts: number;
  /** How often the platform could not say whether it is there, since that is in doubt. */
  looks: number;
  /** How often it was sent although it may have been there: each may be a double. */
  doubtful: number;
  sent_at: string | null;
  /** JSON list of the platform's ids of what is there of it: one, or more where a platform takes it in parts. */
  parts: string;
  /** A code: why it is dead. */
  why: string | null;
  /** `seq` of the change that it was shown with; null as it was said. */
  shows: number | null;
}

/** A platform that asked to be left alone until then. */
export interface ChannelPausesTable {
  channel: string;
  until: string;
}

/** A code that was asked for in one talk, to be typed into another. Only its keyed mark stands here. */
export interface LinkCodesTable {
  mark: string;
  conversation: string;
  person: string;
  expires_at: string;
}

/** Wrong codes, counted for a conversation or for all together. */
export interface LinkTriesTable {
  who: string;
  wrong: number;
  since: string;
}
