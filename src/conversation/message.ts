import type { Act } from "../dialog/say.js";
import type { FileKind } from "../domain/files.js";

/** A message in words, still neutral of any platform. Plain text: every channel escapes for itself. */
export interface Message {
  readonly from: "assistant" | "staff" | "person";
  readonly text: string;
  readonly choices?: readonly WordedChoice[];
  readonly cards?: readonly WordedCard[];
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  /** Files that came with it; `text` names them too, for whatever cannot show them. */
  readonly files?: readonly MessageFile[];
  /** It changes an earlier message of its author's; where that cannot be changed, its own `text` says all there is to say. */
  readonly amends?: Amends;
  /** Of a person's message: what their client calls it (see `Incoming.echo`). */
  readonly echo?: string;
}

/** What becomes of an earlier message: it says something else now, or without `text` it was taken back. */
export interface Amends {
  readonly seq: number;
  readonly text?: string;
}

/** A file of a talk. Its bytes are at `/files/<id>` for the person in our own page, and at the desk for staff. */
export interface MessageFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

export interface WordedChoice {
  readonly label: string;
  readonly act: Act;
}

export interface WordedCard {
  readonly title: string;
  readonly text?: string;
  readonly facts?: readonly (readonly [string, string])[];
  readonly choices?: readonly WordedChoice[];
}

/** A message as it stands in a conversation. `seq` counts from 1 in each conversation, without gaps. */
export interface SaidMessage extends Message {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
}
