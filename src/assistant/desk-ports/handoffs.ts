import type { MessageFile } from "../../conversation/message.js";
import type { Handoff, HandoffEventKind, HandoffOutcome, HandoffReason } from "../../domain/handoff.js";
import type { Role } from "../../domain/staff.js";
import type { SignedIn } from "./accounts.js";

/** One row of the inbox: what can be seen before somebody is opened. */
export interface HandoffLine {
  readonly id: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly channel: string;
  readonly state: Handoff["state"];
  readonly reason: HandoffReason;
  readonly urgent: boolean;
  readonly staff?: { readonly id: string; readonly name: string };
  readonly program?: { readonly id: string; readonly title: string };
  /** What the person wanted, in their own words, cut after 120 characters. */
  readonly wish: string;
  readonly at: string;
  /** What was promised next and until when; `late` when that is over. */
  readonly due?: { readonly at: string; readonly what: Promised; readonly late: boolean };
  /** Since when something the person wrote is unanswered. */
  readonly askedAt?: string;
  /** When the person would like to be called back. */
  readonly callbackAt?: string;
  /** Whether whoever has it has not been seen for a while: others may take it without asking. */
  readonly away: boolean;
  readonly escalatedAt?: string;
  readonly closedAt?: string;
  readonly outcome?: HandoffOutcome;
  readonly rating?: number;
}

export type Promised = "firstAnswer" | "nextAnswer" | "resolution";

export type InboxTab = "mine" | "unassigned" | "all" | "closed";

