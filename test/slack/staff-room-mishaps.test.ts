import { afterEach, beforeEach, expect, it } from "vitest";
import { erasePerson } from "../../src/store/erase.js";
import { listPeople } from "../../src/store/people.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { bodyOf, threadReply } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const room = "C100";
const talk = "web-1";

describeOnBothStores("a room of staff in Slack", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  beforeEach(async () => {
    api.messages.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room }, [{ id: "minji", user: "U10", agency: null }]);
  });
  afterEach(() => house.stop());

  it("shows a card anew that somebody deleted, with what is said from then on below it", async () => {
    const card = await waiting();
    api.messages.splice(api.messages.indexOf(card), 1);
    await house.says(talk, "아직 계세요?");
    await house.catchUp();
    const [anew] = house.room(room);
    expect(house.room(room)).toHaveLength(1);
    expect(anew?.ts).not.toBe(card.ts);
    expect(house.room(room, anew?.ts).map(({ text }) => text)).toContain("참여자: 아직 계세요?");
    await house.presses("U10", anew ?? card, "맡기");
    await house.writes("U10", anew ?? card, "네, 여기 있어요");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 네, 여기 있어요");
  });

  it("loses all that is ours of somebody erased, though Slack keeps one message for a while and others wrote there", async () => {
    const card = await waiting();
    await house.presses("U10", card, "맡기");
    await house.says(talk, "제 이야기예요");
    await house.says(talk, "하나 더요");
    await house.catchUp();
    const other = { channel: room, thread: card.ts, ts: "1772413299.000001", text: "다른 앱의 글", blocks: [] };
    api.messages.push({ ...other, bot_id: "BOTHER" });
    await erase();
    api.mishap("chat.delete", { kind: "error", error: "cant_delete_message" });
    let ahead = 0;
    const faults: unknown[] = [];
    const seen = { ...house.parts.seen, failed: (_: string, fault: unknown) => void faults.push(fault) };
    const parts = { ...house.parts, seen, machineClock: { now: () => new Date(Date.now() + ahead) } };
    await house.lookAgain(parts);
    expect(standing()).toHaveLength(2);
    expect(faults).toHaveLength(1);
    ahead = 600_000;
    await house.lookAgain(parts);
    expect(standing()).toEqual(["다른 앱의 글"]);
    expect(faults).toHaveLength(1);
  });

  it("is done with somebody erased whose card was deleted by hand", async () => {
    const card = await waiting();
    api.messages.splice(api.messages.indexOf(card), 1);
    await erase();
    await house.catchUp();
    expect(await reading(store, (tx) => tx.db.selectFrom("staff_cards").selectAll().execute())).toEqual([]);
  });

  it("keeps to itself a line that begins by calling a colleague, and says whom another line is about", async () => {
    const card = await waiting();
    await house.presses("U10", card, "맡기");
    await house.writes("U10", card, "x");
    const before = await house.reads(talk);
    await sends(card, "안녕하세요\n<@U20> 이분 서류 보셨어요?");
    await sends(card, "<!here> 누구 계세요?");
    expect(await house.reads(talk)).toEqual(before);
    expect(told().filter((text) => text.includes("동료를 부르며"))).toHaveLength(2);
    await sends(card, "담당 <@U20> 선생님이 <https://a.kr/go|안내문>을 드려요");
    await sends(card, "<@UBOT> 서류를 보내 주세요");
    expect((await house.reads(talk)).slice(-2)).toEqual([
      "staff: 담당 동료 선생님이 안내문 (https://a.kr/go)을 드려요",
      "staff: 서류를 보내 주세요",
    ]);
  });

  it("reads on the card, and in its details, which language somebody speaks", async () => {
    await house.says(talk, "English please");
    await house.says(talk, "I want to talk to a counsellor");
    await house.catchUp();
    const card = house.room(room).at(-1);
    expect(JSON.stringify(card?.blocks)).toContain("영어로 이야기해요");
    if (card) await house.presses("U10", card, "자세히");
    expect(JSON.stringify(api.modals.at(-1))).toContain("영어로 이야기해요");
  });

  async function waiting(): Promise<PostedMessage> {
    await house.says(talk, "안녕하세요");
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    const card = house.room(room).at(-1);
    if (!card) throw new Error("no card");
    return card;
  }

  async function sends(card: PostedMessage, text: string): Promise<void> {
    const body = threadReply("U10", { room, card: card.ts }, text);
    await house.send(bodyOf.event({ ...body, authorizations: [{ user_id: "UBOT", is_bot: true }] }));
    await house.catchUp();
  }

  async function erase(): Promise<void> {
    const [one] = await reading(store, (tx) => listPeople(tx));
    await inTransaction(store, (tx) => erasePerson(tx, one?.id ?? "", new Date()));
  }

  function standing(): readonly string[] {
    return api.messages.filter(({ channel, only }) => channel === room && only === undefined).map(({ text }) => text);
  }

  function told(): readonly string[] {
    return api.messages.filter(({ only }) => only === "U10").map(({ text }) => text);
  }
});
