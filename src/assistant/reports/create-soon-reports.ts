import { setTimeout as sleep } from "node:timers/promises";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ReportMade, ReportsPort, ReportWish } from "../desk-ports/reports.js";

/** So long a page waits before it tells how far it is. */
const patienceMs = 2_500;

/** So long a finished report waits to be fetched by whoever had it counted. */
const keptMs = 60_000;

/** No more than so many are counted at once: whoever comes then waits for theirs. */
const most = 20;

interface Counting {
  readonly far: { share: number };
  readonly made: Promise<ReportMade>;
}

/** Counts on while nobody looks. What is kept is for the one session that asked for it, and not for long. */
export function createSoonReports(
  report: ReportsPort["report"],
  { patience = patienceMs, kept = keptMs }: { readonly patience?: number; readonly kept?: number } = {},
): ReportsPort["soon"] {
  const counting = new Map<string, Counting>();
  const begin = (key: string, who: SignedIn, wish: ReportWish): Counting => {
    const far = { share: 0 };
    const onProgress = (share: number) => {
      far.share = share;
    };
    const one: Counting = { far, made: report(who, wish, { onProgress }) };
    const forget = () => {
      setTimeout(() => counting.get(key) === one && counting.delete(key), kept).unref();
    };
    one.made.then(forget, forget);
    counting.set(key, one);
    return one;
  };
  return async (who, wish) => {
    const key = JSON.stringify([who.id, who.session, who.role, who.agency, wish]);
    const known = counting.get(key);
    if (!known && counting.size >= most) return report(who, wish);
    const one = known ?? begin(key, who, wish);
    const wait = new AbortController();
    try {
      const tired = sleep(patience, undefined, { signal: wait.signal }).catch(() => undefined);
      const made = await Promise.race([one.made, tired]);
      if (!made) return { kind: "counting", share: one.far.share };
      counting.delete(key);
      return made;
    } catch (error) {
      counting.delete(key);
      throw error;
    } finally {
      wait.abort();
    }
  };
}
