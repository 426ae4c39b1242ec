import { type Failures, lockedUntil, noFailures, oneMoreFailure } from "./lockout.js";
import { digestOf } from "./secrets.js";

/** More logins than this are not remembered: the one that was quiet the longest is forgotten. */
const remembered = 10_000;

/**
 * Locks logins that nobody has just as those that somebody has, so that a lock does not tell which is which. In memory
 * only, and by digest: what was typed may be a password in the wrong field.
 */
export interface ShadowLocks {
  lockedUntil(login: string, now: Date): string | undefined;
  /** Counts one more; until when the login is locked, if this locked it. */
  fail(login: string, now: Date): string | undefined;
}

export function createShadowLocks(): ShadowLocks {
  const failures = new Map<string, Failures>();
  return {
    lockedUntil: (login, now) => lockedUntil(failures.get(digestOf(login)) ?? noFailures, now),
    fail(login, now) {
      const digest = digestOf(login);
      const next = oneMoreFailure(failures.get(digest) ?? noFailures, now);
      failures.delete(digest);
      failures.set(digest, next);
      const [quietest] = failures.keys();
      if (failures.size > remembered && quietest !== undefined) failures.delete(quietest);
      return next.lockedUntil ?? undefined;
    },
  };
}
