/** 출석, 지각, 결석, 공결. */
export const attendanceStates = ["present", "late", "absent", "excused"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** How somebody's sessions went; `held` are those that were marked, whatever as. */
export interface AttendanceSum extends Readonly<Record<AttendanceState, number>> {
  readonly held: number;
  /** Percent, rounded down: 79.9 is not yet 80. Undefined while nothing was marked. */
  readonly percent?: number;
}

/**
 * Sums marks up. Who came late was there; who was away for a reason that staff accept (공결) is counted as there, as the
 * field counts it.
 */
export function sumOf(marks: readonly AttendanceState[]): AttendanceSum {
  const count = (state: AttendanceState) => marks.filter((one) => one === state).length;
  const [present, late, absent, excused] = [count("present"), count("late"), count("absent"), count("excused")];
  const held = marks.length;
  const sum = { held, present, late, absent, excused };
  return held === 0 ? sum : { ...sum, percent: Math.floor(((held - absent) * 100) / held) };
}
