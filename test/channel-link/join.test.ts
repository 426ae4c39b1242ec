import { expect, it } from "vitest";
import { askForCode, type LinkOutcome, typeCode } from "../../src/assistant/channel-link/link.js";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import { findAddress, personSide } from "../../src/store/addresses.js";
import { loadConversation } from "../../src/store/conversations.js";
import { listHandoffs } from "../../src/store/handoffs.js";
import { exportPerson, listPeople } from "../../src/store/people.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { houseOver, monday, stopped, talkOf } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";

const minutes = (n: number) => new Date(monday.getTime() + n * 60_000);

describeOnBothStores("one person on two channels", (fresh) => {
  it("is one after the code of one talk was typed into the other: nothing is lost, and the second key is gone", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await apply(parts, "k1", "kakao", "홍길동이고 010-1234-5678이에요");
    await hear(parts, "s1", "slack", "저는 47살이고 서울 송파구에 살아요");
    const before = { first: await personOf(parts, "k1"), second: await personOf(parts, "s1") };
    const talks = { first: await talkOf(parts.store, "k1"), second: await talkOf(parts.store, "s1") };
    const kept = await reading(parts.store, (tx) => exportPerson(tx, before.first));

    const { code } = await ask(parts, "s1");
    expect(await type(parts, "k1", code)).toEqual({ kind: "joined", person: before.second });

    const people = await reading(parts.store, (tx) => listPeople(tx));
    expect(people.map(({ id }) => id)).toEqual([before.second]);
    expect([...(people[0]?.conversations ?? [])].sort()).toEqual(["k1", "s1"]);
    const all = await reading(parts.store, (tx) => exportPerson(tx, before.second));
    expect(all?.registrations.map(({ id, form, events }) => [id, form, events])).toEqual(
      kept?.registrations.map(({ id, form, events }) => [id, form, events]),
    );
    expect(all?.consents).toEqual(kept?.consents);
    expect(await talkOf(parts.store, "k1")).toEqual(talks.first);
    expect((await talkOf(parts.store, "s1")).slice(0, talks.second.length)).toEqual(talks.second);
    for (const id of ["k1", "s1"]) {
      const stored = await reading(parts.store, (tx) => loadConversation(tx, id));
      expect(stored?.conversation.facts).toMatchObject({ age: { value: 47 }, name: { value: "홍길동" } });
    }
    const keys = await reading(parts.store, (tx) => tx.db.selectFrom("person_keys").select("person").execute());
    expect(keys).toEqual([{ person: before.second }]);
  });

  it("goes on with both talks as before, each reached where it was, and the other is told", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await hear(parts, "s1", "slack", "저는 47살이에요", { to: "D1" });
    await hear(parts, "k1", "kakao", "안녕하세요", { to: "K1" });
    const { code } = await ask(parts, "s1");
    await type(parts, "k1", code);
    await drain(parts, "s1");
    expect((await talkOf(parts.store, "s1")).at(-1)).toContain("카카오톡");
    for (const [id, to] of [
      ["s1", "D1"],
      ["k1", "K1"],
    ] as const) {
      const said = (await talkOf(parts.store, id)).length;
      await hear(parts, id, id === "s1" ? "slack" : "kakao", "내 신청 보여 주세요");
      expect((await talkOf(parts.store, id)).length).toBeGreaterThan(said + 1);
      const address = await reading(parts.store, (tx) => findAddress(tx, { conversation: id, side: personSide }));
      expect(address?.body).toEqual({ to });
    }
  });

  it("is not joined by a wrong, old or used code, nor by one that was asked for anew", async () => {
    const parts = await houseOver(await (await fresh()).open());
    for (const id of ["s1", "k1", "w1"]) await hear(parts, id, "slack", "안녕하세요");
    const first = await ask(parts, "s1", 131_313);
    const second = await ask(parts, "s1", 222_222);
    expect(await type(parts, "k1", first.code)).toEqual({ kind: "wrong" });
    expect(await type(parts, "k1", second.code, 10)).toEqual({ kind: "wrong" });
    expect(await type(parts, "s1", second.code, 9)).toEqual({ kind: "same" });
    expect(await type(parts, "k1", second.code, 9)).toMatchObject({ kind: "joined" });
    expect(await type(parts, "w1", second.code, 9)).toEqual({ kind: "wrong" });
  });

  it("waits after five wrong codes, even for the right one; others do only after six hundred, and are told no fault of theirs", async () => {
    const parts = await houseOver(await (await fresh()).open());
    for (const id of ["s1", "k1", "w1"]) await hear(parts, id, "slack", "안녕하세요");
    const { code } = await ask(parts, "s1", 123_456);
    for (const wrong of ["000001", "000002", "000003", "000004", "000005"])
      expect(await type(parts, "k1", wrong)).toEqual({ kind: "wrong" });
    expect(await type(parts, "k1", code)).toEqual({ kind: "wait", until: minutes(10).toISOString() });
    const others = (from: number, to: number) =>
      inTransaction(parts.store, async (tx) => {
        for (let n = from; n < to; n++) await typeCode(tx, parts, { ...here(`x${n}`), person: "nobody" }, "999999");
      });
    await others(5, 599);
    expect(await type(parts, "w1", "000001")).toEqual({ kind: "wrong" });
    expect(await type(parts, "w1", code)).toEqual({ kind: "busy" });
    const again = await ask(parts, "s1", 654_321, 11);
    expect(await type(parts, "k1", again.code, 11)).toMatchObject({ kind: "joined" });
  });

  it("is never joined while staff have either talk or are called, nor where both have applied for the same", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await hear(parts, "s1", "slack", "안녕하세요");
    await hear(parts, "k1", "kakao", "상담사 연결해 주세요");
    expect(await reading(parts.store, (tx) => listHandoffs(tx))).toHaveLength(1);
    const before = await reading(parts.store, (tx) => listPeople(tx));
    expect(await type(parts, "k1", (await ask(parts, "s1")).code)).toEqual({ kind: "withStaff" });
    expect(await type(parts, "s1", (await ask(parts, "k1", 234_567)).code)).toEqual({ kind: "withStaff" });
    expect(await reading(parts.store, (tx) => listPeople(tx))).toEqual(before);

    await apply(parts, "a1", "kakao", "홍길동이고 010-1234-5678이에요");
    await apply(parts, "b1", "slack", "홍길동이고 010-1234-5678이에요");
    expect(await type(parts, "b1", (await ask(parts, "a1", 345_678)).code)).toEqual({
      kind: "sameOffering",
      offerings: ["on-off-example-wine"],
    });
  });

  it("is joined inside a turn, which goes on and is saved as theirs", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await hear(parts, "s1", "slack", "저는 47살이에요");
    await hear(parts, "k1", "kakao", "안녕하세요");
    const { code } = await ask(parts, "s1");
    const route = function* ({
      attempt,
    }: {
      attempt(key: string, call: object): Generator<unknown, { outcome: string }>;
    }) {
      const { outcome } = yield* attempt("linked", { name: "typeLinkCode", code });
      return { outcome, says: [{ text: { say: "plain", with: { text: `=${outcome}` } } }] };
    };
    const dialogs = { ...parts.house.dialogs, "my-data": { id: "my-data", route } };
    const house = { ...parts.house, dialogs: dialogs as unknown as Parts["house"]["dialogs"] };
    await hear({ ...parts, house }, "k1", "kakao", "내 정보 보여 주세요");
    expect((await talkOf(parts.store, "k1")).at(-1)).toBe("assistant: =joined");
    expect(await personOf(parts, "k1")).toBe(await personOf(parts, "s1"));
    const stored = await reading(parts.store, (tx) => loadConversation(tx, "k1"));
    expect(stored?.conversation.facts).toMatchObject({ age: { value: 47 } });
    expect(await reading(parts.store, (tx) => listPeople(tx))).toHaveLength(1);
    await hear(parts, "k1", "kakao", "프로그램 찾기");
    expect((await talkOf(parts.store, "k1")).at(-1)).toContain("assistant:");
  });

  it("keeps no code that could be read", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await hear(parts, "s1", "slack", "안녕하세요");
    const { code } = await ask(parts, "s1", 424_242);
    const rows = await reading(parts.store, (tx) => tx.db.selectFrom("link_codes").selectAll().execute());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

let events = 0;

async function hear(parts: Parts, conversation: string, channel: string, text: string, address?: { to: string }) {
  const eventId = `e${++events}`;
  await takeIn(parts, { channel, conversation, eventId, text, ...(address ? { address } : {}) });
  await drain(parts, conversation);
}

/** A whole registration. */
async function apply(parts: Parts, conversation: string, channel: string, who: string): Promise<void> {
  for (const text of ["저는 서울 마포구 중소기업 다니는데 와인 모임 신청하고 싶어요", "동의해요", who, "신청하기"])
    await hear(parts, conversation, channel, text);
}

async function personOf(parts: Parts, conversation: string): Promise<string> {
  const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
  if (!stored) throw new Error("no such talk");
  return stored.conversation.person;
}

function here(conversation: string, at = 0) {
  return { conversation, channel: conversation.startsWith("k") ? "kakao" : "slack", now: minutes(at) };
}

function ask(parts: Parts, conversation: string, code = 123_456, at = 0): Promise<{ readonly code: string }> {
  return inTransaction(parts.store, (tx) => askForCode(tx, here(conversation, at), () => code));
}

async function type(parts: Parts, conversation: string, code: string, at = 0): Promise<LinkOutcome> {
  const person = await personOf(parts, conversation);
  const later = { ...parts, clock: stopped(minutes(at)) };
  return inTransaction(parts.store, (tx) => typeCode(tx, later, { ...here(conversation, at), person }, code));
}
