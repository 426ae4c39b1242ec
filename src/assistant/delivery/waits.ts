/** Waits of the delivery, in milliseconds. All are lengthened or shortened by chance, so that many do not fall together. */
const firstMs = 1_000;
const longestMs = 5 * 60_000;
/** A platform that asks for more than this is asked again anyway. */
const longestAskedMs = 60 * 60_000;

/** How long a platform may take over one message. */
export const tryMs = 25_000;

/** A message that could not be delivered within a day is given up: what it says is no longer so. */
export const deliverableMs = 24 * 60 * 60_000;

/** How often a platform is asked whether a message arrived, before it is sent again on the chance that it did not. */
export const looksBeforeAgain = 3;

/** The wait after the `attempt`th try (from 1): doubled each time up to five minutes, then halved at most by `chance` (0 to 1). */
export function backoffMs(attempt: number, chance: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(20, Math.max(0, attempt - 1)));
  return Math.round(whole * (0.5 + chance / 2));
}

/** The wait that a platform asked for, and a little more: never less than it asked, whatever it is. */
export function askedMs(afterMs: number, chance: number): number {
  if (!Number.isFinite(afterMs) || afterMs < 0) return backoffMs(1, chance);
  return Math.ceil(Math.min(afterMs, longestAskedMs) * (1 + chance / 10)) + Math.round(chance * 100);
}
