/** Wrong passwords in a row, and until when nothing is taken (ISO instant, may be over). */
export interface Failures {
  readonly failed: number;
  readonly lockedUntil: string | null;
}

export const noFailures: Failures = { failed: 0, lockedUntil: null };

const inARow = 5;
const firstLockMs = 15 * 60_000;
const longestLockMs = 24 * 60 * 60_000;

/** Until when nothing is taken, if that is later than `now`: not even the right password. */
export function lockedUntil({ lockedUntil: until }: Failures, now: Date): string | undefined {
  return until !== null && until > now.toISOString() ? until : undefined;
}

/** One more wrong password. Each fifth in a row locks: 15 minutes, then twice as long as the time before, up to a day. */
export function oneMoreFailure({ failed }: Failures, now: Date): Failures {
  const count = failed + 1;
  if (count % inARow > 0) return { failed: count, lockedUntil: null };
  const lockMs = Math.min(firstLockMs * 2 ** (count / inARow - 1), longestLockMs);
  return { failed: count, lockedUntil: new Date(now.getTime() + lockMs).toISOString() };
}
