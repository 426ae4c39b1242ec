import type { Agency } from "./agency.js";
import { businessHours, type Holiday } from "./business-hours.js";

/** What an agency promises of a hand-off. */
export type Promised = "firstAnswer" | "nextAnswer" | "resolution";

/** Where a hand-off that is still open stands. ISO instants. */
export interface HandoffTimes {
  readonly calledAt: string;
  /** When staff first answered. */
  readonly firstAnsweredAt?: string | undefined;
  /** Since when something the person wrote is unanswered. */
  readonly askedAt?: string | undefined;
  /** When the person would like to be called back; absent once that is done. */
  readonly callbackAt?: string | undefined;
}

export interface PromiseDue {
  /** What is due first. Late from this moment on. */
  readonly due: { readonly at: string; readonly what: Promised };
  /** The moment by which it should be over, whatever is due before. */
  readonly resolveDueAt: string;
}

/**
 * What is promised next, and until when, in the agency's own hours. A callback wish moves every promise: they count
 * from the moment the person asked for, and not from the call. Once somebody has answered and nothing is open, what is
 * left is the end of it.
 */
export function promiseFor(
  agency: Pick<Agency, "hours" | "lunch" | "promise">,
  holidays: readonly Holiday[],
): (times: HandoffTimes) => PromiseDue {
  const hours = businessHours(agency, holidays);
  return (times) => {
    const { calledAt, callbackAt } = times;
    const within = (what: Promised, since: string) => ({
      what,
      at: hours.addMinutes(later(since, callbackAt), agency.promise[what]),
    });
    const resolution = within("resolution", calledAt);
    const answer = nextAnswer(times, within);
    return {
      due: answer && Date.parse(answer.at) <= Date.parse(resolution.at) ? answer : resolution,
      resolveDueAt: resolution.at,
    };
  };
}

function nextAnswer<Due>(
  { calledAt, firstAnsweredAt, askedAt, callbackAt }: HandoffTimes,
  within: (what: Promised, since: string) => Due,
): Due | undefined {
  if (firstAnsweredAt === undefined) return within("firstAnswer", calledAt);
  const asked = askedAt ?? callbackAt;
  return asked === undefined ? undefined : within("nextAnswer", asked);
}

function later(instant: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) > Date.parse(instant) ? other : instant;
}
