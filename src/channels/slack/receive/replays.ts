/** Knows signatures again for as long as their time is good. */
export interface Replays {
  /** Whether a request with this signature was answered well before. */
  has(signature: string): boolean;
  add(signature: string, now: number): void;
}

/** A request stays acceptable for five minutes before and after its time. */
const keptMs = 10 * 60_000;
const keptAtMost = 200_000;

/**
 * Of one process. It only tells a replay from a repeat; that neither has a second effect is the inbox's doing, which all
 * processes share.
 */
export function createReplays(): Replays {
  const seen = new Map<string, number>();
  return {
    has: (signature) => seen.has(signature),
    add(signature, now) {
      seen.set(signature, now);
      for (const [oldest, at] of seen) {
        if (at > now - keptMs && seen.size <= keptAtMost) break;
        seen.delete(oldest);
      }
    },
  };
}
