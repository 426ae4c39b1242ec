import { expect, it } from "vitest";
import type { Parts, Sightings } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain, drainAll } from "../../src/assistant/work.js";
import { outsideChannels } from "../../src/cli/channel-settings.js";
import { chatJson, settableClock } from "../../src/cli/chat-json.js";
import { listHandoffs } from "../../src/store/handoffs.js";
import { listPeople } from "../../src/store/people.js";
import { reading } from "../../src/store/transaction.js";
import { houseOver, talkOf } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { words } from "../support/world.js";

const drawn = 482_913;

describeOnBothStores("a talk that is to go on in another messenger", (fresh) => {
  it("is joined by the code that one of them gives and the other takes; both are told", async () => {
    const parts = await house(await fresh());
    await says(parts, "s1", "slack", "저는 47살이고 서울 송파구에 살아요");
    expect(await says(parts, "s1", "slack", "다른 데서도 이어서 쓰고 싶어요")).toContain("어떻게 할까요");
    await says(parts, "s1", "slack", "코드 받기");
    expect((await talkOf(parts.store, "s1")).slice(-2).join()).toContain("이 코드를 적어 주세요");

    expect(await says(parts, "w1", "web", "482 913")).toContain("이을까요?");
    expect(await persons(parts)).toHaveLength(2);
    expect(await says(parts, "w1", "web", "이어 주세요")).toContain("두 대화를 이었어요");
    await drainAll(parts);
    expect((await talkOf(parts.store, "s1")).at(-1)).toContain("웹 채팅에서 하던 대화와 이어졌어요");
    const [one, ...others] = await persons(parts);
    expect(others).toEqual([]);
    expect([...(one?.conversations ?? [])].sort()).toEqual(["s1", "w1"]);
    expect(await says(parts, "w1", "web", "내 정보 보여 주세요")).toContain("지금 가지고 있는 정보예요");
  });

  it("says where staff are while they have the other talk, and calls them a second time only where that is wanted", async () => {
    const parts = await house(await fresh());
    await says(parts, "s1", "slack", "연결 코드");
    await says(parts, "s1", "slack", "코드 받기");
    await says(parts, "w1", "web", "482 913");
    await says(parts, "w1", "web", "이어 주세요");
    await says(parts, "s1", "slack", "상담사 연결해 주세요");
    const open = async () => (await reading(parts.store, (tx) => listHandoffs(tx))).map((one) => one.conversation);
    expect(await open()).toEqual(["s1"]);
    expect(await says(parts, "w1", "web", "푸르르 뽀글뽀글 뿡")).toContain("슬랙에서 상담사와 이어져 있어요");
    expect(await says(parts, "w1", "web", "상담사 연결해 주세요")).toContain("슬랙에서 상담사와 이어져 있어요");
    expect(await open()).toEqual(["s1"]);
    await says(parts, "w1", "web", "여기서 상담사 부르기");
    expect((await open()).toSorted()).toEqual(["s1", "w1"]);
  });

  it("is a matter of one's own data to scripts, which know no other name for it", async () => {
    const parts = await house(await fresh());
    const chat = chatJson(settableClock(), async () => parts);
    expect(await chat({ conversation: "c1", text: "다른 데서도 이어서 쓰고 싶어요" })).toMatchObject({
      open: { dialog: "my-data", kind: "choice" },
    });
  });

  it("says what to do when the code is wrong, and when there were too many", async () => {
    const parts = await house(await fresh());
    for (let n = 1; n <= 5; n++) {
      await says(parts, "w1", "web", `코드 00000${n}`);
      expect(await says(parts, "w1", "web", "이어 주세요")).toContain("새 코드를 받아");
    }
    await says(parts, "w1", "web", "코드 000006");
    expect(await says(parts, "w1", "web", "이어 주세요")).toContain("잠시 멈췄어요");
  });

  it("tells its code to nobody but the talk: not to the log, not to the metrics, not to a table in clear", async () => {
    const seen: unknown[] = [];
    const sightings: Sightings = {
      turn: (one) => void seen.push(one),
      waiting: (one) => void seen.push(one),
      escalated: (one) => void seen.push(one),
      delivered: (one) => void seen.push(one),
      failed: (what, fault) => void seen.push(what, String(fault)),
    };
    const parts = { ...(await house(await fresh())), seen: sightings };
    await says(parts, "s1", "slack", "연결 코드");
    await says(parts, "s1", "slack", "코드 받기");
    await says(parts, "w1", "web", "482 913");
    await says(parts, "w1", "web", "이어 주세요");
    const tables = await parts.store.db.introspection.getTables();
    const rows = await Promise.all(
      tables.map(({ name }) =>
        parts.store.db
          .selectFrom(name as "persons")
          .selectAll()
          .execute(),
      ),
    );
    const clear = JSON.stringify([seen, rows], (_, value) =>
      value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(clear).not.toMatch(/482 ?913/);
  });
});

it("has a name for people for every channel on which a talk can be held", () => {
  const outside = outsideChannels.map(({ id }) => id).filter((id) => id !== "model");
  for (const channel of ["web", "terminal", "direct-line", ...outside])
    expect(words.word({ say: `link.channel.${channel}` })).not.toBe("");
});

async function house(place: { open(): Promise<Parts["store"]> }): Promise<Parts> {
  return { ...(await houseOver(await place.open())), draw: () => drawn };
}

let events = 0;

/** Says something, or presses a button of that name; gives what was said last. */
async function says(parts: Parts, conversation: string, channel: string, text: string): Promise<string> {
  await takeIn(parts, { channel, conversation, eventId: `t${++events}`, text });
  await drain(parts, conversation);
  return (await talkOf(parts.store, conversation)).at(-1) ?? "";
}

function persons(parts: Parts) {
  return reading(parts.store, (tx) => listPeople(tx));
}
