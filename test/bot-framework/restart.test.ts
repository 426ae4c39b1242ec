import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { readActivity } from "../../src/channels/bot-framework/incoming-activity.js";
import { conversationOf } from "../../src/channels/bot-framework/reference.js";
import { insertAccount } from "../../src/store/accounts.js";
import { handoffEvents } from "../../src/store/handoff-events.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { activityFrom, startBotSite } from "../support/bot-site.js";
import { type FakeConnector, startFakeConnector } from "../support/fake-connector.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

/** A Tuesday morning in Seoul: staff are there. */
const tuesday = new Date("2026-03-03T01:00:00Z");
const account = { id: "minji", login: "minji", name: "민지", role: "counsellor", agency: null } as const;
const minji: SignedIn = { ...account, session: "s", place: "desk" };

describeOnBothStores("somebody in Teams", (fresh) => {
  let store: Store;
  let connector: FakeConnector;
  beforeEach(async () => {
    store = await (await fresh()).open();
    connector = await startFakeConnector();
    await inTransaction(store, (tx) =>
      insertAccount(tx, { ...account, state: "active", password: null, now: tuesday }),
    );
  });

  it("is reached by the address that an earlier process kept", async () => {
    const before = await life();
    await before.writes("상담사 연결해 주세요");
    await before.stop();
    const after = await life();
    await after.answers("어제 여쭤보신 것에 답해 드려요");
    expect(connector.taken.at(-1)).toMatchObject({
      text: "상담사: 어제 여쭤보신 것에 답해 드려요",
      conversation: { id: "a:conversation" },
      recipient: { id: "29:person" },
    });
    await after.stop();
  });

  it("who has blocked the bot is not tried again, staff are told, and their next word opens it", async () => {
    const house = await life();
    await house.writes("상담사 연결해 주세요");
    const before = connector.taken.length;
    connector.refuse({ status: 403, body: { error: { code: "MessageWritesBlocked" } } });
    await house.answers("첫 번째 답이에요");
    await house.answers("두 번째 답이에요");
    expect(connector.taken).toHaveLength(before);
    const handoff = await reading(store, (tx) => openHandoff(tx, house.talk));
    const events = await reading(store, async (tx) => (handoff ? handoffEvents(tx, handoff) : []));
    expect(events.map(({ what }) => what)).toContain("undelivered");
    await house.writes("다시 왔어요");
    await house.answers("세 번째 답이에요");
    expect(connector.taken.map(({ text }) => text)).toContain("상담사: 세 번째 답이에요");
    expect(connector.taken.map(({ text }) => text)).not.toContain("상담사: 첫 번째 답이에요");
    await house.stop();
  });

  let said = 0;

  /** One process, from its start to its end. */
  async function life() {
    const parts = { ...(await partsOver(store, { now: () => tuesday })), newId: randomUUID };
    const assistant = createAssistant({ ...parts, pushing: new Set(["bot-framework"]) });
    const handoffs = createHandoffs(parts, assistant.settled);
    const site = await startBotSite(assistant);
    let aheadMs = 0;
    const machineClock = { now: () => new Date(Date.now() + aheadMs) };
    const deliverer = createDeliverer({ ...parts, machineClock }, site.sender);
    const talk = conversationOf(readActivity(activityFrom(connector.origin)) ?? never());
    const push = async () => {
      for (let n = 0; n < 5; n++) {
        deliverer.wake();
        await deliverer.idle();
        aheadMs += 2_000;
      }
    };
    return {
      talk,
      async writes(text: string) {
        const localTimestamp = new Date(tuesday.getTime() + ++said * 1000).toISOString();
        await site.post(activityFrom(connector.origin, { text, id: `${said}`, localTimestamp }));
        await assistant.settled(talk);
        await push();
      },
      async answers(text: string) {
        const { id = "" } = (await reading(store, (tx) => openHandoff(tx, talk))) ?? {};
        await handoffs.claim(minji, id);
        const view = await handoffs.open(minji, id);
        await handoffs.reply(minji, id, text, { key: text, claim: view?.claim ?? 0 });
        await push();
      },
      async stop() {
        await deliverer.stop();
        await site.stop();
        await assistant.stop();
      },
    };
  }
});

function never(): never {
  throw new Error("that is no activity");
}
