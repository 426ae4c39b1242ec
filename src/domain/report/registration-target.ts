import { sum } from "./arithmetic.js";
import type { Scope } from "./input.js";
import { lastOf, monthAfter, monthOf } from "./months.js";
import type { View } from "./view.js";

type Targets = Readonly<Record<string, number>>;

/**
 * 신청 목표. How many applications the rounds for which somebody applied in the period were meant to get in it. Only where
 * each of them has a target for all of it: beside half of a target the figure would look better than it is.
 */
export function registrationTarget({ applied, held, scope }: View): number | undefined {
  const rounds = new Map<string, { readonly targets: Targets; readonly months: Set<string> }>();
  for (const { offering, month } of applied) {
    const one = held.get(offering);
    if (!one) continue;
    const known = rounds.get(one.round);
    if (known) known.months.add(month);
    else rounds.set(one.round, { targets: one.registrationTargets ?? {}, months: new Set([month]) });
  }
  const known = [...rounds.values()].map(({ targets, months }) =>
    [...months].every((month) => isCovered(targets, month)) ? targetIn(targets, scope) : undefined,
  );
  const all = known.flatMap((target) => target ?? []);
  return all.length > 0 && all.length === known.length ? sum(all) : undefined;
}

/** The sum of whole years and months of a period; of all there are where it has no ends. Undefined where a part has none. */
function targetIn(targets: Targets, { from, to }: Pick<Scope, "from" | "to">): number | undefined {
  const periods = Object.keys(targets).sort();
  const [first, last] = [periods[0], periods.map(lastMonthOf).sort().at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = from ?? (first.length === 4 ? `${first}-01-01` : `${first}-01`);
  const end = to ?? lastOf(last);
  if (start > end || !start.endsWith("-01") || lastOf(monthOf(end)) !== end) return undefined;
  let total = 0;
  for (let month = monthOf(start); month <= monthOf(end); ) {
    const year = month.slice(0, 4);
    const isWholeYear = month.endsWith("-01") && `${year}-12` <= monthOf(end);
    const ofYear = isWholeYear ? targets[year] : undefined;
    const one = ofYear ?? targets[month];
    // Of an open period, a month between two that have a target needs none.
    if (one === undefined && from !== undefined && to !== undefined) return undefined;
    total += one ?? 0;
    month = monthAfter(ofYear === undefined ? month : `${year}-12`);
  }
  return total;
}

function isCovered(targets: Targets, month: string): boolean {
  return targets[month] !== undefined || targets[month.slice(0, 4)] !== undefined;
}

function lastMonthOf(period: string): string {
  return period.length === 4 ? `${period}-12` : period;
}
