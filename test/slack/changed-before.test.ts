import { afterEach, beforeEach, expect, it } from "vitest";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { reading, type Store } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { bodyOf, changedMessage, directMessage, directOf, team } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const room = "C100";
const person = "U1";
const talk = talkOf({ team, user: person });
const ts = "1772413400.777";

describeOnBothStores("a change that Slack brings before its message, or late", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  let card: PostedMessage;
  beforeEach(async () => {
    api.messages.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room }, [{ id: "minji", user: "U10", agency: null }]);
    await says("안녕하세요");
    await says("상담사 연결해 주세요");
    await house.catchUp();
    card = house.room(room).at(-1) ?? fail();
    await house.presses("U10", card, "맡기");
    await house.catchUp();
  });
  afterEach(() => house.stop());

  it("leaves what staff deleted unsaid, and says what they changed as it stands", async () => {
    await house.changes("U10", card, { ts, was: "지운 비밀" });
    await house.writes("U10", card, "지운 비밀", ts);
    await house.changes("U10", card, { ts: "1772413400.778", was: "3시에 오세요", text: "4시에 오세요" });
    await house.writes("U10", card, "3시에 오세요", "1772413400.778");
    await house.catchUp();
    const read = (await house.reads(talk)).join("\n");
    expect(read).not.toContain("지운 비밀");
    expect(read).not.toContain("3시에");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 4시에 오세요");
    expect(told().some((text) => text.includes("전해지지 않은 글"))).toBe(true);
    expect(told()).toHaveLength(1);
  });

  it("leaves what a person deleted unread, and shows what they changed as it stands", async () => {
    await changes("1772413200.900001", { was: "제 비밀번호는 1234" });
    await says("제 비밀번호는 1234", "1772413200.900001");
    await changes("1772413200.900002", { was: "3시에 갈게요", text: "4시에 갈게요" });
    await says("3시에 갈게요", "1772413200.900002");
    await changes("1772413200.900003", { was: "제 번호요", text: "810502-1234567" });
    await says("제 번호요", "1772413200.900003");
    const read = await house.reads(talk);
    expect(read.join("\n")).not.toMatch(/비밀번호|3시에|810502|제 번호요/);
    expect(read).toContain("person: 4시에 갈게요");
    const kept = await reading(store, (tx) => tx.db.selectFrom("latest_changes").select("body").execute());
    expect(kept.map(({ body }) => body)).toEqual([null, null, null]);
  });

  it("never lets an older change win over a later one, nor undo a deletion", async () => {
    await says("하나", "1772413200.900004");
    await changes("1772413200.900004", { was: "둘", text: "셋", at: "1772413600.000003" });
    await changes("1772413200.900004", { was: "하나", text: "둘", at: "1772413600.000002" });
    expect((await house.reads(talk)).at(-1)).toContain("셋");
    await changes("1772413200.900004", { was: "셋", at: "1772413600.000005" });
    const deleted = await house.reads(talk);
    await changes("1772413200.900004", { was: "셋", text: "넷", at: "1772413600.000004" });
    expect(await house.reads(talk)).toEqual(deleted);

    await house.writes("U10", card, "하나요", ts);
    await house.changes("U10", card, { ts, was: "둘이요", text: "셋이요", at: "1772413600.000003" });
    await house.changes("U10", card, { ts, was: "하나요", text: "둘이요", at: "1772413600.000002" });
    await house.catchUp();
    const direct = api.messages.filter(({ channel }) => channel === directOf(person)).map(({ text }) => text);
    expect(direct.at(-1)).toContain("셋이요");
    expect(direct.join("\n")).not.toContain("둘이요");
  });

  async function says(text: string, at?: string): Promise<void> {
    await house.send(bodyOf.event(directMessage(person, text, at === undefined ? {} : { ts: at })));
    await house.assistant.settled(talk);
  }

  async function changes(
    at: string,
    change: { readonly was: string; readonly text?: string; readonly at?: string },
  ): Promise<void> {
    const where = { channel: directOf(person), channel_type: "im" };
    await house.send(bodyOf.event(changedMessage(where, { user: person, ts: at, ...change })));
    await house.assistant.settled(talk);
  }

  function told(): readonly string[] {
    return api.messages.filter(({ only }) => only === "U10").map(({ text }) => text);
  }
});

function fail(): never {
  throw new Error("no card");
}
