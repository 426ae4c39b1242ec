import { median, rounded } from "./arithmetic.js";
import { type Figure, fewest } from "./figure.js";
import type { Asked } from "./input.js";
import { isDayIn } from "./months.js";
import type { View } from "./view.js";

/** 상담 연결. How often a person was asked for in the period, about one of the programs, or, with the others, about any or none. A plain count. */
export function handoffs(view: View): Figure | undefined {
  const { length: n } = askedIn(view);
  return n === 0 ? undefined : { id: "handoffs", unit: "handoffs", value: n, n };
}

/**
 * 상담 대기 시간. The median of the minutes, of those in which the agency is open, from the asking to being taken by
 * staff, to a whole minute. `of` were taken; `n` of them within the minutes promised for a first answer, which are the
 * `target` where all promise the same. Of fewer than five, nothing is told.
 */
export function waitingTime(view: View): Figure | undefined {
  const taken = askedIn(view).flatMap(({ waited, promised }) => (waited === undefined ? [] : [{ waited, promised }]));
  const value = median(taken.map(({ waited }) => waited));
  if (value === undefined) return undefined;
  if (taken.length < fewest) return { id: "waitingTime", unit: "minutes", suppressed: true };
  const promises = [...new Set(taken.map(({ promised }) => promised))];
  const [target] = promises;
  return {
    ...{ id: "waitingTime", unit: "minutes", value: rounded(value, 0) },
    ...{ n: taken.filter(({ waited, promised }) => waited <= promised).length, of: taken.length },
    ...(promises.length === 1 && target !== undefined ? { target } : {}),
  };
}

/** Rounds have no hand-offs of their own: a person asks about a program. */
function askedIn({ input, scope }: View): readonly Asked[] {
  if (scope.rounds !== undefined) return [];
  return input.asked.filter(
    ({ program, askedOn }) =>
      isDayIn(scope, askedOn) && (scope.others === "with" || (program !== undefined && scope.programs.has(program))),
  );
}
