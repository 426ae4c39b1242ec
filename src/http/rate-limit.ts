export interface RateLimit {
  /** Whether `key` may do it once more at `now` (milliseconds); a refusal does not count. */
  take(key: string, now: number): boolean;
}

/** At most `most` in any `withinMs`, for each key. Remembers `keysAtMost` keys and forgets the one quiet the longest. */
export function createRateLimit(limit: { most: number; withinMs: number; keysAtMost: number }): RateLimit {
  const taken = new Map<string, readonly number[]>();
  return {
    take(key, now) {
      const recent = (taken.get(key) ?? []).filter((at) => at > now - limit.withinMs);
      const allowed = recent.length < limit.most;
      taken.delete(key);
      taken.set(key, allowed ? [...recent, now] : recent);
      const [quietest] = taken.keys();
      if (taken.size > limit.keysAtMost && quietest !== undefined) taken.delete(quietest);
      return allowed;
    },
  };
}
