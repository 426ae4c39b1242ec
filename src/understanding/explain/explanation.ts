import type { CrisisKind, Intent, Reading, Slots } from "../../conversation/reading.js";
import type { Remark, RemarkKind } from "../../domain/remarks.js";
import type { Hit } from "../taught/lessons.js";

export interface Chance {
  readonly intent: Intent;
  readonly chance: number;
}

/** Words that plainly speak for an intent; `unless` names what they may mean besides, where that is said too. */
export interface CueSaid {
  readonly intent: Intent;
  readonly words: string;
  readonly unless: readonly string[];
}

/** What a clue adds to the intent that won, against the next one; below 0 it speaks for that. */
export interface ClueWeight {
  readonly clue: string;
  readonly weight: number;
}

/** A slot, and the words without which it would be another or none; none where it is said more than once. */
export interface SlotFrom {
  readonly slot: keyof Slots;
  readonly value: unknown;
  readonly words: readonly string[];
}

/** What a message says about being asked, as far as it is anything of the kind. */
export interface RemarkWhy {
  readonly likeliest: { readonly kind: RemarkKind; readonly chance: number };
  /** Absent where that was too little to go by. */
  readonly heard?: Remark;
  /** What it touches on, by names. */
  readonly touches: readonly string[];
  /** What speaks for it, beside a message that remarks on nothing; below 0 against it. */
  readonly clues: readonly ClueWeight[];
  /** Words without which it would not be heard. */
  readonly decisive: readonly string[];
}

/** Why a message reads as it does: what each stage made of it, in the order in which they come. */
export interface Explanation {
  readonly reading: Reading;
  /** As the reader sees it: tidied, its keys mended. */
  readonly heard: string;
  readonly distress: {
    readonly rules?: CrisisKind;
    /** How likely anything is wrong, 0..1, and what it would be. */
    readonly alarm?: number;
    readonly kind?: CrisisKind;
  };
  readonly remark?: RemarkWhy;
  readonly program?: string;
  readonly offering?: string;
  /** The step that decided while a question was open. */
  readonly openQuestion?: string;
  readonly cues: readonly CueSaid[];
  /** The likeliest intents by the examples, and the examples that are most like it. */
  readonly likeness: readonly Chance[];
  readonly nearest: readonly { readonly text: string; readonly intent: Intent; readonly likeness: number }[];
  readonly first?: Chance;
  readonly second?: { readonly chances: readonly Chance[]; readonly clues: readonly ClueWeight[] };
  readonly taught?: Hit;
  readonly slots: readonly SlotFrom[];
  /** Words without which it would be read as something else. */
  readonly decisive: readonly { readonly word: string; readonly without: Intent }[];
}
