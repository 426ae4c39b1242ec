import type { SeatPlan } from "../store/seat-rows.js";

const seoulOffsetMs = 9 * 3_600_000;

/** The day in Seoul, `YYYY-MM-DD`. Korea has had one offset and no summer time since 1988. */
export function seoulDay(now: Date): string {
  return new Date(now.getTime() + seoulOffsetMs).toISOString().slice(0, 10);
}

/** Whether applications are taken today. Without dates only what is always open is open: past rounds have none. */
export function isRecruiting(plan: SeatPlan, now: Date): boolean {
  if (!plan.registrable || isOver(plan, now)) return false;
  const { from, to } = plan.recruitment;
  if (from === null && to === null) return plan.selection === "alwaysOpen";
  const today = seoulDay(now);
  return (from === null || from <= today) && (to === null || today <= to);
}

export function isOver(plan: SeatPlan, now: Date): boolean {
  return plan.activityTo !== null && plan.activityTo < seoulDay(now);
}
