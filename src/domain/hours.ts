import type { HoursRule } from "./rounds.js";

/** 활동, 교육. */
export const hoursKinds = ["activity", "training"] as const;
export type HoursKind = (typeof hoursKinds)[number];

/** Hours of one kind that somebody did on a Seoul day. */
export interface DoneHours {
  readonly kind: HoursKind;
  readonly day: string;
  readonly minutes: number;
}

/** `over`: with it there would be more than may be; `limit` and `done` are minutes, `done` without it. */
export type HoursCheck =
  | { readonly kind: "fits" }
  | { readonly kind: "over"; readonly what: "month" | "training"; readonly limit: number; readonly done: number };

/**
 * Whether more hours fit. Activity is limited by the calendar month of its day, training in all; a round that sets no
 * limit has none.
 */
export function checkHours(rule: HoursRule | undefined, done: readonly DoneHours[], more: DoneHours): HoursCheck {
  const what = more.kind === "activity" ? "month" : "training";
  const hours = what === "month" ? rule?.perMonth : rule?.training;
  if (hours === undefined) return { kind: "fits" };
  const limit = hours * 60;
  const before = what === "month" ? activityIn(done, monthOf(more.day)) : trainingIn(done);
  return before + more.minutes <= limit ? { kind: "fits" } : { kind: "over", what, limit, done: before };
}

/** Minutes of activity in a month, `2026-03`. */
export function activityIn(done: readonly DoneHours[], month: string): number {
  return minutesOf(done.filter(({ kind, day }) => kind === "activity" && monthOf(day) === month));
}

/** Minutes of activity in all. */
export function activityOf(done: readonly DoneHours[]): number {
  return minutesOf(done.filter(({ kind }) => kind === "activity"));
}

/** Minutes of training in all. */
export function trainingIn(done: readonly DoneHours[]): number {
  return minutesOf(done.filter(({ kind }) => kind === "training"));
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

function minutesOf(done: readonly DoneHours[]): number {
  return done.reduce((sum, { minutes }) => sum + minutes, 0);
}
