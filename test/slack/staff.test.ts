import { expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { listAudit } from "../../src/store/audit.js";
import { loadConversation } from "../../src/store/conversations.js";
import { erasePerson } from "../../src/store/erase.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { room, slackFrontDesk, talk } from "../support/slack-front-desk.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { wordsShown } from "../support/slack-words.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

describeOnBothStores("staff in Slack", (fresh) => {
  const { store, house, called, claimed, open, agencyName } = slackFrontDesk(api, fresh);

  it("see a card for each hand-off, with what matters and nothing by which somebody could be reached", async () => {
    await house().says(talk, "저는 47살이고 서울 살아요. 제 이름은 홍길동, 전화는 010-1234-5678이에요");
    const card = await called();
    expect(house().room(room)).toHaveLength(1);
    const shown = wordsShown([card]);
    expect(shown).toContain("상담사를찾았어요");
    expect(shown).not.toContain("홍길동");
    expect(shown).not.toContain("5678");
    await house().catchUp();
    expect(house().room(room)).toHaveLength(1);
    expect(api.refusals).toEqual([]);
  });

  it("take it, talk in its thread with somebody in the web chat, and end it", async () => {
    const card = await called();
    await house().presses("U10", card, "맡기");
    await house().catchUp();
    await house().writes("U10", card, "안녕하세요 &amp; 반가워요");
    await house().says(talk, "고용보험이 궁금해요");
    await house().catchUp();
    const said = (await house().reads(talk)).slice(-2);
    expect(said).toEqual(["staff: 안녕하세요 & 반가워요", "person: 고용보험이 궁금해요"]);
    const below = house()
      .room(room, card.ts)
      .map(({ text }) => text);
    expect(below.at(-1)).toBe("참여자: 고용보험이 궁금해요");
    expect(below.filter((text) => text.includes("반가워요"))).toEqual([]);
    await house().presses("U10", house().room(room)[0] ?? card, "답해 드렸어요");
    await house().catchUp();
    expect((await reading(store(), (tx) => openHandoff(tx, talk)))?.state).toBeUndefined();
    const over = JSON.stringify(house().room(room)[0]?.blocks);
    expect(over).toContain("답해 드렸어요");
    expect(over).not.toContain("ieum:staff:close");
    expect(over).not.toContain("답글을 쓰면");
    expect(api.refusals).toEqual([]);
  });

  it("say a thing once, however often Slack brings it", async () => {
    const card = await claimed();
    for (let n = 0; n < 3; n++) await house().writes("U10", card, "한 번만요", "1772413400.777");
    expect((await house().reads(talk)).filter((line) => line.includes("한 번만요"))).toHaveLength(1);
  });

  it("see in the front desk's room what is of an agency without one", async () => {
    const card = await claimed();
    const modal = await house().opens("U10", house().room(room)[0] ?? card, "넘기기");
    await house().submits("U10", modal, { to: agencyName("seoul50plus") });
    await house().catchUp();
    expect(JSON.stringify(house().room(room)[0]?.blocks)).toContain(`${agencyName("seoul50plus")}에 찾아온 분`);
    await house().presses("U10", house().room(room)[0] ?? card, "맡기");
    await inTransaction(store(), (tx) => tx.db.deleteFrom("staff_cards").execute());
    await house().catchUp();
    expect(house().room(room)).toHaveLength(2);
  });

  it("are heard only once they are matched, have it, and may see it", async () => {
    const card = await called();
    await house().writes("U99", card, "모르는 사람이에요");
    await house().writes("U10", card, "아직 맡지 않았어요");
    await house().presses("U99", card, "맡기");
    await house().presses("U10", card, "맡기");
    await house().catchUp();
    await house().writes("U20", card, "남의 상담이에요");
    await house().presses("U20", house().room(room)[0] ?? card, "답해 드렸어요");
    const lines = (await house().reads(talk)).join("\n");
    for (const word of ["모르는", "아직 맡지", "남의"]) expect(lines).not.toContain(word);
    const told = api.messages.flatMap(({ only, text }) => (only ? [`${only} ${text.slice(0, 12)}`] : []));
    expect(told).toEqual([
      expect.stringContaining("U99 아직 상담 화면"),
      expect.stringContaining("U10 맡은 상담에만"),
      expect.stringContaining("U99 아직 상담 화면"),
      expect.stringContaining("U20 지금은 minji"),
      expect.stringContaining("U20 지금은 minji"),
    ]);
    expect((await reading(store(), (tx) => openHandoff(tx, talk)))?.staff).toBe("minji");
  });

  it("may do nothing any more once their account is shut", async () => {
    const card = await called();
    await inTransaction(store(), (tx) =>
      tx.db.updateTable("accounts").set({ state: "disabled" }).where("id", "=", "gone").execute(),
    );
    await house().presses("U30", card, "맡기");
    expect((await reading(store(), (tx) => openHandoff(tx, talk)))?.state).toBe("waiting");
  });

  it("give it to another agency, whose room gets a card, and theirs says where it went", async () => {
    const card = await claimed();
    await inTransaction(store(), (tx) => setStaffRoom(tx, { channel: "slack", agency: "gwangju", room: "C200" }));
    const modal = await house().opens("U10", house().room(room)[0] ?? card, "넘기기");
    expect(await house().submits("U10", modal, { to: agencyName("gwangju"), note: "광주 분이에요" })).toMatchObject({
      response_action: "clear",
    });
    await house().catchUp();
    expect(wordsShown(house().room(room))).toContain("넘어간상담이에요");
    expect(house().room("C200")).toHaveLength(1);
    const there = house().room("C200")[0] as PostedMessage;
    await house().presses("U20", there, "맡기");
    await house().writes("U20", there, "광주에서 이어받았어요");
    expect((await house().reads(talk)).at(-1)).toBe("staff: 광주에서 이어받았어요");
  });

  it("find a card once, though Slack's answer to it was lost", async () => {
    api.mishap("chat.postMessage", { kind: "lost" });
    await house()
      .says(talk, "상담사 연결해 주세요")
      .catch(() => undefined);
    const failing = house().catchUp();
    await expect(failing).rejects.toThrow();
    await inTransaction(store(), (tx) => tx.db.updateTable("staff_cards").set({ due_at: "" }).execute());
    await house().catchUp();
    expect(house().room(room)).toHaveLength(1);
  });

  it("see it all taken away once the person was erased", async () => {
    const card = await claimed();
    await house().says(talk, "제 정보예요");
    await house().catchUp();
    const before = api.messages.length;
    const person = (await reading(store(), (tx) => loadConversation(tx, talk)))?.conversation.person ?? "";
    await inTransaction(store(), (tx) => erasePerson(tx, person, new Date()));
    await house().catchUp();
    expect(before).toBeGreaterThan(1);
    expect(house().room(room)).toEqual([]);
    expect(house().room(room, card.ts)).toEqual([]);
  });

  it("are told in their room what is news, once, though Slack's answer to it was lost", async () => {
    await doDueWork(house().parts);
    api.mishap("chat.postMessage", { kind: "lost" });
    const parts = { ...house().parts, seen: { ...house().parts.seen, failed: () => {} } };
    for (let n = 0; n < 2; n++) {
      await house().lookAgain(parts);
      await inTransaction(store(), (tx) => tx.db.updateTable("room_notices").set({ due_at: "" }).execute());
    }
    const news = house()
      .room(room)
      .filter(({ text }) => text.includes("오늘의 상담 소식"));
    expect(news).toHaveLength(1);
    expect(news[0]?.metadata).toMatchObject({ event_type: "ieum_news" });
    expect(api.refusals).toEqual([]);
  });

  it("leave a trace of what was shown to them", async () => {
    await called();
    const id = await open();
    expect(await reading(store(), (tx) => listAudit(tx, id))).toMatchObject([{ actor: "house", action: "showCard" }]);
  });
});
