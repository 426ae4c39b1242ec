import { afterEach, beforeEach, expect, it } from "vitest";
import { readActivity } from "../../src/channels/bot-framework/incoming-activity.js";
import { conversationOf } from "../../src/channels/bot-framework/reference.js";
import { listAudit } from "../../src/store/audit.js";
import { loadConversation } from "../../src/store/conversations.js";
import { erasePerson } from "../../src/store/erase.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { asAmended } from "../../src/words/as-amended.js";
import { activityWords } from "../support/activity-words.js";
import { activityFrom } from "../support/bot-site.js";
import { type FakeConnector, startFakeConnector } from "../support/fake-connector.js";
import type { StandingMessage } from "../support/fake-team.js";
import { describeOnBothStores } from "../support/stores.js";
import { buttonsOn, cardIn, objectId, type TeamsStaffHouse, teamsStaff } from "../support/teams-staff.js";

const room = "19:front@thread.tacv2";
const gwangju = "19:gwangju@thread.tacv2";
const talk = "web-1";
const called = [{ type: "mention", mentioned: { id: "28:bot", name: "이음" }, text: "<at>이음</at>" }];

describeOnBothStores("staff in Teams", (fresh) => {
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

  it("take it, talk in its thread with somebody in the web chat, and end it", async () => {
    const card = await waiting();
    await house.presses(10, card, { verb: "claim" });
    await house.catchUp();
    await house.writes(10, card, "<at>이음</at> 안녕하세요 & 반가워요\n", { entities: called });
    await house.writes(10, card, "부르지 않고 적은 말");
    await house.says(talk, "고용보험이 궁금해요");
    await house.catchUp();
    expect((await house.reads(talk)).slice(-3)).toEqual([
      "staff: 안녕하세요 & 반가워요",
      "staff: 부르지 않고 적은 말",
      "person: 고용보험이 궁금해요",
    ]);
    const below = house.room(room, card.id).map(({ said }) => said.text);
    expect(below.at(-1)).toBe("참여자: 고용보험이 궁금해요");
    expect(below.filter((text) => text?.includes("반가워요"))).toEqual([]);
    await house.presses(10, card, { verb: "close", chosen: "answered" });
    await house.catchUp();
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.state).toBeUndefined();
    const over = house.room(room)[0];
    expect(activityWords(over ? [over.said] : [])).toContain("답해드렸어요");
    expect(over && buttonsOn(cardIn(over))).toEqual([]);
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

  it("say a thing once, however often Teams brings it", async () => {
    const card = await claimed();
    const same = { localTimestamp: "2026-03-03T10:05:00.000+09:00" };
    for (let n = 0; n < 3; n++) await house.writes(10, card, "한 번만요", { ...same, id: `${n}` });
    expect((await house.reads(talk)).filter((line) => line.includes("한 번만요"))).toHaveLength(1);
  });

  it("keep notes to themselves", async () => {
    const card = await claimed();
    await house.writes(10, card, "<at>이음</at> // 다시 전화하기로 함", { entities: called });
    expect(await house.reads(talk)).not.toContainEqual(expect.stringContaining("다시 전화"));
    const by = { id: "minji", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    expect((await house.handoffs.open(by, await open()))?.notes).toMatchObject([{ text: "다시 전화하기로 함" }]);
  });

  it("keep the lines of a message that are notes to themselves, also when they put it right", async () => {
    const card = await claimed();
    await house.writes(10, card, "내일 9시에 봬요\n／／ 이력이 의심스러움", { id: "555" });
    expect((await house.reads(talk)).at(-1)).toBe("staff: 내일 9시에 봬요");
    const from = { id: "29:10", aadObjectId: objectId(10) };
    const text = "내일 10시에 봬요\n／／ 이력이 의심스러움";
    await house.happens(room, { type: "messageUpdate", id: "555", text, from }, card.id);
    expect((await house.reads(talk)).at(-1)).toContain("내일 10시에 봬요");
    expect((await house.reads(talk)).join()).not.toContain("의심");
    const by = { id: "minji", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    expect((await house.handoffs.open(by, await open()))?.notes).toMatchObject([{ text: "이력이 의심스러움" }]);
  });

  it("have their words held back with files, which are not taken from there", async () => {
    const card = await claimed();
    const attachments = [{ contentType: "image/png", contentUrl: "https://example.com/a.png" }];
    await house.writes(10, card, "사진 보내요", { attachments });
    expect((await house.reads(talk)).join()).not.toContain("사진");
    expect(house.room(room, card.id).at(-1)?.said.text).toContain("이 메시지는 전하지 않았어요");
  });

  it("quote one another without being taken for senders of files", async () => {
    const card = await claimed();
    await house.writes(10, card, "답장이에요", { attachments: [{ contentType: "messageReference", content: "{}" }] });
    expect((await house.reads(talk)).at(-1)).toBe("staff: 답장이에요");
    const snippet = [{ contentType: "application/vnd.microsoft.card.codesnippet" }, { contentType: "text/html" }];
    await house.writes(10, card, "", { attachments: snippet });
    expect(house.room(room, card.id).at(-1)?.said.text).toContain("이 메시지는 전하지 않았어요");
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

  it("read that somebody sent a picture which cannot be seen here, while they have the talk and while it waits", async () => {
    const own = { from: { id: "29:alone" }, conversation: { id: "a:alone", conversationType: "personal" } };
    let sent = 0;
    const writes = async (text: string | undefined, attachments: readonly object[] = []) => {
      const localTimestamp = `2026-03-03T10:00:${String(10 + ++sent)}.000+09:00`;
      const posted = activityFrom(connector.origin, { ...own, text, attachments, id: `p${sent}`, localTimestamp });
      await house.site.post(posted);
      const read = readActivity(posted);
      if (read) await house.assistant.settled(conversationOf(read));
    };
    await writes("안녕하세요");
    await writes("상담사 연결해 주세요");
    await house.catchUp();
    const [card] = house.room(room);
    if (!card) throw new Error("no card");
    await writes(undefined, [{ contentType: "image/png", contentUrl: "https://x.example/y.png" }]);
    await house.presses(10, card, { verb: "claim" });
    await house.catchUp();
    await writes("진단서예요", [{ contentType: "application/vnd.microsoft.teams.file.download.info" }]);
    await house.catchUp();
    const below = house.room(room, card.id).map(({ said }) => said.text ?? "");
    expect(below.filter((text) => text.includes("여기서는 볼 수 없어요")).length).toBeGreaterThan(0);
    expect(below.at(-1)).toContain("진단서예요");
    expect(below.at(-1)).toContain("여기서는 볼 수 없어요");
    const told = connector.taken.map((one) => JSON.stringify(one));
    expect(told.filter((text) => text.includes("사진이나 파일은 여기서 전해 드릴 수 없어요"))).toHaveLength(1);
  });

  it("are heard only once they are matched, have it, and may see it", async () => {
    const card = await waiting();
    await house.writes(99, card, "모르는 사람이에요");
    await house.writes(10, card, "아직 맡지 않았어요");
    expect(await house.presses(99, card, { verb: "claim" })).toMatchObject({ value: expect.stringContaining("계정") });
    await house.presses(10, card, { verb: "claim" });
    await house.catchUp();
    await house.writes(20, card, "남의 상담이에요");
    await house.presses(20, card, { verb: "close", chosen: "answered" });
    const lines = (await house.reads(talk)).join("\n");
    for (const word of ["모르는", "아직 맡지", "남의"]) expect(lines).not.toContain(word);
    const told = house.room(room, card.id).flatMap(({ said }) => (said.text ? [said.text.slice(0, 12)] : []));
    expect(told.filter((text) => !/^(참여자|이음|상담사):/.test(text))).toEqual([
      expect.stringContaining("아직 상담 화면"),
      expect.stringContaining("맡은 상담에만"),
      expect.stringContaining("지금은 minji"),
    ]);
    expect((await reading(store, (tx) => openHandoff(tx, talk)))?.staff).toBe("minji");
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

  it("hear nothing of what is said elsewhere in the team, but who calls the bot is told where it talks", async () => {
    await house.happens(room, { text: "점심 뭐 먹을까요" });
    await house.happens(room, { text: "이 글타래는 상담이 아니에요" }, "1772413400999");
    expect(house.room(room)).toEqual([]);
    await house.happens(room, { text: "<at>이음</at> 연결", entities: called });
    await expect.poll(() => house.room(room), { timeout: 10_000 }).toHaveLength(1);
    expect(house.room(room)[0]?.said.text).toContain(room);
  });

  it("put right and take back what they said, once, and nobody else does", async () => {
    const card = await claimed();
    await house.writes(10, card, "내일 세 시에 봬요", { id: "777" });
    const change = { type: "messageUpdate", id: "777", text: "내일 네 시에 봬요" };
    const by = (user: number) => ({ from: { id: `29:${user}`, aadObjectId: objectId(user) } });
    await house.happens(room, { ...change, ...by(11) }, card.id);
    for (let n = 0; n < 2; n++) await house.happens(room, { ...change, ...by(10), localTimestamp: "x" }, card.id);
    expect(await now()).toEqual(["내일 네 시에 봬요"]);
    await house.happens(room, { type: "messageDelete", id: "777", text: undefined, ...by(10) }, card.id);
    expect(await now()).toEqual([""]);
    await house.catchUp();
    const told = house
      .room(room, card.id)
      .flatMap(({ said }) => (said.text?.startsWith("참여자에게") ? [said.text] : []));
    expect(told.map((text) => text.slice(0, 12))).toEqual([
      expect.stringContaining("전해지지"),
      expect.stringContaining("고친"),
      expect.stringContaining("고친"),
      expect.stringContaining("지운"),
    ]);

    async function now() {
      const all = asAmended(await house.assistant.messagesAfter(talk, 0));
      return all.filter(({ from, text }) => from === "staff" && !text.startsWith("─")).map(({ text }) => text);
    }
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
    await expect.poll(() => house.room(room, double.id), { timeout: 10_000 }).toHaveLength(1);
    expect(house.room(room, double.id)[0]?.said.text).toContain("두 번 올라왔어요");
    await house.writes(10, card, "여기에 적을게요");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 여기에 적을게요");
  });

  it("are told in the channel what concerns nobody in particular", async () => {
    const message = { from: "assistant", text: "세 분이 기다리고 계세요", links: [] } as const;
    await house.site.cards?.tell?.(room, { name: "waiting", message });
    expect(house.room(room).map(({ said }) => said.text)).toEqual(["세 분이 기다리고 계세요"]);
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
