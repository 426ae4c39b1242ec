import type { Message } from "../../conversation/message.js";
import type { SignedIn } from "./accounts.js";
import type { HandoffView } from "./handoffs.js";

/**
 * What the card of a hand-off shows in a room of staff: what tells them whether it is theirs, and no more. Who it is and how
 * to reach them is shown at the desk alone.
 */
export type StaffCard =
  | ({ readonly kind: "here"; readonly handoff: string } & Pick<
      HandoffView,
      | "state"
      | "reason"
      | "urgent"
      | "agency"
      | "staff"
      | "program"
      | "wish"
      | "at"
      | "facts"
      | "verdicts"
      | "open"
      | "outcome"
      | "callbackAt"
      | "speaks"
    >)
  /** It went to another agency, whose staff have another room or none. */
  | { readonly kind: "elsewhere"; readonly handoff: string; readonly agency: string };

/** A card in its room; `message` is the messenger's id of it. */
export interface CardPlace {
  readonly room: string;
  readonly message: string;
}

/**
 * How a messenger shows cards. Rejects when it could not, and is asked again later: `find` first then, whether an earlier
 * try arrived after all.
 */
export interface CardPoster {
  post(room: string, card: StaffCard): Promise<CardPlace>;
  /** The card of a hand-off, if it stands in a room already. */
  find(room: string, handoff: string): Promise<CardPlace | undefined>;
  /** `gone`: it does not stand there any more, and is to be shown anew. */
  update(place: CardPlace, card: StaffCard): Promise<"gone" | undefined>;
  /** Takes away the card and all that the assistant wrote below it: the person was erased. */
  remove(place: CardPlace): Promise<void>;
  /** Tells a room something of its own: an alert, the morning's figures. Leave it out where rooms are told nothing. */
  tell?(room: string, news: RoomNews): Promise<void>;
  /** Whether an earlier try of it arrived after all, where a messenger can be asked. */
  wasTold?(room: string, name: string): Promise<boolean>;
}

/** Something told to a room that is about nobody in particular. `name`: the same for every try of it. */
export interface RoomNews {
  readonly name: string;
  readonly message: Message;
}

/** Staff who answer in a messenger: rooms of agencies, threads of hand-offs, who is who. */
export interface StaffThreadsPort {
  isRoom(room: string): Promise<boolean>;
  /** Whose account somebody of the messenger is, as it stands now; undefined when they are not matched or may not sign in. */
  member(user: string): Promise<SignedIn | undefined>;
  /** A code of six digits by which this somebody is matched to whoever types it at the desk within ten minutes. */
  askMatch(user: string): Promise<string>;
  /** The hand-off whose card a message is. */
  handoffAt(place: CardPlace): Promise<string | undefined>;
  /** The agency, by name, in whose room a hand-off's card stands now, where that is not this room. */
  movedTo(place: { readonly room: string; readonly handoff: string }): Promise<string | undefined>;
  /** To be called before something is answered from a thread (`HandoffsPort.reply`): it stands there already. */
  willSay(handoff: string, text: string, key: string): Promise<void>;
  /** As `willSay`, before something is changed from a thread (`HandoffsPort.amend`, with this `key`). */
  willAmend(handoff: string, key: string): Promise<void>;
  /** All that a messenger may show of a hand-off, for one who may see it. Undefined: there is none, or it is not theirs. */
  details(by: SignedIn, handoff: string): Promise<StaffCard | undefined>;
  /** Brings every card that is behind up to date, and hands what was said on to the threads. */
  catchUp(poster: CardPoster): Promise<void>;
}
