import { afterEach, beforeEach, expect, it } from "vitest";
import { readActivity } from "../../src/channels/bot-framework/incoming-activity.js";
import { conversationOf } from "../../src/channels/bot-framework/reference.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { asAmended } from "../../src/words/as-amended.js";
import { activityWords } from "../support/activity-words.js";
import { activityFrom } from "../support/bot-site.js";
import { type FakeConnector, startFakeConnector } from "../support/fake-connector.js";
import type { StandingMessage } from "../support/fake-team.js";
import { describeOnBothStores } from "../support/stores.js";
import { buttonsOn, cardIn, objectId, type TeamsStaffHouse, teamsStaff } from "../support/teams-staff.js";

const room = "19:front@thread.tacv2";
const talk = "web-1";
const called = [{ type: "mention", mentioned: { id: "28:bot", name: "이음" }, text: "<at>이음</at>" }];

describeOnBothStores("staff in the thread of a card in Teams", (fresh) => {
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

  it("hear nothing of what is said elsewhere in the team, but who calls the bot is told where it talks", async () => {
    await house.happens(room, { text: "점심 뭐 먹을까요" });
    await house.happens(room, { text: "이 글타래는 상담이 아니에요" }, "1772413400999");
    expect(house.room(room)).toEqual([]);
    await house.happens(room, { text: "<at>이음</at> 연결", entities: called });
    await expect.poll(() => house.room(room), { timeout: 45_000 }).toHaveLength(1);
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

  it("are told in the channel what concerns nobody in particular", async () => {
    const message = { from: "assistant", text: "세 분이 기다리고 계세요", links: [] } as const;
    await house.site.cards?.tell?.(room, { name: "waiting", message });
    expect(house.room(room).map(({ said }) => said.text)).toEqual(["세 분이 기다리고 계세요"]);
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
