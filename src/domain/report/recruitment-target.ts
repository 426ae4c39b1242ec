import { grouped } from "../grouped.js";
import { sum } from "./arithmetic.js";
import type { Held } from "./input.js";
import { isDayIn } from "./months.js";
import type { View } from "./view.js";

/**
 * Targets, by their round, that participants can be measured against: of the rounds in scope that have one and lie wholly
 * in the period. One that is not over while nobody has applied for it is left out: it may not have opened yet.
 */
export function recruitedFor({ offerings, theirs, scope, input: { today } }: View): ReadonlyMap<string, number> {
  const applied = new Set(theirs.map(({ offering }) => offering));
  const rounds = [...grouped(offerings, ({ round }) => round)];
  return new Map(
    rounds.flatMap(([round, all]) => {
      const target = all.find(({ roundTarget }) => roundTarget !== undefined)?.roundTarget;
      const held = all.filter(({ calledOff }) => !calledOff);
      const counted = held.length > 0 ? held : all;
      const isWhole = counted.every((one) => isWhollyIn(scope, one));
      const isAhead = counted.some(({ lastDay }) => lastDay !== undefined && lastDay >= today);
      const isEmpty = all.every(({ id }) => !applied.has(id));
      return target === undefined || !isWhole || (isAhead && isEmpty) ? [] : [[round, target] as const];
    }),
  );
}

/** Their sum, where each round that somebody applied for in the period is among them. */
export function participantTarget(view: View): { readonly target?: number } {
  const targets = recruitedFor(view);
  const rounds = new Set(view.seats.map(({ offering }) => view.held.get(offering)?.round ?? ""));
  const isOfAll = targets.size > 0 && [...rounds].every((round) => targets.has(round));
  return isOfAll ? { target: sum(targets.values()) } : {};
}

/** What goes on for ever is cut by every period. */
function isWhollyIn({ from, to }: View["scope"], { lastDay }: Held): boolean {
  if (from === undefined && to === undefined) return true;
  return lastDay !== undefined && isDayIn({ ...(from ? { from } : {}), ...(to ? { to } : {}) }, lastDay);
}
