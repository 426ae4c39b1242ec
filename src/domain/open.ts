import type { Offering, Period, Selection } from "./rounds.js";
import { lastDayOf } from "./sessions.js";

/** All that decides whether applications are taken; of a catalogue's offering as well as of a row in the store. */
export interface Recruited {
  readonly selection: Selection;
  readonly recruitment: Period | undefined;
  /** The last Seoul day on which anything of it happens. */
  readonly lastDay: string | undefined;
  /** Staff ended its recruitment early, or said that it is not held. */
  readonly ended: boolean;
}

/**
 * The one rule of what takes applications on a Seoul day: its recruitment is open and it is not over. Without a recruitment
 * only what is always open takes them, until it is over.
 */
export function takesOn({ selection, recruitment, lastDay, ended }: Recruited, today: string): boolean {
  if (ended || (lastDay !== undefined && lastDay < today)) return false;
  return recruitment ? recruitment.from <= today && today <= recruitment.to : selection === "alwaysOpen";
}

/** Whether an offering takes applications on a Seoul day. */
export function isOpen(offering: Omit<Offering, "id" | "title" | "topics" | "example">, today: string): boolean {
  const { selection, recruitment, stopped, calledOff } = offering;
  const ended = stopped === true || calledOff !== undefined;
  return takesOn({ selection, recruitment, lastDay: lastDayOf(offering), ended }, today);
}
