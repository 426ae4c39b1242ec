import { lastSeqs } from "../store/conversations.js";
import { reading } from "../store/transaction.js";
import type { Parts } from "./parts.js";

/** Tells those who watch a conversation that something new was said: at once by this process, soon by others. */
export interface News {
  watch(conversation: string, onNews: () => void): () => void;
  spread(conversation: string): void;
  stop(): void;
}

/** How often conversations that are being watched are looked at, all in one statement, for what other processes said. */
const lookMs = 500;

export function createNews(parts: Parts): News {
  const watchers = new Map<string, Set<() => void>>();
  const seen = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  const spread = (conversation: string) => {
    for (const onNews of watchers.get(conversation) ?? []) onNews();
  };
  const look = async () => {
    const watched = [...watchers.keys()];
    const seqs = await reading(parts.store, (tx) => lastSeqs(tx, watched));
    for (const conversation of watched) {
      const last = seqs.get(conversation) ?? 0;
      if ((seen.get(conversation) ?? last) !== last) spread(conversation);
      if (watchers.has(conversation)) seen.set(conversation, last);
    }
  };
  const tick = () => {
    if (looking) return;
    looking = true;
    look()
      .catch((fault: unknown) => parts.seen.failed("news", fault))
      .finally(() => {
        looking = false;
      });
  };
  return {
    spread,
    watch(conversation, onNews) {
      const those = watchers.get(conversation) ?? new Set();
      watchers.set(conversation, those.add(onNews));
      timer ??= setInterval(tick, lookMs);
      return () => {
        those.delete(onNews);
        if (those.size === 0 && watchers.get(conversation) === those) {
          watchers.delete(conversation);
          seen.delete(conversation);
        }
        if (watchers.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}
