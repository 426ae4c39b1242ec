import type { AttendanceSum } from "./attendance.js";
import type { CompletionRule } from "./rounds.js";

/** What somebody did; hours in minutes. */
export interface Progress {
  readonly attendance: AttendanceSum;
  readonly training: number;
  readonly activity: number;
}

/** One thing that completing takes and that is not there yet: percent of sessions, else minutes. */
export interface Missing {
  readonly what: keyof CompletionRule;
  readonly has: number;
  readonly needs: number;
}

/**
 * What is missing for completion (수료), in a fixed order. An empty list says that the rule is met, or that there is none;
 * either way staff decide.
 */
export function missingOf(rule: CompletionRule | undefined, progress: Progress): readonly Missing[] {
  const asked: readonly (Missing | undefined)[] = [
    needs("attendance", rule?.attendance, progress.attendance.percent ?? 0),
    needs("training", inMinutes(rule?.training), progress.training),
    needs("hours", inMinutes(rule?.hours), progress.activity),
  ];
  return asked.flatMap((one) => (one && one.has < one.needs ? [one] : []));
}

function needs(what: Missing["what"], wanted: number | undefined, has: number): Missing | undefined {
  return wanted === undefined ? undefined : { what, has, needs: wanted };
}

function inMinutes(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : hours * 60;
}
