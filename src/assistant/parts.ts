import type { Reading, ReadingContext } from "../conversation/reading.js";
import type { House } from "../conversation/talk.js";
import type { Language } from "../domain/languages.js";
import type { FoundProgram, Lookups } from "../domain/needs.js";
import type { Catalog } from "../domain/program.js";
import type { RetentionRule } from "../domain/retention.js";
import type { Store } from "../store/transaction.js";
import type { TaughtLine } from "../understanding/taught/taught-line.js";
import type { Words } from "../words/words.js";
import type { Lessons } from "./misses/lessons.js";
import type { Model } from "./model-help/help-reading.js";
import type { Clock } from "./ports.js";

/**
 * Everything the assistant is made of. Time, chance and the readers come in here. What hangs on the catalogue (`catalog`,
 * `words`, `wordsIn`, `read`, `search`) is that of its newest version, each time it is asked for: do not keep it. `still`
 * gives parts of which it stays the same.
 */
export interface Parts {
  readonly store: Store;
  readonly catalog: Catalog;
  /**
   * Looks whether the catalogue was edited; `now` by who has just edited it. Without, it stays as it is for the life of
   * the process.
   */
  followCatalog?(when: "due" | "now"): Promise<void>;
  /** What laws want kept of people who are erased. */
  readonly retention: readonly RetentionRule[];
  readonly house: House;
  /** What staff read. */
  readonly words: Words;
  /** What is said to a person: the language of their talk, the usual one where they asked for no other. */
  wordsIn(language: Language | undefined): Words;
  /** `taught`: what staff taught since the reader was made. */
  read(text: string, context: ReadingContext, taught?: readonly TaughtLine[]): Reading;
  /** What staff taught, as far as this process knows; nothing is looked for without. */
  readonly lessons?: Lessons;
  /**
   * A text with all that could be personal taken out; undefined when nothing of it may be shown. Half a second the first
   * time. Without, nothing that was not understood is kept.
   */
  redact?(text: string): Promise<string | undefined>;
  /** Programs for a wish; `today` is the Seoul day. */
  search(wish: Lookups["search"]["takes"], today: string): readonly FoundProgram[];
  /** Whether the text holds what looks like a resident number. */
  hasResidentNumber(text: string): boolean;
  /** Looks through a file for harm before it is kept; nothing does without. Refuses, too, while it cannot be asked. */
  screenFile?(bytes: Buffer): Promise<"clean" | "harmful" | "down">;
  /** The clock of the world: what day it is for people. */
  readonly clock: Clock;
  /** The clock of the machine: leases count on it, whatever a test makes of the world's. */
  readonly machineClock: Clock;
  newId(): string;
  /** Names this process among those that share a store. */
  readonly holder: string;
  readonly seen: Sightings;
  /** Channels whose messages are pushed to the platform; of the others people fetch what was said. None without. */
  readonly pushing?: ReadonlySet<string>;
  /** Looks at what the reader is unsure of; absent: nothing ever leaves. */
  readonly model?: Model;
  /** A number from 0 to less than 1, for waits that must not fall together; the process's own chance without. */
  chance?(): number;
  /** A whole number below the one it is given, that nobody can guess; from the process's safe source without. */
  draw?(below: number): number;
}

/** What is told to logs and metrics: never a text, never a fact. */
export interface Sightings {
  turn(seen: {
    readonly channel: string;
    readonly outcome: "done" | "repeat" | "failed";
    readonly seconds: number;
  }): void;
  /** How long the oldest message has waited for its turn; 0 when none does. */
  waiting(seconds: number): void;
  /** Promises to people that were found broken. */
  escalated(handoffs: number): void;
  /** What became of a message that is pushed. `ambiguous`: nobody knows yet whether it arrived. */
  delivered(seen: { readonly channel: string; readonly outcome: "sent" | "retried" | "ambiguous" | "dead" }): void;
  /** What became of so many invitations to surveys. */
  surveys?(outcome: "sent" | "reminded" | "dropped" | "closed", count: number): void;
  /** What became of asking the model: "answered", or a word for why not. */
  model?(outcome: string): void;
  failed(what: string, fault: unknown): void;
}

/** The parts of this moment: one catalogue from beginning to end, whatever is edited meanwhile. */
export function still(parts: Parts): Parts {
  return { ...parts };
}
