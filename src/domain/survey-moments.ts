import type { Holiday } from "./business-hours.js";
import { isDecent } from "./decent-hours.js";
import { instantAt } from "./sessions.js";
import type { SurveySending } from "./surveys.js";

const dayMs = 86_400_000;
const seoulOffsetMs = 9 * 3_600_000;
/** What is not sent at once is sent at this hour, Seoul. */
const morning = "10:00";
/** Surveys close at this hour: whoever was sent one on the same day is cut from their answers in the same round. */
const evening = "19:00";

/** What a survey is sent after: the last day of an offering (Seoul), or the instant at which an application came into a state. */
export type SurveyTrigger =
  | { readonly kind: "ended"; readonly lastDay: string }
  | { readonly kind: "reached"; readonly at: string };

/** ISO instants, each in decent hours. `remindAt` is null where nobody is reminded, or only after the closing. */
export interface SurveyMoments {
  readonly dueAt: string;
  readonly remindAt: string | null;
  readonly closesAt: string;
}

/** When somebody is sent a survey, reminded of it, and when it closes, if it can be sent when it is due. */
export function surveyMoments(
  sending: SurveySending,
  trigger: SurveyTrigger,
  holidays: readonly Holiday[],
): SurveyMoments {
  const dueAt = surveyDueAt(sending, trigger, holidays);
  return { dueAt, ...afterSending(sending, dueAt, holidays) };
}

/** When it is reminded of and closes: both are counted from when it was really sent (an ISO instant). */
export function afterSending(
  sending: Pick<SurveySending, "remindAfterDays" | "closesAfterDays">,
  sentAt: string,
  holidays: readonly Holiday[],
): Pick<SurveyMoments, "remindAt" | "closesAt"> {
  const closesAt = firstAt(evening, later(sentAt, sending.closesAfterDays), holidays);
  const remindAt = nextDecent(later(sentAt, sending.remindAfterDays), holidays);
  return { closesAt, remindAt: sending.remindAfterDays > 0 && remindAt < closesAt ? remindAt : null };
}

/** This instant, where nobody minds being written to by a machine then; else ten in the morning of the next such day. */
export function nextDecent(instant: string, holidays: readonly Holiday[]): string {
  return isDecent(instant, holidays) ? instant : firstAt(morning, instant, holidays);
}

/** An offering that ends today is over tomorrow: nobody is asked on its last day. */
function surveyDueAt({ days }: SurveySending, trigger: SurveyTrigger, holidays: readonly Holiday[]): string {
  switch (trigger.kind) {
    case "ended":
      return firstAt(morning, later(instantAt(trigger.lastDay, "00:00"), Math.max(1, days)), holidays);
    case "reached":
      return nextDecent(later(trigger.at, days), holidays);
  }
}

/** The first decent day on which this hour is not before the instant. Holidays end, so there is one. */
function firstAt(hour: string, instant: string, holidays: readonly Holiday[]): string {
  const from = Date.parse(instant);
  for (let n = 0; ; n++) {
    const day = new Date(from + seoulOffsetMs + n * dayMs).toISOString().slice(0, 10);
    const at = instantAt(day, hour);
    if (Date.parse(at) >= from && isDecent(at, holidays)) return at;
  }
}

function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * dayMs).toISOString();
}
