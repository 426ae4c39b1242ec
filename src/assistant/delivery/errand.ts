import type { SaidMessage } from "../../conversation/message.js";
import type { PushedMessage } from "../../store/outbox.js";
import { amendedBy, type ShownMessage } from "../../words/as-amended.js";

/** What is to be done about a message that is due. */
export type Errand =
  /** To be said. `shows`: the change that it is said with. */
  | { readonly kind: "say"; readonly message: SaidMessage; readonly shows?: number }
  /** An earlier message, there under these ids, is to be as it is `now`; where that cannot be, `message` is said. */
  | {
      readonly kind: "amend";
      readonly seq: number;
      readonly ids: readonly string[];
      readonly now: ShownMessage;
      readonly message: SaidMessage;
    }
  /** Taken back before it was sent. */
  | { readonly kind: "withdrawn"; readonly message: SaidMessage }
  /** What it changes is shown so already, is not there, or was changed again since. */
  | { readonly kind: "moot" };

export interface ToRun {
  readonly message: SaidMessage;
  /** What changed it last. */
  readonly change?: SaidMessage;
  /** Parts of it that are there. */
  readonly parts: readonly string[];
  /** Of a message that changes another: that one, what became of it here, and the number of what changed it last. */
  readonly original?: { readonly said: SaidMessage; readonly pushed?: PushedMessage; readonly last: number };
}

/** Whose code for a message that was not sent because it was taken back. */
export const withdrawn = "withdrawn";

export function errandOf({ message, change, parts, original }: ToRun): Errand {
  if (message.amends && original) return errandOfChange(message, message.amends, original);
  // Of some that is there already the rest follows as it was; the change comes after it.
  if (!change?.amends || parts.length > 0) return { kind: "say", message };
  const { text } = change.amends;
  if (text === undefined) return { kind: "withdrawn", message };
  return { kind: "say", message: { ...message, text }, shows: change.seq };
}

function errandOfChange(
  message: SaidMessage,
  { seq, text }: NonNullable<SaidMessage["amends"]>,
  { said, pushed, last }: NonNullable<ToRun["original"]>,
): Errand {
  if (last > message.seq) return { kind: "moot" };
  if (!pushed) return { kind: "say", message };
  if ((pushed.shows ?? 0) >= message.seq) return { kind: "moot" };
  if (pushed.state === "dead") {
    if (text === undefined || pushed.why === withdrawn) return { kind: "moot" };
    return { kind: "say", message: { from: said.from, text, seq: message.seq, at: message.at } };
  }
  if (pushed.parts.length === 0) return { kind: "say", message };
  return { kind: "amend", seq, ids: pushed.parts, now: amendedBy(said, message), message };
}
