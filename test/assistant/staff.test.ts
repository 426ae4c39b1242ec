import { expect, it } from "vitest";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { note, reply } from "../../src/assistant/handoffs/answer.js";
import { claim } from "../../src/assistant/handoffs/claim.js";
import { close } from "../../src/assistant/handoffs/close.js";
import { allHandoffs, listFor } from "../../src/assistant/handoffs/packet.js";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import { checkAudit } from "../../src/store/audit.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver as houseOnMonday, stopped } from "./two-houses.js";

const by: SignedIn = {
  id: "s1",
  name: "s1",
  login: "s1",
  role: "administrator",
  agency: null,
  session: "",
  place: "",
};
const answered = { outcome: "answered" } as const;

describeOnBothStores("a hand-off that was closed", (fresh) => {
  it("shows the talk up to its close, the last reply with it, and nothing of what is said afterwards", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await calledStaff(parts);
    await claim(parts, by, id);
    await reply(parts, by, id, "마지막 답이에요", { key: parts.newId() });
    await close(parts, by, id, answered);
    await drain(parts, "c1");
    const [atClose] = await allHandoffs(parts);
    expect(atClose?.transcript.at(-1)).toMatchObject({ from: "staff", text: "마지막 답이에요" });
    await say(parts, "나중에 한 말이에요");
    expect(await allHandoffs(parts)).toEqual([atClose]);
  });

  it("keeps the question that was open then, whatever is asked later", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await calledStaff(parts);
    const [waiting] = await listFor(parts, by, "open");
    await claim(parts, by, id);
    await close(parts, by, id, answered);
    await drain(parts, "c1");
    await say(parts, "47살이에요");
    const [closed] = await allHandoffs(parts);
    expect(waiting?.open).not.toBeNull();
    expect(closed).toMatchObject({ state: "closed", open: waiting?.open });
  });

  it("shows who called it off themselves, and ends there", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await calledStaff(parts);
    await say(parts, "상담사 연결 취소");
    await say(parts, "나중에 한 말이에요");
    const [closed] = await allHandoffs(parts);
    expect(closed?.state).toBe("closed");
    const said = closed?.transcript.filter(({ from }) => from === "person").map(({ text }) => text);
    expect(said?.at(-1)).toBe("상담사 연결 취소");
  });
});

describeOnBothStores("what staff do", (fresh) => {
  it("leaves exactly one entry in the audit log each, in an unbroken chain, and no word of the talk", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await say(parts, "상담사와 이야기하고 싶어요");
    const id = (await allHandoffs(parts))[0]?.id ?? "";
    expect(await audited(parts.store)).toEqual([]);
    await listFor(parts, by, "open");
    await listFor(parts, by, "all");
    await claim(parts, by, id);
    await reply(parts, by, id, "무엇을 도와드릴까요", { key: parts.newId() });
    await note(parts, by, id, "동료에게", { key: parts.newId() });
    await close(parts, by, id, answered);
    expect(await audited(parts.store)).toEqual([
      "s1 list handoffs",
      "s1 list handoffs",
      ...["claim", "reply", "note", "close"].map((action) => `s1 ${action} ${id}`),
    ]);
    expect(await reading(parts.store, checkAudit)).toMatchObject({ kind: "whole", entries: 6 });
  });

  it("leaves no entry when it is refused, and none with an id that somebody made up", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await calledStaff(parts);
    const before = await audited(parts.store);
    expect((await claim(parts, by, "홍길동")).kind).toBe("unknown");
    expect((await reply(parts, by, id, "먼저 맡지 않았어요", { key: parts.newId() })).kind).toBe("notYours");
    expect(await audited(parts.store)).toEqual(before);
  });
});

/** Open: the Monday of the other tests is a holiday. */
async function houseOver(store: Store): Promise<Parts> {
  return { ...(await houseOnMonday(store)), clock: stopped(new Date("2026-03-03T01:00:00Z")) };
}

/** Who did what to what, in order. */
async function audited(store: Store): Promise<readonly string[]> {
  const rows = await reading(store, (tx) => tx.db.selectFrom("audit").selectAll().orderBy("seq").execute());
  return rows.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`);
}

/** A person in the middle of a search calls staff; gives the hand-off's id. */
async function calledStaff(parts: Parts): Promise<string> {
  await say(parts, "나에게 맞는 프로그램 찾아 주세요");
  await say(parts, "상담사와 이야기하고 싶어요");
  const [waiting] = await listFor(parts, by, "open");
  if (!waiting) throw new Error("nobody was called");
  return waiting.id;
}

async function say(parts: Parts, text: string): Promise<void> {
  await takeIn(parts, { channel: "web", conversation: "c1", eventId: parts.newId(), text });
  await drain(parts, "c1");
}
