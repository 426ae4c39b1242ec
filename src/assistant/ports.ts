import type { FormField } from "../conversation/form.js";
import type { FilledIn } from "../conversation/form-heard.js";
import type { SaidMessage, WordedCard } from "../conversation/message.js";
import type { DialogId, Json, OpenQuestion, Owner } from "../conversation/state.js";
import type { Act, Start } from "../dialog/say.js";
import type { Language } from "../domain/languages.js";

export type {
  Amended,
  Amendment,
  Delivered,
  DeliveredPort,
  Delivery,
  Found,
  Pace,
  Sender,
} from "./delivery/sender.js";
export type {
  FetchDue,
  Fetched,
  FileFetcher,
  FilesPort,
} from "./desk-ports/files.js";
/** A person's own page is served by a channel too, and what they open by other links. */
export type { OwnDataPort, PersonFile } from "./desk-ports/people.js";
export type { Certificate, OwnTakingPort } from "./desk-ports/taking-part.js";
export type { ShownQuestion, ShownSurvey, SurveyFormPort, SurveyFormTaken } from "./survey-form/port.js";

/** What a person did, as a channel read it. Already verified and bounded by the channel. */
export interface Incoming {
  readonly channel: string;
  readonly conversation: string;
  /** The platform's id of the event; the same id again has no second effect. */
  readonly eventId: string;
  /** What was typed; the screen drops resident numbers before anything stores it. */
  readonly text?: string;
  /** What was said last had not reached the person when they wrote this: a "네" in it is no answer to that. */
  readonly unseen?: true;
  /** A button that was pressed: what it meant when it was shown, and the words on it. */
  readonly press?: { readonly label: string; readonly act?: Act };
  /** Several questions answered at once, each as if it had been answered in the talk (see `FormsPort`). */
  readonly form?: FilledIn;
  /** What the client calls this message: stands on it in `messagesAfter`, so that the client knows its own again. */
  readonly echo?: string;
  /** What the platform calls this message, where it says later that it was changed or deleted (`Changed.message`). */
  readonly name?: string;
  /**
   * Of a channel that pushes: how this conversation is reached from now on, as the channel will want it back in
   * `Delivery.address`. Sealed; goes with the person. Hold no name or word of theirs in it.
   */
  readonly address?: Json;
}

/** `repeat`: this event was received before; nothing was stored again. `refused`: see `why`. */
export type Receipt =
  | { readonly kind: "accepted" | "repeat"; readonly inbox: string }
  | { readonly kind: "refused"; readonly why: "too-long" | "erased" | "busy" };

/** A person changed what they had written, or without `text` deleted it, as a channel read it. */
export interface Changed {
  readonly channel: string;
  readonly conversation: string;
  /** `Incoming.name` of the message. */
  readonly message: string;
  /** The platform's id of this change; the same id again has no second effect. */
  readonly eventId: string;
  readonly text?: string;
  /** When it was changed, as the platform tells it: an older change never wins over a later one. Compares as text. */
  readonly at?: string;
}

export interface View {
  /** What the talk is held in; the usual language without. */
  readonly language?: Language;
  readonly owner: Owner;
  readonly open: (OpenQuestion & { readonly words: string }) | null;
}

/** What channels need of the assistant. Nothing else of it is theirs to use. */
export interface AssistantPort {
  /** Stores the message durably, then returns; the turn follows by itself. Rejects only when the store is down. */
  receive(incoming: Incoming): Promise<Receipt>;
  /**
   * Has those who answer a person see that they changed a message. Nothing comes of it where the assistant has the talk:
   * what it acted on stays. Rejects only when the store is down.
   */
  amend(changed: Changed): Promise<void>;
  /** Opens a conversation that is empty: says hello once. Later calls do nothing but keep `address` (see `Incoming`). */
  greet(channel: string, conversation: string, address?: Json): Promise<void>;
  /** Resolves when all that was received for this conversation has been answered. */
  settled(conversation: string): Promise<void>;
  /** The talk, the person's own messages among it, after `seq` (0: from the start), in order. */
  messagesAfter(conversation: string, seq: number): Promise<readonly SaidMessage[]>;
  /** Calls back soon after anything new was said, by whichever process; returns how to stop. */
  watch(conversation: string, onNews: () => void): () => void;
  view(conversation: string): Promise<View>;
}

/** A form in words, still neutral of any platform. */
export interface ShownForm {
  /** What the talk is held in; the usual language without. */
  readonly language?: Language;
  readonly frame: string;
  readonly dialog: DialogId;
  readonly fields: readonly ShownField[];
}

export interface ShownField extends Pick<FormField, "key" | "kind" | "by"> {
  readonly words: string;
  /** Of a field that is answered in words the one option is what leaving it empty means. */
  readonly options: readonly string[];
}

export type { FilledIn, Given } from "../conversation/form-heard.js";

/** Forms, for platforms that can show one. What is filled in goes to `AssistantPort.receive` as `Incoming.form`. */
export interface FormsPort {
  /** The questions that lie ahead in a conversation, the open one first; nothing where they cannot be asked at once. */
  form(conversation: string): Promise<ShownForm | undefined>;
  /** What cannot be taken as it was filled in: what to do, in words, by the field's key. Only looks; keeps nothing. */
  checkForm(conversation: string, filledIn: FilledIn): Promise<Readonly<Record<string, string>>>;
  /** Whether something that was received has not had its turn: the form would be one of a moment ago. */
  isBusy(conversation: string): Promise<boolean>;
}

/** What a person's own page on a platform shows of them: no name, no number, none of their words. */
export interface OwnPage {
  /** What the person is talked with in; the usual language without. */
  readonly language?: Language;
  readonly applications: readonly WordedCard[];
  /** What is open and can be gone on with by pressing: surveys, seats that are kept for them. */
  readonly open: readonly { readonly title: string; readonly label: string; readonly start: Start }[];
}

export interface OwnPagePort {
  ownPage(conversation: string): Promise<OwnPage>;
}

/** The clock of the process; tests and `chat --json` set it. */
export interface Clock {
  now(): Date;
}
