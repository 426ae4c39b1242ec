import { expect, it } from "vitest";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import type { Delivered, Delivery, Sender } from "../../src/assistant/delivery/sender.js";
import type { Parts } from "../../src/assistant/parts.js";
import { findAddress, personSide } from "../../src/store/addresses.js";
import { handoffEvents } from "../../src/store/handoff-events.js";
import { listHandoffs } from "../../src/store/handoffs.js";
import { reading } from "../../src/store/transaction.js";
import { houseOver } from "../assistant/two-houses.js";
import { findInStore } from "../people/find-in-store.js";
import { describeOnBothStores, type FreshPlace, type Place } from "../support/stores.js";

describeOnBothStores("a talk on a channel that pushes", (fresh, kind) => {
  it("is pushed to the address that its channel gave: what others said, in order, not the person's own words", async () => {
    const { assistant, sent } = await slackHouse(fresh);
    await hear(assistant, "e1", "안녕하세요");
    await hear(assistant, "e2", "상담사 연결해 주세요", { channel: "D2" });
    const talk = await assistant.messagesAfter("s1", 0);
    const toTell = talk.filter(({ from }) => from !== "person");
    await until(() => sent.length === toTell.length);
    expect(sent.map(({ seq, message }) => [seq, message.text])).toEqual(toTell.map(({ seq, text }) => [seq, text]));
    expect(sent[0]?.address).toEqual({ channel: "D1" });
    expect(sent.at(-1)?.address).toEqual({ channel: "D2" });
    const first = sent[0]?.seq ?? 0;
    expect(await assistant.deliveredAs("s1", first)).toEqual([`ts-${first}`]);
    await assistant.stop();
  });

  it("says hello by itself where the channel says how", async () => {
    const { assistant, sent } = await slackHouse(fresh);
    await assistant.greet("slack", "s1", { channel: "D1" });
    await until(() => sent.length === 1);
    expect(sent[0]?.message.text).toContain("이음");
    await assistant.stop();
  });

  it("says its last word to somebody who was erased; their address never stands there to be read", async () => {
    const { assistant, sent, parts, place } = await slackHouse(fresh);
    await hear(assistant, "e1", "제 정보 모두 지워 주세요", { channel: "canary-0424" });
    const before = await reading(parts.store, (tx) => findAddress(tx, { conversation: "s1", side: personSide }));
    await hear(assistant, "e2", "네 지워 주세요", { channel: "D1" });
    const talk = await assistant.messagesAfter("s1", 0);
    expect(talk).toHaveLength(1);
    await until(() => sent.at(-1)?.seq === talk[0]?.seq);
    expect(before?.body).toEqual({ channel: "canary-0424" });
    expect(sent.at(-1)?.address).toEqual({ channel: "D1" });
    expect(await findInStore(place, kind, "canary-0424")).toEqual([]);
    await assistant.stop();
  });

  it("tells staff who are called that the person cannot be reached, until they write again", async () => {
    let answer: Delivered = { kind: "sent" };
    const { assistant, sent, parts } = await slackHouse(fresh, () => answer);
    await hear(assistant, "e1", "상담사 연결해 주세요");
    await until(() => sent.length > 0);
    answer = { kind: "gone", why: "left" };
    await hear(assistant, "e2", "여보세요?");
    const events = async () => {
      const [handoff] = await reading(parts.store, (tx) => listHandoffs(tx));
      return handoff ? await reading(parts.store, (tx) => handoffEvents(tx, handoff)) : [];
    };
    await until(async () => (await events()).some(({ what }) => what === "undelivered"));
    const address = () => reading(parts.store, (tx) => findAddress(tx, { conversation: "s1", side: personSide }));
    await until(async () => (await address())?.state === "gone");
    answer = { kind: "sent" };
    await hear(assistant, "e3", "다시 왔어요");
    await until(async () => (await address())?.state === "open");
    await assistant.stop();
  });

  it("of a channel that is not pushing leaves nothing to send", async () => {
    const { assistant, parts } = await slackHouse(fresh);
    await assistant.receive({ channel: "web", conversation: "w1", eventId: "e1", text: "안녕하세요" });
    await assistant.settled("w1");
    const rows = await reading(parts.store, (tx) => tx.db.selectFrom("outbox").select("id").execute());
    expect(rows).toEqual([]);
    await assistant.stop();
  });
});

interface SlackHouse {
  readonly assistant: Assistant;
  readonly parts: Parts;
  readonly sent: readonly Delivery[];
  readonly place: Place;
}

async function slackHouse(fresh: FreshPlace, answer: () => Delivered = () => ({ kind: "sent" })): Promise<SlackHouse> {
  const place = await fresh();
  const parts: Parts = { ...(await houseOver(await place.open())), pushing: new Set(["slack"]), chance: () => 0.5 };
  const assistant = createAssistant(parts);
  const sent: Delivery[] = [];
  const sender: Sender = {
    channel: "slack",
    async deliver(delivery) {
      const said = answer();
      if (said.kind !== "sent") return said;
      sent.push(delivery);
      return { kind: "sent", platformId: `ts-${delivery.seq}` };
    },
  };
  assistant.deliverThrough(sender);
  return { assistant, parts, sent, place };
}

async function hear(assistant: Assistant, eventId: string, text: string, address = { channel: "D1" }): Promise<void> {
  await assistant.receive({ channel: "slack", conversation: "s1", eventId, text, address });
  await assistant.settled("s1");
}

async function until(true_: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await true_()); tries++) {
    if (tries > 4_000) throw new Error("it never came about");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
