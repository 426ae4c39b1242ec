import { personSide, saveAddress } from "../store/addresses.js";
import { loadConversation } from "../store/conversations.js";
import { oldestUndone, receive } from "../store/inbox.js";
import { messagesAfter } from "../store/messages.js";
import { deliveredAs } from "../store/outbox.js";
import { inTransaction, reading, type Tx } from "../store/transaction.js";
import { takeChange } from "./amend/take-change.js";
import { createDeliverer, type Deliverer } from "./deliver.js";
import { createForms } from "./form.js";
import { doDueWork } from "./jobs/due-work.js";
import { createNews } from "./news.js";
import { houseChannel } from "./offers.js";
import { ownPage } from "./own-page.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import type { AssistantPort, DeliveredPort, FormsPort, OwnPagePort, Sender } from "./ports.js";
import { createReceiving } from "./receive-together.js";
import { createRightOfWay } from "./right-of-way.js";
import { drain, drainAll } from "./work.js";

/** The assistant of one process, as channels know it; `start` makes it answer by itself until `stop`. */
export interface Assistant extends AssistantPort, DeliveredPort, FormsPort, OwnPagePort {
  start(): void;
  /** From now on what is said on this channel is pushed by `sender`. The channel must be among `Parts.pushing`. */
  deliverThrough(sender: Sender): void;
  /** Finishes the turns and sends in hand, then is still. */
  stop(): Promise<void>;
}

/** How often work is looked for that another process received, or that has fallen due. */
const sweepMs = 1_000;

/** PostgreSQL has connections enough for several; half of them are left to what arrives. */
const ways = {
  sqlite: { talks: 16, steps: 1, patienceMs: 100 },
  postgres: { talks: 16, steps: 4, patienceMs: 100 },
} as const;

export function createAssistant(parts: Parts): Assistant {
  const way = createRightOfWay(ways[parts.store.dialect]);
  const takeIn = createReceiving(parts);
  const news = createNews(parts);
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  const deliverers: Deliverer[] = [];
  let sweep: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();

  const deliver = () => {
    for (const deliverer of deliverers) deliverer.wake();
  };
  /**
   * One run at a time for each conversation in this process; a message that comes meanwhile is seen by the same run, or by
   * the one that waits for it.
   */
  const answer = (conversation: string): Promise<void> => {
    const next = waiting.get(conversation);
    if (next) return next;
    const go = async () => {
      waiting.delete(conversation);
      await drain(parts, conversation, way);
      await news.spread(conversation);
      deliver();
    };
    const before = running.get(conversation) ?? Promise.resolve();
    const run = before.then(go, go).finally(() => {
      if (running.get(conversation) === run) running.delete(conversation);
    });
    waiting.set(conversation, run);
    running.set(conversation, run);
    return run;
  };
  const quietly = (work: Promise<void>, what: string): Promise<void> =>
    work.catch((fault: unknown) => parts.seen.failed(what, fault));

  return {
    ...createForms(parts),
    ownPage: (conversation) => ownPage(parts, conversation),
    async receive(incoming) {
      const receipt = await way.ahead(() => takeIn(incoming));
      if (receipt.kind === "accepted") void quietly(answer(incoming.conversation), "turn");
      return receipt;
    },
    async amend(changed) {
      if (await takeChange(parts, changed)) await quietly(answer(changed.conversation), "turn");
    },
    async greet(channel, conversation, address) {
      const now = parts.clock.now();
      const keep = async (tx: Tx) => {
        if (address !== undefined) await saveAddress(tx, { conversation, side: personSide, body: address, now });
      };
      await inTransaction(parts.store, async (tx) => {
        if (await loadConversation(tx, conversation)) return keep(tx);
        const payload: Payload = { kind: "opened" };
        await receive(tx, {
          inbox: parts.newId(),
          channel,
          conversation,
          eventId: `${houseChannel}:opened`,
          payload,
          newPerson: parts.newId(),
          now,
        });
        await keep(tx);
      });
      await answer(conversation);
    },
    settled: (conversation) => answer(conversation),
    messagesAfter: (conversation, seq) => reading(parts.store, (tx) => messagesAfter(tx, conversation, seq)),
    watch: news.watch,
    deliverThrough(sender) {
      if (!parts.pushing?.has(sender.channel)) throw new Error(`${sender.channel} is not among the pushing channels`);
      deliverers.push(createDeliverer(parts, sender));
    },
    deliveredAs: (conversation, seq) => reading(parts.store, (tx) => deliveredAs(tx, { conversation, seq })),
    async view(conversation) {
      const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
      const open = stored?.conversation.open;
      const language = stored?.conversation.language;
      return {
        owner: stored?.conversation.owner ?? "assistant",
        open: open ? { ...open, words: parts.wordsIn(language).word(open.question) } : null,
        ...(language ? { language } : {}),
      };
    },
    start() {
      const round = async () => {
        const oldest = await reading(parts.store, oldestUndone);
        parts.seen.waiting(oldest === undefined ? 0 : (parts.clock.now().getTime() - Date.parse(oldest)) / 1000);
        await doDueWork(parts);
        await drainAll(parts, way);
        deliver();
      };
      // What redacts is loaded now, rather than while somebody's turn holds the store.
      void quietly(
        Promise.resolve(parts.redact?.("")).then(() => {}),
        "sweep",
      );
      sweep = setInterval(() => {
        sweeping = sweeping.then(() => quietly(round(), "sweep"));
      }, sweepMs);
    },
    async stop() {
      clearInterval(sweep);
      news.stop();
      await sweeping;
      await Promise.allSettled(running.values());
      await Promise.all(deliverers.map((deliverer) => deliverer.stop()));
    },
  };
}
