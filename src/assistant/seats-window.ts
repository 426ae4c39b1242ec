import { takesOn } from "../domain/open.js";
import { hasTimeToAnswer } from "../domain/time-to-answer.js";
import type { SeatPlan } from "../store/seat-plan.js";

const seoulOffsetMs = 9 * 3_600_000;

/** The day in Seoul, `YYYY-MM-DD`. Korea has had one offset and no summer time since 1988. */
export function seoulDay(now: Date): string {
  return new Date(now.getTime() + seoulOffsetMs).toISOString().slice(0, 10);
}

/**
 * Whether applications are taken today, by the same rule as everywhere (`takesOn`); a published selection has ended it too.
 */
export function isRecruiting(plan: SeatPlan, now: Date): boolean {
  if (!plan.registrable || plan.publishedAt !== null) return false;
  const { selection, stopped, calledOff, activityTo, recruitment } = plan;
  const isAnytime = recruitment.from === null && recruitment.to === null;
  const period = isAnytime ? undefined : { from: recruitment.from ?? "0000", to: recruitment.to ?? "9999" };
  const ended = stopped || calledOff !== null;
  return takesOn({ selection, recruitment: period, lastDay: activityTo ?? undefined, ended }, seoulDay(now));
}

/** Whether its last day has passed. */
export function isOver(plan: SeatPlan, now: Date): boolean {
  return plan.activityTo !== null && plan.activityTo < seoulDay(now);
}

/**
 * Whether a seat that comes free now is offered to who waits, as far as the time goes (`hasTimeToAnswer`): not over, not
 * called off, and somebody could still answer before it begins.
 */
export function stillAsks(plan: SeatPlan, now: Date): boolean {
  if (isOver(plan, now) || plan.calledOff !== null) return false;
  const { startsAt, recruitment } = plan;
  return hasTimeToAnswer({ now, startsAt: startsAt ?? undefined, recruitedTo: recruitment.to ?? undefined });
}

/**
 * Whether who waits gets what is free: where seats are counted, and also where a limit was taken away while they waited,
 * as then there is room for all of them.
 */
export function handsOut(plan: SeatPlan): boolean {
  switch (plan.selection) {
    case "firstCome":
      return true;
    case "screening":
      return plan.publishedAt !== null;
    case "alwaysOpen":
      return false;
  }
}

/**
 * Whether free seats go to a waiting list: first come with a limit, and screening with a limit once the selection is
 * published. Everything else takes applications without counting seats.
 */
export function countsSeats(plan: SeatPlan): plan is SeatPlan & { readonly capacity: number } {
  return plan.capacity !== null && handsOut(plan);
}
