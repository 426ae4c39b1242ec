import { randomUUID } from "node:crypto";
import { promiseOf } from "../../dist/src/assistant/handoffs/promise-of.js";
import { loadCatalog } from "../../dist/src/store/catalog.js";
import { createHandoff } from "../../dist/src/store/handoffs.js";
import { receive } from "../../dist/src/store/inbox.js";
import { appendMessages } from "../../dist/src/store/messages.js";
import { inTransaction, reading } from "../../dist/src/store/transaction.js";

const wish = "상담사 연결해 주세요. 47살이고 서울 송파구 살아요. 작년에 한 번 떨어졌는데 다시 신청해도 되는지 궁금해요";
const facts = {
  age: { value: 47, at: "2026-03-03T01:00:00.000Z" },
  residence: { value: "서울 송파구", at: "2026-03-03T01:00:00.000Z" },
  employment: { value: "seeking", at: "2026-03-03T01:00:00.000Z" },
};

/** Puts `open` hand-offs of one agency into the store, each of a person of their own; the first with a long talk. */
export async function fill(store, open) {
  const catalog = await reading(store, loadCatalog);
  const promise = promiseOf({ catalog });
  const start = Date.now() - open * 1_000;
  for (let at = 0; at < open; at += 250) {
    await inTransaction(store, async (tx) => {
      for (let n = at; n < Math.min(at + 250, open); n++)
        await handOff(tx, n, { promise, now: new Date(start + n * 1_000) });
    });
  }
  await inTransaction(store, (tx) =>
    tx.db.updateTable("inbox").set({ done_at: new Date().toISOString() }).where("done_at", "is", null).execute(),
  );
}

async function handOff(tx, n, { promise, now }) {
  const conversation = `bench-${n}`;
  const payload = { kind: "said", text: wish };
  await receive(tx, {
    inbox: randomUUID(),
    conversation,
    channel: "web",
    eventId: `e${n}`,
    payload,
    newPerson: randomUUID(),
    now,
  });
  const { person } = await tx.db
    .selectFrom("conversations")
    .select("person")
    .where("id", "=", conversation)
    .executeTakeFirstOrThrow();
  const messages = Array.from({ length: n === 0 ? 60 : 6 }, (_, at) => ({
    from: at % 2 ? "assistant" : "person",
    text: `${wish} ${at}`,
  }));
  await appendMessages(tx, { conversation, person, messages, now });
  await createHandoff(tx, {
    id: n === 0 ? "bench-first" : randomUUID(),
    conversation,
    person,
    agency: "seoul50plus",
    program: n % 3 ? "social-marketer" : undefined,
    reason: n % 20 ? "asked" : "crisis",
    urgency: n % 20 ? "normal" : "urgent",
    packet: { wish, facts, open: null },
    now,
    promise,
  });
}
