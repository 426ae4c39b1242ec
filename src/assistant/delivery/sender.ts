import type { SaidMessage } from "../../conversation/message.js";
import type { Json } from "../../conversation/state.js";
import type { ShownMessage } from "../../words/as-amended.js";

/** A message on its way to a person through a channel that pushes. */
export interface Delivery {
  /** The same for every try of the same message: put it where the platform shows it again, so that `find` can see it. */
  readonly outbox: string;
  readonly conversation: string;
  readonly seq: number;
  readonly message: SaidMessage;
  /** What the channel gave as `Incoming.address`. */
  readonly address: Json;
  /** From 1. */
  readonly attempt: number;
  /** It was sent before, nobody knows whether it arrived, and looking did not settle it: mark it as a possible double. */
  readonly mayBeThere: boolean;
  /** The platform's ids of the parts that are there already, where it takes a message in several: go on after them. */
  readonly parts: readonly string[];
}

/**
 * What became of a try.
 * - `sent`: it is there. `platformId`, or `parts` for several (those of `delivery.parts` first), are kept for edits.
 * - `later`: the platform did certainly not take it (429, 412, 502 before sending, no connection). Without `afterMs` the
 *   wait grows with each try. `holds: "platform"`: everybody waits, not only this conversation.
 * - `unclear`: it may have arrived (timeout, connection lost, 5xx after sending). `find` is asked before it is sent again.
 * - `dead`: this message will never be taken (too long, malformed). The next one is tried.
 * - `gone`: nothing will ever be taken at this address (blocked, left), until a message comes in from there.
 *
 * `why` is a short code for logs and staff, never a platform's text.
 */
export type Delivered =
  | { readonly kind: "sent"; readonly platformId?: string; readonly parts?: readonly string[] }
  | {
      readonly kind: "later";
      readonly afterMs?: number;
      readonly holds?: "conversation" | "platform";
      readonly parts?: readonly string[];
    }
  | { readonly kind: "unclear"; readonly parts?: readonly string[] }
  | { readonly kind: "dead" | "gone"; readonly why: string };

/** A message that is there and is to be shown otherwise. */
export interface Amendment extends Omit<Delivery, "parts" | "mayBeThere"> {
  /** The platform's ids of it. */
  readonly ids: readonly string[];
  /** What it says now. `message` says the same in words of its own, where it cannot be changed. */
  readonly now: ShownMessage;
}

/** What became of a change; `parts`: the ids under which it stands now. `cannot`: not here, not any more: say it instead. */
export type Amended = Delivered | { readonly kind: "cannot" };

/** Whether a message is there; with its platform's ids where they are known. */
export type Found = "there" | "absent" | "unknown" | { readonly there: readonly string[] };

/** So many messages of one conversation, at most, in any stretch of so many milliseconds. */
export interface Pace {
  readonly count: number;
  readonly perMs: number;
}

/**
 * How a channel hands messages to its platform. It renders and sends, once, and says what happened; waiting, order,
 * repeating and giving up are not its business. What rejects is taken for `unclear`. `signal` ends a try that took too long.
 */
export interface Sender {
  readonly channel: string;
  /** What the platform allows one conversation. */
  readonly pace?: readonly Pace[];
  deliver(delivery: Delivery, signal: AbortSignal): Promise<Delivered>;
  /**
   * Changes a message that is there. Doing the same again must change nothing more: it is what happens where the outcome is
   * not known. Leave it out where a platform changes nothing.
   */
  amend?(amendment: Amendment, signal: AbortSignal): Promise<Amended>;
  /** Looks whether an earlier try arrived. Leave it out where a platform has no way to tell. */
  find?(delivery: Delivery, signal: AbortSignal): Promise<Found>;
}

/** What a channel may ask about what was pushed. */
export interface DeliveredPort {
  /** The platform's ids of a message of a talk, for edits; empty when it is not there. */
  deliveredAs(conversation: string, seq: number): Promise<readonly string[]>;
}
