import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { claim } from "../../src/assistant/handoffs/claim.js";
import { close } from "../../src/assistant/handoffs/close.js";
import { allHandoffs } from "../../src/assistant/handoffs/packet.js";
import { viewOf } from "../../src/assistant/handoffs/view.js";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain, drainAll } from "../../src/assistant/work.js";
import { consentsOf } from "../../src/store/consents.js";
import { loadConversation } from "../../src/store/conversations.js";
import { reading } from "../../src/store/transaction.js";
import { deskHouse, staff } from "../handoffs/desk-house.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver, talkOf } from "./two-houses.js";

describeOnBothStores("the language of a talk", (fresh) => {
  it("outlives the process", async () => {
    const place = await fresh();
    await says(await houseOver(await place.open()), "English please");
    expect(await says(await houseOver(await place.open()), "hello")).toContain("How can I help you?");
  });

  it("moves nothing: the question that was open is open, and is asked again", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "저는 서울 사는 50살이에요 소셜마케터 신청할게요");
    await says(parts, "동의해요");
    const before = await stateOf(parts);
    expect(await says(parts, "영어로 해주세요")).toBe("assistant: What is your name?");
    const after = await stateOf(parts);
    expect(after?.stack).toEqual(before?.stack);
    expect(after?.open).toEqual(before?.open);
    expect(after?.facts).toEqual(before?.facts);
  });

  it("is told to staff, who read the rest in Korean; while they have the talk nothing is said to a wish for another", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    await says(parts, "English please");
    await says(parts, "counsellor");
    const [handoff] = await allHandoffs(parts);
    const id = handoff?.id ?? "";
    const view = await reading(parts.store, (tx) => viewOf(tx, parts, staff.jin, id));
    expect(view?.speaks).toBe("영어로 이야기해요");
    await claim(parts, staff.jin, id);
    await drain(parts, "c1");
    expect((await talkOf(parts.store, "c1")).at(-1)).toContain("a counsellor");
    expect(await says(parts, "쉽게 말해 주세요")).toBe("person: 쉽게 말해 주세요");
    const seen = await reading(parts.store, (tx) => viewOf(tx, parts, staff.jin, id));
    expect(seen?.speaks).toBe("쉬운 말로 이야기해요");
    await close(parts, staff.jin, id, { outcome: "answered" });
    await drain(parts, "c1");
    expect((await talkOf(parts.store, "c1")).join()).toContain("상담은 어땠어요?");
  });

  it("stays what it is when all else is erased, for the last word and the next", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "English please");
    await says(parts, "erase my data");
    expect(await says(parts, "Erase everything")).toContain("everything is erased");
    expect(await stateOf(parts)).toMatchObject({ language: "en", facts: {} });
    expect(await says(parts, "hello")).toContain("How can I help you?");
  });

  it("goes over to the other talk of whoever links the two", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "English please", "w1");
    await says(parts, "연결 코드 주세요", "s1", "slack");
    await says(parts, "link code 482 913", "w1");
    await says(parts, "Link them", "w1");
    await drainAll(parts);
    expect((await stateOf(parts, "s1"))?.language).toBe("en");
    expect((await talkOf(parts.store, "s1")).at(-1)).toContain("This chat was linked with one in the web chat");
  });

  it("stands in the receipt of a consent, whose hash is of the words that were read", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await says(parts, "저는 서울 사는 50살이에요 소셜마케터 신청할게요");
    await says(parts, "English please");
    await says(parts, "I agree");
    const person = (await stateOf(parts))?.person ?? "";
    const [receipt] = await reading(parts.store, (tx) => consentsOf(tx, person));
    expect(receipt?.detail).toEqual({ language: "en" });
  });
});

async function says(parts: Parts, text: string, conversation = "c1", channel = "web"): Promise<string> {
  await takeIn(parts, { channel, conversation, eventId: randomUUID(), text });
  await drain(parts, conversation);
  return (await talkOf(parts.store, conversation)).at(-1) ?? "";
}

async function stateOf(parts: Parts, conversation = "c1") {
  return (await reading(parts.store, (tx) => loadConversation(tx, conversation)))?.conversation;
}
