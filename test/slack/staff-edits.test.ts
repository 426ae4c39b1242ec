import { afterEach, beforeEach, expect, it } from "vitest";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { Sender } from "../../src/assistant/ports.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { reading, type Store } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { bodyOf, changedMessage, directMessage, directOf, team } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const room = "C100";
const person = "U1";
const inSlack = talkOf({ team, user: person });
const inWeb = "web-1";
const ts = "1772413400.777";

describeOnBothStores("what staff change in a thread of Slack", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  beforeEach(async () => {
    api.messages.length = 0;
    api.refusals.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room }, [
      { id: "minji", user: "U10", agency: null },
      { id: "jiwoo", user: "U20", agency: null },
    ]);
  });
  afterEach(() => house.stop());

  it("is changed for somebody in Slack, in the message itself", async () => {
    const card = await claimed();
    await house.writes("U10", card, "3시에 오세요", ts);
    await house.catchUp();
    await house.changes("U10", card, { ts, was: "3시에 오세요", text: "4시에 &amp; 오세요" });
    await house.catchUp();
    const seen = direct();
    expect(seen.at(-1)?.text).toBe("4시에 &amp; 오세요 (고침)");
    expect(seen.filter(({ text }) => text.includes("3시"))).toEqual([]);
    expect(told("U10").at(-1)).toContain("고친 글로 바꿔");
    expect(house.room(room, card.ts).filter(({ text }) => text.includes("4시"))).toEqual([]);
    expect(api.refusals).toEqual([]);
  });

  it("is taken back for them when it is deleted", async () => {
    const card = await claimed();
    await house.writes("U10", card, "잘못 보낸 글", ts);
    await house.catchUp();
    await house.changes("U10", card, { ts, was: "잘못 보낸 글" });
    await house.catchUp();
    expect(direct().at(-1)?.text).toBe("상담사가 지운 메시지예요");
    expect(JSON.stringify(direct())).not.toContain("잘못 보낸");
  });

  it("is said once, however often Slack brings it, and changes nothing that others wrote or that is a note", async () => {
    const card = await claimed();
    await house.writes("U10", card, "3시에 오세요", ts);
    await house.writes("U10", card, "// 우리끼리", "1772413400.778");
    await house.catchUp();
    const update = { ts, was: "3시에 오세요", text: "4시에 오세요" };
    await house.changes("U10", card, update, "EvSame");
    await house.catchUp();
    api.calls.length = 0;
    for (let n = 0; n < 3; n++) await house.changes("U10", card, update, "EvSame");
    await house.changes("U20", card, { ...update, text: "남의 글" });
    await house.changes("U10", card, { ts: "1772413400.778", was: "// 우리끼리", text: "// 다른 메모" });
    await house.catchUp();
    expect(api.calls).not.toContain("chat.update");
    expect(direct().at(-1)?.text).toBe("4시에 오세요 (고침)");
    expect(told("U20").at(-1)).toContain("전해지지 않은 글");
    expect(told("U10").at(-1)).toContain("메모는");
  });

  it("takes back what was made a note, and keeps no resident number", async () => {
    const card = await claimed();
    await house.writes("U10", card, "민감한 이야기", ts);
    await house.catchUp();
    await house.changes("U10", card, { ts, was: "민감한 이야기", text: "850101-2345678" });
    expect(told("U10").at(-1)).toContain("주민등록번호");
    await house.changes("U10", card, { ts, was: "850101-2345678", text: "// 민감한 이야기" });
    await house.catchUp();
    expect(direct().at(-1)?.text).toBe("상담사가 지운 메시지예요");
    const id = (await reading(store, (tx) => openHandoff(tx, inSlack)))?.id ?? "";
    const by = { id: "minji", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    expect((await house.handoffs.open(by, id))?.notes).toMatchObject([{ text: "민감한 이야기" }]);
  });

  it("is said anew where the message is not there any more", async () => {
    const card = await claimed();
    await house.writes("U10", card, "3시에 오세요", ts);
    await house.catchUp();
    api.mishap("chat.update", { kind: "error", error: "message_not_found" });
    await house.changes("U10", card, { ts, was: "3시에 오세요", text: "4시에 오세요" });
    await house.catchUp();
    expect(direct().at(-1)?.text).toContain("고쳐서 다시 드려요");
    expect(direct().at(-1)?.text).toContain("4시에 오세요");
  });

  it.each(["before", "after"] as const)(
    "is changed once, though the process was killed %s Slack had it",
    async (when) => {
      const card = await claimed();
      await house.writes("U10", card, "3시에 오세요", ts);
      await house.catchUp();
      await house.changes("U10", card, { ts, was: "3시에 오세요", text: "4시에 오세요" });
      let ahead = 0;
      const machineClock = { now: () => new Date(Date.now() + ahead) };
      const parts = { ...house.parts, machineClock, seen: { ...house.parts.seen, failed: () => {} } };
      const { sender } = house.site.channel;
      let reached = false;
      const dying: Sender = {
        ...sender,
        async amend(amendment, signal) {
          if (when === "after") await sender.amend?.(amendment, signal);
          reached = true;
          return new Promise(() => undefined);
        },
      };
      createDeliverer(parts, dying).wake();
      while (!reached) await new Promise((soon) => setTimeout(soon, 10));
      ahead = 61_000;
      const next = createDeliverer(parts, sender);
      next.wake();
      await next.idle();
      expect(
        direct()
          .filter(({ text }) => /[34]시에/.test(text))
          .map(({ text }) => text),
      ).toEqual(["4시에 오세요 (고침)"]);
      const open = await reading(store, (tx) =>
        tx.db.selectFrom("outbox").select("id").where("state", "in", ["pending", "sending", "ambiguous"]).execute(),
      );
      expect(open).toEqual([]);
    },
  );

  it("is what goes at all, when it was changed before it had gone", async () => {
    const card = await claimed();
    const before = direct().length;
    await house.writes("U10", card, "3시에 오세요", ts);
    await house.changes("U10", card, { ts, was: "3시에 오세요", text: "4시에 오세요" });
    await house.catchUp();
    expect(
      direct()
        .slice(before)
        .map(({ text }) => text),
    ).toEqual(["4시에 오세요"]);
  });

  it("reaches the talk of somebody in the web chat", async () => {
    await house.says(inWeb, "상담사 연결해 주세요");
    const card = await cardNow();
    await house.presses("U10", card, "맡기");
    await house.writes("U10", card, "3시에 오세요", ts);
    await house.changes("U10", card, { ts, was: "3시에 오세요", text: "4시에 오세요" });
    const said = await house.assistant.messagesAfter(inWeb, 0);
    const original = said.find(({ text }) => text === "3시에 오세요");
    expect(said.at(-1)).toMatchObject({ from: "staff", amends: { seq: original?.seq, text: "4시에 오세요" } });
  });

  it("has the thread follow when a person changes or deletes what they wrote", async () => {
    const card = await claimed();
    const at = { channel: directOf(person), channel_type: "im" };
    const mine = { user: person, ts: "1772413201.5" };
    await house.send(bodyOf.event(directMessage(person, "3시에 갈게요", { ts: mine.ts })));
    await house.assistant.settled(inSlack);
    await house.catchUp();
    await house.send(bodyOf.event(changedMessage(at, { ...mine, was: "3시에 갈게요", text: "4시에 갈게요" })));
    await house.catchUp();
    const below = () => house.room(room, card.ts).map(({ text }) => text);
    expect(below().at(-1)).toBe("참여자 (고침): 4시에 갈게요");
    await house.send(bodyOf.event(changedMessage(at, { ...mine, was: "4시에 갈게요" })));
    await house.catchUp();
    expect(below().at(-1)).toBe("참여자: 지운 메시지예요");
    expect(below().filter((text) => text.includes("갈게요"))).toEqual([]);
  });

  function direct(): readonly PostedMessage[] {
    return house.room(directOf(person));
  }

  function told(user: string): readonly string[] {
    return api.messages.flatMap(({ only, text }) => (only === user ? [text] : []));
  }

  async function cardNow(): Promise<PostedMessage> {
    await house.catchUp();
    const [card] = house.room(room);
    if (!card) throw new Error("no card was posted");
    return card;
  }

  async function claimed(): Promise<PostedMessage> {
    await house.send(bodyOf.event(directMessage(person, "상담사 연결해 주세요")));
    await house.assistant.settled(inSlack);
    const card = await cardNow();
    await house.presses("U10", card, "맡기");
    await house.catchUp();
    return card;
  }
});
