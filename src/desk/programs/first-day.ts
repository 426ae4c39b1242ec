import type { RoundView } from "../../assistant/desk-ports/rounds.js";

/** The first day on which anything of a round happens, recruitment before activity; none where no day stands in it. */
export function firstDayOf({ offerings }: Pick<RoundView, "offerings">): string | undefined {
  return offerings
    .filter(({ offering }) => !offering.calledOff)
    .flatMap(({ offering: { recruitment, activity } }) => recruitment?.from ?? activity?.from ?? [])
    .sort()[0];
}

/** How many days later a Seoul day is than another; nothing where it is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return Number.isInteger(days) ? days : undefined;
}
