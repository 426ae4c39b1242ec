import { afterEach, beforeEach, expect, it } from "vitest";
import { listAudit } from "../../src/store/audit.js";
import { loadConversation } from "../../src/store/conversations.js";
import { erasePerson } from "../../src/store/erase.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { activityWords } from "../support/activity-words.js";
import { type FakeConnector, startFakeConnector } from "../support/fake-connector.js";
import type { StandingMessage } from "../support/fake-team.js";
import { describeOnBothStores } from "../support/stores.js";
import { buttonsOn, cardIn, objectId, type TeamsStaffHouse, teamsStaff } from "../support/teams-staff.js";

const room = "19:front@thread.tacv2";
const gwangju = "19:gwangju@thread.tacv2";
const talk = "web-1";

describeOnBothStores("staff at a card in Teams", (fresh) => {
  let store: Store;
  let connector: FakeConnector;
  let house: TeamsStaffHouse;
  beforeEach(async () => {
    connector = await startFakeConnector();
    store = await (await fresh()).open();
    house = await teamsStaff(store, connector, { "front-desk": room }, [
      { id: "minji", user: 10, agency: null },
      { id: "hana", user: 11, agency: null },
      { id: "gwangju", user: 20, agency: "gwangju" },
      { id: "gone", user: 30, agency: null },
    ]);
  });
  afterEach(() => house.stop());

  it("see a card for each hand-off, with what matters and nothing by which somebody could be reached", async () => {
    await house.says(talk, "저는 47살이고 서울 살아요. 제 이름은 홍길동, 전화는 010-1234-5678이에요");
    const card = await waiting();
    const shown = activityWords([card.said]);
    expect(shown).toContain("상담사를찾았어요");
    expect(shown).toContain("서울");
    expect(JSON.stringify(card)).not.toMatch(/홍길동|5678/);
    expect(buttonsOn(cardIn(card))).toEqual(["맡기", "넘기기"]);
    await house.catchUp();
    expect(house.room(room)).toHaveLength(1);
    expect(connector.strayed).toEqual([]);
  });

  it("each see the buttons that are theirs, the whole team where it is small and sixty of a larger one", async () => {
    connector.team.members.push(
      ...[10, 11, 12, 13].map((n) => ({ id: `29:${n}`, aadObjectId: objectId(n), name: "이름", email: "a@b.kr" })),
    );
    const card = await waiting();
    expect(cardIn(card).refresh?.userIds).toEqual(expect.arrayContaining(["29:10", "29:11"]));
    expect(cardIn(card).refresh?.userIds).toHaveLength(2);
    await house.presses(10, card, { verb: "claim" });
    await house.catchUp();
    const [now = card] = house.room(room);
    expect(buttonsOn(cardIn(now))).toEqual(["이어 맡기", "넘기기", "종료"]);
    expect(buttonsOn(await house.sees(10, now))).toEqual(["넘기기", "종료"]);
    expect(buttonsOn(await house.sees(11, now))).toEqual(["이어 맡기"]);
    expect(buttonsOn(await house.sees(99, now))).toEqual([]);
    expect(connector.team.asked.members).toBe(2);
  });

  it("see on the card when somebody would like to be called back", async () => {
    const card = await waiting();
    const set = { callback_at: "2026-03-09T00:00:00.000Z" };
    await inTransaction(store, (tx) => tx.db.updateTable("handoffs").set(set).execute());
    expect(JSON.stringify(await house.sees(11, card))).toMatch(/3월 9일[^"]*에 연락을 바라요/);
  });

  it("are answered with the card as it is theirs now", async () => {
    const card = await waiting();
    const answer = await house.presses(10, card, { verb: "claim" });
    expect(answer).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(JSON.stringify(answer)).toContain("minji 상담사");
    const refused = await house.presses(11, card, { verb: "claim" });
    expect(refused).toMatchObject({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: expect.stringContaining("이미 맡고 있어요"),
    });
    await house.presses(11, card, { verb: "takeOver" });
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.staff).toBe("hana");
  });

  it("press the same with a client that knows no better buttons", async () => {
    const card = await waiting();
    await house.presses(10, card, { verb: "claim", older: true });
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.staff).toBe("minji");
    await house.presses(99, card, { verb: "takeOver", older: true });
    expect(house.room(room, card.id).map(({ said }) => said.text)).toEqual([
      expect.stringContaining("아직 상담 화면의 계정과"),
    ]);
  });

  it("see no name, birth date or number in a wish that holds them, nor half of one where it is cut short", async () => {
    await house.says(talk, "안녕하세요");
    const long = "오래 일한 회사를 그만두게 되어 걱정이에요. ".repeat(4);
    const wish = `상담사 연결해 주세요. ${long}제 이름은 홍길동이고 1981년 5월 2일생, +82 10-1234-5678`;
    await house.says(talk, wish);
    await house.catchUp();
    const shown = JSON.stringify(house.room(room));
    expect(shown).toContain("오래 일한 회사");
    expect(shown).not.toMatch(/홍길동|1981|10-1234|5678/);
  });

  it("of another directory with the same number are nobody", async () => {
    const card = await waiting();
    const elsewhere = { tenant: { id: "another" }, channel: { id: room } };
    await house.happens(
      room,
      {
        from: { id: "29:10", aadObjectId: objectId(10) },
        channelData: elsewhere,
        value: { staff: "claim", handoff: cardIn(card).refresh?.action.data.handoff },
        text: undefined,
      },
      card.id,
    );
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBe("waiting");
  });

  it("may do nothing any more once their account is shut", async () => {
    const card = await waiting();
    await inTransaction(store, (tx) =>
      tx.db.updateTable("accounts").set({ state: "disabled" }).where("id", "=", "gone").execute(),
    );
    await house.presses(30, card, { verb: "claim" });
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBe("waiting");
  });

  it("give it to another agency, whose channel gets a card, and theirs says where it went", async () => {
    const card = await claimed();
    await inTransaction(store, (tx) =>
      setStaffRoom(tx, { channel: "bot-framework", agency: "gwangju", room: gwangju }),
    );
    await house.presses(10, card, { verb: "pass", chosen: "gwangju" });
    await house.catchUp();
    expect(activityWords(house.room(room).map(({ said }) => said))).toContain("넘어간상담이에요");
    const [there] = house.room(gwangju);
    if (!there) throw new Error("no card was posted");
    await house.presses(20, there, { verb: "claim" });
    await house.writes(20, there, "광주에서 이어받았어요");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 광주에서 이어받았어요");
  });

  it("see it all taken away once the person was erased", async () => {
    const card = await claimed();
    await house.says(talk, "제 정보예요");
    await house.catchUp();
    await house.writes(99, card, "모르는 사람이에요");
    expect(house.room(room, card.id).length).toBeGreaterThan(1);
    const person = (await reading(store, (tx) => loadConversation(tx, talk)))?.conversation.person ?? "";
    await inTransaction(store, (tx) => erasePerson(tx, person, new Date()));
    await house.catchUp();
    expect(connector.team.standing).toEqual([]);
  });

  it("are told which of two cards is heard, where Teams' answer to the first was lost", async () => {
    connector.refuse("cut");
    await house.says(talk, "상담사 연결해 주세요").catch(() => undefined);
    await expect(house.catchUp()).rejects.toThrow();
    await inTransaction(store, (tx) => tx.db.updateTable("staff_cards").set({ due_at: "" }).execute());
    await house.catchUp();
    const [double, card] = house.room(room);
    if (!double || !card) throw new Error("there are no two cards");
    await house.presses(10, double, { verb: "claim" });
    await expect.poll(() => house.room(room, double.id), { timeout: 45_000 }).toHaveLength(1);
    expect(house.room(room, double.id)[0]?.said.text).toContain("두 번 올라왔어요");
    await house.writes(10, card, "여기에 적을게요");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 여기에 적을게요");
  });

  it("leave a trace of what was shown to them", async () => {
    await waiting();
    const id = await open();
    expect(await reading(store, (tx) => listAudit(tx, id))).toMatchObject([{ actor: "house", action: "showCard" }]);
  });

  async function waiting(): Promise<StandingMessage> {
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    const [card] = house.room(room);
    if (!card) throw new Error("no card was posted");
    return card;
  }

  async function claimed(): Promise<StandingMessage> {
    const card = await waiting();
    await house.presses(10, card, { verb: "claim" });
    await house.catchUp();
    return card;
  }

  async function open(): Promise<string> {
    return (await reading(store, (tx) => openHandoff(tx, talk)))?.id ?? "";
  }
});