export interface InboxWish {
  readonly tab: InboxTab;
  readonly agency?: string;
  readonly program?: string;
  readonly reason?: HandoffReason;
  /** Only what is past its promise. */
  readonly late?: true;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface InboxPage {
  /** The urgent first, then the longest past or nearest to their promise; closed ones newest first. */
  readonly lines: readonly HandoffLine[];
  readonly total: number;
  /** Open hand-offs behind each tab, whatever the filter. */
  readonly counts: { readonly mine: number; readonly unassigned: number; readonly all: number; readonly late: number };
  /** Programs that hand-offs of the list speak of, for a choice of one; may be left out. */
  readonly programs?: readonly { readonly id: string; readonly title: string }[];
}

/** A hand-off with everything that is known, in words. */
export interface HandoffView extends HandoffLine {
  readonly person: string;
  readonly conversation: string;
  /** Grows whenever somebody takes it: send it back with what is done, so that a late write is refused. */
  readonly claim: number;
  readonly fullWish: string;
  /** What staff had been called for before a cry for help. */
  readonly wishBefore?: string;
  /** The kind of a cry for help: which numbers the person was given (`crisis.*` of the words). */
  readonly crisis?: string;
  /** What the person is talked with in, in words, where it is not the usual language. */
  readonly speaks?: string;
  /** Label, value, and the key to correct it by. */
  readonly facts: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  /** What was worked out for the programs that were spoken of: the title, the verdict and why, in words. */
  readonly verdicts: readonly { readonly program: string; readonly verdict: string; readonly why: readonly string[] }[];
  /** The question that is open, as it was asked. */
  readonly open?: string;
  readonly notes: readonly { readonly by: string; readonly text: string; readonly at: string }[];
  readonly transcript: readonly {
    readonly seq: number;
    readonly from: "assistant" | "staff" | "person";
    readonly text: string;
    readonly at: string;
    /** Opened by `StaffFilesPort.open`. */
    readonly files?: readonly MessageFile[];
    /** What became of it since, the latest last; without `text` it was taken back. */
    readonly changes?: readonly { readonly at: string; readonly text?: string }[];
    /** Whether `by` said it and may put it right. */
    readonly mine?: true;
  }[];
  readonly events: readonly {
    readonly at: string;
    readonly by: string;
    readonly what: HandoffEventKind;
    readonly to?: string;
    readonly why?: string;
  }[];
  /** Whether closing it can be taken back now. */
  readonly reopenable: boolean;
  /** Earlier hand-offs of the same person that this agency may see. */
  readonly earlier: readonly HandoffLine[];
}

/**
 * `unknown`: there is none, or it is not theirs to see. `taken`: somebody else has it (claim with `over` to take it
 * from them). `closed`: it is over. `notYours`: claim it first. `stale`: it changed hands since the page was shown.
 * `residentNumber`: what was written holds one, and nothing was kept of it.
 */
export type HandoffDone =
  | { readonly kind: "done"; readonly handoff: HandoffView }
  | { readonly kind: "unknown" | "closed" | "notYours" | "stale" | "residentNumber" }
  | { readonly kind: "taken"; readonly by: string };

export type PassTo =
  | { readonly kind: "staff"; readonly id: string }
  | { readonly kind: "agency"; readonly id: string }
  /** Back to whoever of the same agency is free. */
  | { readonly kind: "anyone" };

/** What somebody changes of what they said. `of`: the `key` it was said with, or its `seq`. Without `text` it is taken back. */
export interface StaffChange {
  readonly of: string | number;
  readonly text?: string;
}

/** Hand-offs as the desk works them. Every read and write is in the audit log; `SignedIn` decides what can be seen. */
export interface HandoffsPort {
  inbox(by: SignedIn, wish: InboxWish): Promise<InboxPage>;
  open(by: SignedIn, id: string): Promise<HandoffView | undefined>;
  /** Takes it; `over` takes it from a colleague too. The person is told who is there. */
  claim(by: SignedIn, id: string, how?: "over"): Promise<HandoffDone>;
  /**
   * `key`: of the form it was written in; the same words from it again say nothing twice. `name`: what it is called when it
   * is put right (`StaffChange.of`), where that is not its `key`.
   */
  reply(
    by: SignedIn,
    id: string,
    text: string,
    how: { readonly key: string; readonly claim: number; readonly name?: string },
  ): Promise<HandoffDone>;
  /**
   * Puts right what `by` said to the person, or takes it back. `notSaid`: it was not said, or not by them. `key`: once. `at`: when, as the
   * messenger tells it, by which an older change never wins over a later one.
   */
  amend(
    by: SignedIn,
    id: string,
    change: StaffChange,
    how: { readonly key: string; readonly at?: string },
  ): Promise<HandoffDone | { readonly kind: "notSaid" }>;
  note(by: SignedIn, id: string, text: string, how: { readonly key: string }): Promise<HandoffDone>;
  /** Facts that staff learned; the person is told of them when the assistant takes the talk back. `value`: in words, as typed. */
  correct(
    by: SignedIn,
    id: string,
    fact: { readonly key: string; readonly value: string },
  ): Promise<HandoffDone | { readonly kind: "unreadable" }>;
  passOn(by: SignedIn, id: string, to: PassTo, why: string): Promise<HandoffDone>;
  close(
    by: SignedIn,
    id: string,
    end: { readonly outcome: HandoffOutcome; readonly why?: string },
  ): Promise<HandoffDone>;
  /** Takes a close back, for ten minutes and while nobody else has the talk. */
  reopen(by: SignedIn, id: string): Promise<HandoffDone>;
  /** Tells the house that `by` is at the desk with it, so that it is not taken for left alone. */
  stay(by: SignedIn, id: string): Promise<void>;
  /** Whom it can be passed on to: colleagues who may have it, and the agencies. */
  colleagues(by: SignedIn): Promise<{
    readonly staff: readonly {
      readonly id: string;
      readonly name: string;
      readonly role?: Role;
      readonly agency: string | null;
    }[];
    readonly agencies: readonly { readonly id: string; readonly name: string }[];
  }>;
  /** Calls back soon after a hand-off that `by` may see changed, or something was said in it; returns how to stop. */
  watch(by: SignedIn, onNews: () => void): () => void;
}
