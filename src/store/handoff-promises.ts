import type { HandoffTimes, PromiseDue } from "../domain/promise.js";

/** What an agency promises of a hand-off that stands so; made of the catalogue by whoever knows it. */
export type PromiseOf = (agency: string, times: HandoffTimes) => PromiseDue;

/** The promise as its columns. `due_at` is what comes first, be it an answer or the end. */
export function promiseColumns(promise: PromiseOf | undefined, agency: string, times: HandoffTimes) {
  const made = promise?.(agency, times);
  return { due_at: made?.due.at ?? null, resolve_due_at: made?.resolveDueAt ?? null };
}
