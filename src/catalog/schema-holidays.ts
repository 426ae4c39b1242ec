import { z } from "zod";
import type { Holiday } from "../domain/business-hours.js";
import { fixDay } from "./fix-dates.js";
import { phrase, problem } from "./schema-basics.js";

/** The public holidays of one year, as a file holds them. */
export interface HolidayYear {
  /** The year: `2026`. */
  readonly id: string;
  readonly days: readonly Holiday[];
}

const date = z.string().superRefine((text, context) => {
  // Counted from no day: a holiday stands in the calendar, and `today+3d` is none.
  const fixed = /^today/.test(text) ? { kind: "notADay" as const } : fixDay(text, "");
  if (fixed.kind === "notADay") context.addIssue({ code: "custom", params: problem("notADate") });
  if (fixed.kind === "impossibleDay") context.addIssue({ code: "custom", params: problem("impossibleDay") });
});

export const holidaysSchema: z.ZodType<HolidayYear> = z
  .strictObject({
    id: z.int().min(2000).max(2100),
    days: z.array(z.strictObject({ date, name: phrase })).min(1),
  })
  .superRefine(({ id, days }, context) => {
    for (const [index, { date }] of days.entries()) {
      const path = ["days", index, "date"];
      if (!date.startsWith(`${id}-`))
        context.addIssue({ code: "custom", path, params: problem("otherYear", { year: `${id}` }) });
      if (days.slice(0, index).some((before) => before.date === date))
        context.addIssue({ code: "custom", path, params: problem("repeatedDay") });
    }
  })
  .transform(({ id, days }) => ({
    id: String(id),
    days: [...days].sort((a, b) => (a.date < b.date ? -1 : 1)),
  }));
