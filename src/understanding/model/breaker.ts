/** Whether a service that fails is left alone for a while. Times are milliseconds since 1970. */
export interface Breaker {
  readonly failures: number;
  readonly closedUntil: number;
}

export const unbroken: Breaker = { failures: 0, closedUntil: 0 };

/** After so many failures one after another it is left alone, first for a minute, then twice as long each time. */
const patience = 3;
const firstRestMs = 60_000;
const longestRestMs = 15 * 60_000;

export function mayAsk({ closedUntil }: Breaker, now: number): boolean {
  return now >= closedUntil;
}

export function afterSuccess(): Breaker {
  return unbroken;
}

/** While it rests, one try after the rest decides: another failure is another, longer rest. */
export function afterFailure({ failures }: Breaker, now: number): Breaker {
  const more = failures + 1;
  if (more < patience) return { failures: more, closedUntil: 0 };
  return { failures: more, closedUntil: now + Math.min(longestRestMs, firstRestMs * 2 ** (more - patience)) };
}
