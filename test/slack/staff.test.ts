import { afterEach, beforeEach, expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { listAudit } from "../../src/store/audit.js";
import { loadConversation } from "../../src/store/conversations.js";
import { erasePerson } from "../../src/store/erase.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { bodyOf, threadReply } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { wordsShown } from "../support/slack-words.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const room = "C100";
const talk = "web-1";

describeOnBothStores("staff in Slack", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  beforeEach(async () => {
    api.messages.length = 0;
    api.refusals.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room }, [
      { id: "minji", user: "U10", agency: null },
      { id: "gwangju", user: "U20", agency: "gwangju" },
      { id: "gone", user: "U30", agency: null },
    ]);
  });
  afterEach(() => house.stop());

  it("see a card for each hand-off, with what matters and nothing by which somebody could be reached", async () => {
    await house.says(talk, "저는 47살이고 서울 살아요. 제 이름은 홍길동, 전화는 010-1234-5678이에요");
    const card = await called();
    expect(house.room(room)).toHaveLength(1);
    const shown = wordsShown([card]);
    expect(shown).toContain("상담사를찾았어요");
    expect(shown).not.toContain("홍길동");
    expect(shown).not.toContain("5678");
    await house.catchUp();
    expect(house.room(room)).toHaveLength(1);
    expect(api.refusals).toEqual([]);
  });

  it("take it, talk in its thread with somebody in the web chat, and end it", async () => {
    const card = await called();
    await house.presses("U10", card, "맡기");
    await house.catchUp();
    await house.writes("U10", card, "안녕하세요 &amp; 반가워요");
    await house.says(talk, "고용보험이 궁금해요");
    await house.catchUp();
    const said = (await house.reads(talk)).slice(-2);
    expect(said).toEqual(["staff: 안녕하세요 & 반가워요", "person: 고용보험이 궁금해요"]);
    const below = house.room(room, card.ts).map(({ text }) => text);
    expect(below.at(-1)).toBe("참여자: 고용보험이 궁금해요");
    expect(below.filter((text) => text.includes("반가워요"))).toEqual([]);
    await house.presses("U10", house.room(room)[0] ?? card, "답해 드렸어요");
    await house.catchUp();
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBeUndefined();
    const over = JSON.stringify(house.room(room)[0]?.blocks);
    expect(over).toContain("답해 드렸어요");
    expect(over).not.toContain("ieum:staff:close");
    expect(over).not.toContain("답글을 쓰면");
    expect(api.refusals).toEqual([]);
  });

  it("say a thing once, however often Slack brings it", async () => {
    const card = await claimed();
    for (let n = 0; n < 3; n++) await house.writes("U10", card, "한 번만요", "1772413400.777");
    expect((await house.reads(talk)).filter((line) => line.includes("한 번만요"))).toHaveLength(1);
  });

  it("keep notes to themselves", async () => {
    const card = await claimed();
    await house.writes("U10", card, "// 다시 전화하기로 함");
    expect(await house.reads(talk)).not.toContainEqual(expect.stringContaining("다시 전화"));
    const by = { id: "minji", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    const id = await open();
    expect((await house.handoffs.open(by, id))?.notes).toMatchObject([{ text: "다시 전화하기로 함" }]);
  });

  it("keep the lines of a message that are notes to themselves, and say the others", async () => {
    const card = await claimed();
    const ts = "1772413400.900";
    const was = "내일 9시에 봬요\n&gt; // 이력이 의심스러움";
    for (let n = 0; n < 2; n++) await house.writes("U10", card, was, ts);
    expect((await house.reads(talk)).at(-1)).toBe("staff: 내일 9시에 봬요");
    expect(told("U10").at(-1)).toMatch(/메모로 남겼고.*\n이력이 의심스러움$/);
    const text = "내일 10시에 봬요\n&gt; // 이력이 의심스러움\n/\u200B/ 또 다른 메모";
    await house.changes("U10", card, { ts, was, text });
    expect((await house.reads(talk)).at(-1)).toContain("내일 10시에 봬요");
    expect((await house.reads(talk)).join()).not.toMatch(/의심|메모/);
    expect(told("U10").at(-1)).toBe(
      "참여자에게도 고친 글로 바꿔 두었어요. 메모는 상담 화면에 처음 적은 그대로 남아 있어요.",
    );
    expect(await notes()).toEqual(["이력이 의심스러움"]);
  });

  it("learn that the note was kept where the words were not said, and say nothing where it was not", async () => {
    const card = await claimed();
    await house.writes("U10", card, "850101-2345678\n// 확인함");
    expect(told("U10").at(-1)).toMatch(/주민등록번호.*메모는 남겨/);
    await house.writes("U10", card, "반가워요\n// 850101-2345678");
    expect((await house.reads(talk)).join()).not.toMatch(/850101|반가워요/);
    expect(await notes()).toEqual(["확인함"]);
  });

  it("have their words held back with files that cannot go", async () => {
    const card = await claimed();
    const shares = async (text: string, count: number) => {
      const body = threadReply("U10", { room, card: card.ts }, text);
      const files = Array.from({ length: count }, (_, n) => ({ id: `F${n}`, name: `${n}.jpg`, size: 1 }));
      await house.send(bodyOf.event({ ...body, event: { ...body.event, files } }));
    };
    await shares("사진 여섯 장 보내요", 6);
    expect((await house.reads(talk)).join()).not.toContain("사진");
    expect(told("U10").at(-1)).toMatch(/5개까지.*함께 적은 글도 전하지 않았어요/);
    await shares("// 사진은 우리끼리", 6);
    expect(await notes()).toEqual(["사진은 우리끼리"]);
    await shares("사진 보내요\n// 얼굴은 가렸음", 1);
    expect((await house.reads(talk)).at(-1)).toBe("staff: 사진 보내요");
  });

  it("see in the front desk's room what is of an agency without one", async () => {
    const card = await claimed();
    const modal = await house.opens("U10", house.room(room)[0] ?? card, "넘기기");
    await house.submits("U10", modal, { to: agencyName("seoul50plus") });
    await house.catchUp();
    expect(JSON.stringify(house.room(room)[0]?.blocks)).toContain(`${agencyName("seoul50plus")}에 찾아온 분`);
    await house.presses("U10", house.room(room)[0] ?? card, "맡기");
    await inTransaction(store, (tx) => tx.db.deleteFrom("staff_cards").execute());
    await house.catchUp();
    expect(house.room(room)).toHaveLength(2);
  });

  it("are heard only once they are matched, have it, and may see it", async () => {
    const card = await called();
    await house.writes("U99", card, "모르는 사람이에요");
    await house.writes("U10", card, "아직 맡지 않았어요");
    await house.presses("U99", card, "맡기");
    await house.presses("U10", card, "맡기");
    await house.catchUp();
    await house.writes("U20", card, "남의 상담이에요");
    await house.presses("U20", house.room(room)[0] ?? card, "답해 드렸어요");
    const lines = (await house.reads(talk)).join("\n");
    for (const word of ["모르는", "아직 맡지", "남의"]) expect(lines).not.toContain(word);
    const told = api.messages.flatMap(({ only, text }) => (only ? [`${only} ${text.slice(0, 12)}`] : []));
    expect(told).toEqual([
      expect.stringContaining("U99 아직 상담 화면"),
      expect.stringContaining("U10 맡은 상담에만"),
      expect.stringContaining("U99 아직 상담 화면"),
      expect.stringContaining("U20 지금은 minji"),
      expect.stringContaining("U20 지금은 minji"),
    ]);
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.staff).toBe("minji");
  });

  it("may do nothing any more once their account is shut", async () => {
    const card = await called();
    await inTransaction(store, (tx) =>
      tx.db.updateTable("accounts").set({ state: "disabled" }).where("id", "=", "gone").execute(),
    );
    await house.presses("U30", card, "맡기");
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBe("waiting");
  });

  it("give it to another agency, whose room gets a card, and theirs says where it went", async () => {
    const card = await claimed();
    await inTransaction(store, (tx) => setStaffRoom(tx, { channel: "slack", agency: "gwangju", room: "C200" }));
    const modal = await house.opens("U10", house.room(room)[0] ?? card, "넘기기");
    expect(await house.submits("U10", modal, { to: agencyName("gwangju"), note: "광주 분이에요" })).toMatchObject({
      response_action: "clear",
    });
    await house.catchUp();
    expect(wordsShown(house.room(room))).toContain("넘어간상담이에요");
    expect(house.room("C200")).toHaveLength(1);
    const there = house.room("C200")[0] as PostedMessage;
    await house.presses("U20", there, "맡기");
    await house.writes("U20", there, "광주에서 이어받았어요");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 광주에서 이어받았어요");
  });

  it("find a card once, though Slack's answer to it was lost", async () => {
    api.mishap("chat.postMessage", { kind: "lost" });
    await house.says(talk, "상담사 연결해 주세요").catch(() => undefined);
    const failing = house.catchUp();
    await expect(failing).rejects.toThrow();
    await inTransaction(store, (tx) => tx.db.updateTable("staff_cards").set({ due_at: "" }).execute());
    await house.catchUp();
    expect(house.room(room)).toHaveLength(1);
  });

  it("see it all taken away once the person was erased", async () => {
    const card = await claimed();
    await house.says(talk, "제 정보예요");
    await house.catchUp();
    const before = api.messages.length;
    const person = (await reading(store, (tx) => loadConversation(tx, talk)))?.conversation.person ?? "";
    await inTransaction(store, (tx) => erasePerson(tx, person, new Date()));
    await house.catchUp();
    expect(before).toBeGreaterThan(1);
    expect(house.room(room)).toEqual([]);
    expect(house.room(room, card.ts)).toEqual([]);
  });

  it("are told in their room what is news, once, though Slack's answer to it was lost", async () => {
    await doDueWork(house.parts);
    api.mishap("chat.postMessage", { kind: "lost" });
    const parts = { ...house.parts, seen: { ...house.parts.seen, failed: () => {} } };
    for (let n = 0; n < 2; n++) {
      await house.lookAgain(parts);
      await inTransaction(store, (tx) => tx.db.updateTable("room_notices").set({ due_at: "" }).execute());
    }
    const news = house.room(room).filter(({ text }) => text.includes("오늘의 상담 소식"));
    expect(news).toHaveLength(1);
    expect(news[0]?.metadata).toMatchObject({ event_type: "ieum_news" });
    expect(api.refusals).toEqual([]);
  });

  it("leave a trace of what was shown to them", async () => {
    await called();
    const id = await open();
    expect(await reading(store, (tx) => listAudit(tx, id))).toMatchObject([{ actor: "house", action: "showCard" }]);
  });

  async function called(): Promise<PostedMessage> {
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    const [card] = house.room(room);
    if (!card) throw new Error("no card was posted");
    return card;
  }

  async function claimed(): Promise<PostedMessage> {
    const card = await called();
    await house.presses("U10", card, "맡기");
    await house.catchUp();
    return card;
  }

  function told(user: string): readonly string[] {
    return api.messages.flatMap(({ only, text }) => (only === user ? [text] : []));
  }

  async function notes(): Promise<readonly string[]> {
    const by = { id: "minji", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    return (await house.handoffs.open(by, await open()))?.notes.map(({ text }) => text) ?? [];
  }

  async function open(): Promise<string> {
    return (await reading(store, (tx) => openHandoff(tx, talk)))?.id ?? "";
  }

  function agencyName(id: string): string {
    return house.parts.catalog.agencies.find((one) => one.id === id)?.name ?? "";
  }
});
