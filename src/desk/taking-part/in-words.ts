import type { Missing } from "../../domain/completion.js";
import type { Words } from "../words.js";

/** A Seoul day without its year: "3월 4일 수요일". */
export function dayInWords(words: Words, day: string): string {
  return words("desk.taking.day", { at: `${day}T12:00:00+09:00` });
}

/** "3시간 30분", "57시간", "40분". */
export function hoursInWords(words: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return words("taking.hours.whole", { hours });
  return hours === 0
    ? words("taking.hours.minutes", { minutes: rest })
    : words("taking.hours.both", { hours, minutes: rest });
}

export function missingInWords(words: Words, { what, has, needs }: Missing): string {
  if (what === "attendance") return words("taking.missing.attendance", { has, needs });
  return words(`taking.missing.${what}`, { left: hoursInWords(words, needs - has) });
}

/** What was done, and how much may be where there is a limit. */
export function ofLimit(
  words: Words,
  { minutes, limit }: { readonly minutes: number; readonly limit?: number },
): string {
  const done = hoursInWords(words, minutes);
  return limit === undefined ? done : words("desk.taking.of", { done, limit: hoursInWords(words, limit) });
}
