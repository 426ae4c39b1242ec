import { z } from "zod";
import { regionCandidates } from "../domain/regions.js";
import { fixDay } from "./fix-dates.js";
import type { ProblemKey } from "./problem.js";

/** An error that carries a problem of ours, so that it gets our words. */
export function problem(key: ProblemKey, fill: Readonly<Record<string, string>> = {}) {
  return { problem: key, with: fill };
}

/** Lower case, digits and hyphens: ids stand in links, files and reports. */
export const id = z
  .string()
  .max(60)
  .refine((text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text), { params: problem("badId") });

/** Refuses an id that came before in the same list. */
export function refuseRepeatedIds(items: readonly { readonly id: string }[], context: z.RefinementCtx) {
  for (const [index, { id }] of items.entries())
    if (items.findIndex((other) => other.id === id) < index)
      context.addIssue({ code: "custom", path: [index, "id"], params: problem("repeatedId", { id }) });
}

/** A word or a phrase. */
export const phrase = z.string().trim().min(1).max(100);

/** A sentence or a few. */
export const sentence = z.string().trim().min(1).max(1000);

export const source = z.strictObject({ title: phrase, year: z.int().min(1990).max(2100) });

/** A Seoul day: a date, or counted from the day of loading (`today+30d`). */
export function day(today: string) {
  return z.string().transform((text, context) => {
    const fixed = fixDay(text.trim(), today);
    if (fixed.kind === "day") return fixed.day;
    context.addIssue({ code: "custom", params: problem(fixed.kind) });
    return z.NEVER;
  });
}

/** Both ends in. */
export function period(today: string) {
  return z.strictObject({ from: day(today), to: day(today) }).superRefine((given, context) => {
    if (given.from > given.to) context.addIssue({ code: "custom", path: ["to"], params: problem("periodOrder") });
  });
}

/** A 시도, or 시도 and 시군구, in the short form that facts have ("서울특별시 송파구" becomes "서울 송파구"). */
export const place = z.string().transform((text, context) => {
  const [candidate, another] = regionCandidates(text.trim());
  if (candidate && !another) return [candidate.sido, candidate.sigungu].filter(Boolean).join(" ");
  const key = candidate ? "ambiguousPlace" : "unknownPlace";
  context.addIssue({ code: "custom", params: problem(key, { place: text }) });
  return z.NEVER;
});
