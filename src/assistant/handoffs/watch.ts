import { handoffMarks } from "../../store/handoff-news.js";
import { reading } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { maySee } from "./acting.js";

/** Tells those at the desk that a hand-off they may see has news: at once of what this process did, soon of the rest. */
export interface HandoffNews {
  watch(by: SignedIn, onNews: () => void): () => void;
  /** Something happened to hand-offs of these agencies. */
  spread(agencies: readonly string[]): void;
}

/** How often the store is asked for what happened elsewhere, once for all who watch. */
const lookMs = 500;
/** Events of so long ago are looked at, so that clocks of other processes may differ; and the start is moved on so often. */
const lookBackMs = 60_000;
const moveOnMs = 600_000;

type Marks = ReadonlyMap<string, string>;

export function createHandoffNews(parts: Parts): HandoffNews {
  const watchers = new Set<{ readonly by: SignedIn; readonly onNews: () => void }>();
  let seen: { readonly marks: Marks; readonly since: string } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  const spread = (agencies: readonly string[]) => {
    for (const { by, onNews } of [...watchers]) if (agencies.some((agency) => maySee(by, agency))) onNews();
  };
  const startNow = () => new Date(parts.clock.now().getTime() - lookBackMs).toISOString();
  const look = async () => {
    const before = seen;
    const start = startNow();
    const movesOn = !before || Date.parse(start) - Date.parse(before.since) > moveOnMs;
    const { marks, next } = await reading(parts.store, async (tx) => ({
      marks: before ? await handoffMarks(tx, before.since) : new Map<string, string>(),
      next: movesOn ? await handoffMarks(tx, start) : undefined,
    }));
    if (watchers.size === 0) return;
    seen = next ? { marks: next, since: start } : before && { marks, since: before.since };
    if (before) spread(changed(before.marks, marks));
  };
  const tick = () => {
    if (looking) return;
    looking = true;
    look()
      .catch((fault: unknown) => {
        if (watchers.size > 0) parts.seen.failed("desk news", fault);
      })
      .finally(() => {
        looking = false;
      });
  };
  return {
    spread,
    watch(by, onNews) {
      const watcher = { by, onNews };
      watchers.add(watcher);
      if (!timer) {
        timer = setInterval(tick, lookMs);
        tick();
      }
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
        seen = undefined;
      };
    },
  };
}

function changed(before: Marks, now: Marks): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((agency) => before.get(agency) !== now.get(agency));
}
