import type { Meaning } from "../../domain/meanings.js";
import type { SignedIn } from "./accounts.js";

/** A line that is not understood, with names, numbers and unknown words taken out; what several said in the same words is one. */
export interface Miss {
  readonly id: string;
  readonly text: string;
  /** What staff may teach of it as it stands: names of programs stand for any. */
  readonly suggested: string;
  /** What the reader would have guessed. */
  readonly guess?: Meaning;
  readonly agency: { readonly id: string; readonly name: string };
  /** The program in hand. */
  readonly program?: { readonly id: string; readonly title: string };
  /** Kind of the question that was open. */
  readonly asked?: string;
  readonly times: number;
  readonly people: number;
  readonly lastAt: string;
}

export interface MissesWish {
  /** Kind of the question that was open; `nothing`: none was. */
  readonly asked?: string;
  readonly agency?: string;
  readonly order: "last" | "often";
  readonly page: number;
  readonly size: number;
}

export interface MissesPage {
  readonly lines: readonly Miss[];
  readonly total: number;
  /** Kinds of question that can be open. */
  readonly kinds: readonly string[];
}

/** A line that staff taught. */
export interface Lesson {
  readonly id: string;
  readonly text: string;
  readonly meaning: Meaning;
  readonly asked?: string;
  readonly by: string;
  readonly at: string;
  readonly removed?: { readonly by: string; readonly at: string };
  /** Whether whoever asked may take it back. */
  readonly mine: boolean;
}

/**
 * Why a line was not taken. `personal`: there may be somebody's name or number in it. `gaps`: it would start or change
 * something and has words taken out. `distress`: a cry for help is heard as one whatever is taught.
 */
export type LessonTrouble =
  | "unknown"
  | "meaning"
  | "tooShort"
  | "tooLong"
  | "residentNumber"
  | "personal"
  | "gaps"
  | "distress"
  | "tooMany";

export type Taught =
  | { readonly kind: "taught"; readonly lesson: string }
  | { readonly kind: "refused"; readonly why: LessonTrouble };

/**
 * What the assistant did not understand, and what staff taught it of that. Lines of an agency's people are its own staff's
 * to see; those of no agency are for who sees every one. What is taught is followed at once in this process, and within a
 * minute in others.
 */
export interface MissesPort {
  list(by: SignedIn, wish: MissesWish): Promise<MissesPage>;
  /** All of the list, for a file; written down apart. */
  export(by: SignedIn, wish: Omit<MissesWish, "page" | "size">): Promise<readonly Miss[]>;
  teach(by: SignedIn, miss: string, as: { readonly text: string; readonly meaning: string }): Promise<Taught>;
  /** Takes a line off the list for good; whether there was one. */
  ignore(by: SignedIn, miss: string): Promise<boolean>;
  /** The newest first; those that were removed too. */
  lessons(by: SignedIn): Promise<readonly Lesson[]>;
  /** Those that hold, as YAML in the format of `locales/ko/examples`: a document for each intent. */
  lessonsYaml(by: SignedIn): Promise<string>;
  /** Takes a taught line back: what it was taught of is on the list again. Whether there was one. */
  unteach(by: SignedIn, lesson: string): Promise<boolean>;
}
