import { afterEach, beforeEach, expect, it } from "vitest";
import { listAudit } from "../../src/store/audit.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { pressables } from "../support/slack-words.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const room = "C100";
const talk = "web-1";

describeOnBothStores("the card of a hand-off in Slack", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  beforeEach(async () => {
    api.messages.length = 0;
    api.refusals.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room, gwangju: "C200" }, [
      { id: "minji", user: "U10", agency: null },
      { id: "jiwoo", user: "U20", agency: null },
      { id: "gwangju", user: "U30", agency: "gwangju" },
      { id: "daegu", user: "U40", agency: "daegu" },
    ]);
  });
  afterEach(() => house.stop());

  it("is short, and opens whole only for whoever presses, without what they could be named or reached by", async () => {
    await house.says(talk, "저는 47살이고 서울 살아요. 제 이름은 홍길동, 전화는 010-1234-5678이에요");
    const card = await called();
    expect(JSON.stringify(card.blocks)).not.toContain("서울");
    const before = api.messages.length;
    const modal = await house.opens("U20", card, "자세히");
    const shown = JSON.stringify(modal.others);
    expect(shown).toContain("서울");
    for (const word of ["홍길동", "5678"]) expect(shown).not.toContain(word);
    expect(api.messages).toHaveLength(before);
    const log = await reading(store, async (tx) => listAudit(tx, (await openHandoff(tx, talk))?.id ?? ""));
    expect(log).toContainEqual(expect.objectContaining({ actor: "jiwoo", action: "open" }));
    expect(api.refusals).toEqual([]);
  });

  it("says when they would like to be called back, until it is over", async () => {
    const card = await called();
    const set = { callback_at: "2026-03-09T00:00:00.000Z" };
    await inTransaction(store, (tx) => tx.db.updateTable("handoffs").set(set).execute());
    const again = await house.opens("U10", card, "넘기기");
    await house.submits("U10", again, { to: "jiwoo 상담사" });
    await house.catchUp();
    expect(JSON.stringify(now().blocks)).toMatch(/3월 9일[^"]*에 연락을 바라요/);
    expect(now().text).toContain("연락을 바라요");
    await house.presses("U20", now(), "답해 드렸어요");
    await house.catchUp();
    expect(JSON.stringify(now().blocks)).not.toContain("연락을 바라요");
  });

  it("hides a number that stands in what somebody wrote", async () => {
    await house.says(talk, "상담사 연결해 주세요 010-1234-5678로 전화 주세요");
    await house.catchUp();
    expect(JSON.stringify(house.room(room))).not.toContain("1234");
  });

  it("goes to one of two who take it at once, and tells the other whose it is", async () => {
    const card = await called();
    await Promise.all([house.presses("U10", card, "맡기"), house.presses("U20", card, "맡기")]);
    const owner = (await reading(store, (tx) => openHandoff(tx, talk)))?.staff;
    expect(["minji", "jiwoo"]).toContain(owner);
    const other = owner === "minji" ? "U20" : "U10";
    expect(told(other)).toEqual([`${owner} 상담사 님이 이미 맡고 있어요.`]);
    expect(told(owner === "minji" ? "U10" : "U20")).toEqual([]);
  });

  it("can be taken over from whoever is named before, and put down again", async () => {
    await claimed();
    const shown = JSON.stringify(now().blocks);
    expect(shown).toContain("지금은 minji 상담사 님이 맡고 있어요");
    await house.presses("U20", now(), "이어 맡기");
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.staff).toBe("jiwoo");
    await house.presses("U10", now(), "내려놓기");
    expect(told("U10").at(-1)).toMatch(/지금은 jiwoo 상담사 님이 맡고 있어서.*이어 맡기를 눌러/);
    await house.presses("U20", now(), "내려놓기");
    await house.catchUp();
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBe("waiting");
    expect(pressables([now()]).map(({ label }) => label)).toContain("맡기");
  });

  it("is given to a colleague with words for them alone", async () => {
    await claimed();
    const modal = await house.opens("U10", now(), "넘기기");
    expect(await house.submits("U10", modal, { to: "jiwoo 상담사", note: "서류를 기다리는 중" })).toEqual({
      response_action: "clear",
    });
    const open = await reading(store, (tx) => openHandoff(tx, talk));
    expect(open?.staff).toBe("jiwoo");
    const by = { id: "jiwoo", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    expect((await house.handoffs.open(by, open?.id ?? ""))?.events.at(-1)).toMatchObject({ why: "서류를 기다리는 중" });
    expect(JSON.stringify(api.messages)).not.toContain("서류를 기다리는");
  });

  it("says in the modal why it was not given on, and keeps no resident number", async () => {
    await claimed();
    const modal = await house.opens("U10", now(), "넘기기");
    const refused = await house.submits("U10", modal, { to: "jiwoo 상담사", note: "850101-2345678" });
    expect(refused).toMatchObject({
      response_action: "errors",
      errors: { note: expect.stringContaining("주민등록번호") },
    });
    const others = await house.opens("U20", now(), "넘기기");
    expect(await house.submits("U20", others, { to: "gwangju 상담사" })).toMatchObject({ response_action: "errors" });
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.staff).toBe("minji");
  });

  it("does nothing for somebody of another agency", async () => {
    await claimed();
    const modal = await house.opens("U10", now(), "넘기기");
    await house.submits("U10", modal, { to: agencyName("gwangju") });
    await house.catchUp();
    const there = house.room("C200")[0];
    if (!there) throw new Error("no card in the other room");
    await house.presses("U40", there, "맡기");
    await house.presses("U40", there, "자세히");
    expect(told("U40")).toEqual([expect.stringContaining("볼 수 없는"), expect.stringContaining("볼 수 없는")]);
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBe("waiting");
  });

  it("says first that it is urgent, in words and with a sign", async () => {
    await house.says(talk, "죽고 싶어요");
    await house.catchUp();
    expect(now().text).toMatch(/^‼ 위기/);
    expect(now().blocks[0]).toMatchObject({ type: "header" });
    await inTransaction(store, (tx) => setStaffRoom(tx, { channel: "slack", agency: "gwangju", room: undefined }));
    expect(api.refusals).toEqual([]);
  });

  it("tells whoever pressed too late that nothing opened", async () => {
    const card = await called();
    api.mishap("views.open", { kind: "error", error: "expired_trigger_id" });
    await house.presses("U10", card, "자세히");
    expect(told("U10")).toEqual(["창을 열지 못했어요. 다시 한 번 눌러 주세요."]);
  });

  function told(user: string): readonly string[] {
    return api.messages.flatMap(({ only, text }) => (only === user ? [text] : []));
  }

  function now(): PostedMessage {
    const [card] = house.room(room);
    if (!card) throw new Error("no card was posted");
    return card;
  }

  async function called(): Promise<PostedMessage> {
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    return now();
  }

  async function claimed(): Promise<void> {
    await house.presses("U10", await called(), "맡기");
    await house.catchUp();
  }

  function agencyName(id: string): string {
    return house.parts.catalog.agencies.find((one) => one.id === id)?.name ?? "";
  }
});
