import type { MissSettled } from "../../domain/misses.js";

/** Something that a person said and that was not understood, and how often they said the same. */
export interface MissesTable {
  id: string;
  person: string;
  /** The same words give the same mark; without the store's key nobody can tell which words. */
  mark: string;
  /** Sealed: the words, with all that could be personal taken out. */
  text: Buffer;
  /** What the reader would have guessed. */
  guess: string | null;
  /** Kind of the question that was open. */
  asked: string | null;
  dialog: string | null;
  /** The program in hand. */
  program: string | null;
  /** Whose program it was; the front desk without one. */
  agency: string;
  times: number;
  first_at: string;
  last_at: string;
  /** When it may be kept no longer. */
  due_at: string;
  /** What staff made of it; null while it is on their list. */
  settled: MissSettled | null;
  /** The line that was taught with it. */
  lesson: string | null;
}

/** A line that staff taught. Rows are never changed but for their end. */
export interface LessonsTable {
  id: string;
  /** Looked over by staff: nothing of anybody's. */
  text: string;
  intent: string;
  /** Kind of the question that has to be open. */
  asked: string | null;
  /** Whose staff taught it; null: of all agencies. The reader follows every one. */
  agency: string | null;
  added_by: string;
  added_at: string;
  removed_by: string | null;
  removed_at: string | null;
}
