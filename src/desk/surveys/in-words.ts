import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import { troubleOf } from "../programs/trouble.js";
import type { View } from "../view.js";
import type { Words } from "../words.js";

/** After what a survey is sent. */
export function momentInWords(words: Words, after: string): string {
  return after === "offeringEnded" ? words("desk.surveys.after.offeringEnded") : words(`state.${after}`);
}

/** When a survey is sent, in one phrase. */
export function sendingInWords(
  words: Words,
  { after, days }: { readonly after: string; readonly days: number },
): string {
  if (after === "offeringEnded") return words("desk.surveys.sent.ended", { days: Math.max(1, days) });
  const state = words(`state.${after}`);
  return days === 0 ? words("desk.surveys.sent.atOnce", { state }) : words("desk.surveys.sent.later", { state, days });
}

/** What is wrong with a field of the form: what only surveys can have, else as with every form of the programs. */
export function wrongInWords(view: View, wrong: readonly Wrong[], field: string): string | undefined {
  const found = wrong.filter((one) => one.field === field);
  if (found.length === 0) return undefined;
  return [...new Set(found.map((one) => oneInWords(view, one)))].join(" ");
}

export function oneInWords(view: View, wrong: Wrong): string {
  const own = view.notice(`desk.surveys.wrong.${wrong.problem}`, wrong.with);
  return own ?? troubleOf(view, [wrong], wrong.field) ?? "";
}

/** A share of so many, in whole per cent; nothing of none. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 100);
}
