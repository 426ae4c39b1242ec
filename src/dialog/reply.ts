/** One message as a question hears it: what it means, the facts in it, and the words themselves. */
export interface Reply {
  readonly text: string;
  readonly intent: string;
  readonly slots: Readonly<Record<string, unknown>>;
  /** Index into the question's options, when the person picked one. */
  readonly choice?: number;
  /** Indexes of several options that were named at once; only for a question that takes `several`. */
  readonly choices?: readonly number[];
}
