import { afterEach, beforeEach, expect, it } from "vitest";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { reading, type Store } from "../../src/store/transaction.js";
import type { PostedMessage } from "../support/fake-slack-api.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const room = "C100";
const talk = "web-1";
const minji: SignedIn = {
  id: "minji",
  name: "m",
  login: "minji",
  role: "counsellor",
  agency: null,
  session: "",
  place: "",
};

describeOnBothStores("what staff are told of what went nowhere in Slack", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  let card: PostedMessage;
  let id: string;
  beforeEach(async () => {
    api.messages.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room, gwangju: "C200" }, [
      { id: "minji", user: "U10", agency: null },
    ]);
    await house.says(talk, "안녕하세요");
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    const [shown] = house.room(room);
    if (!shown) throw new Error("no card");
    card = shown;
    id = (await reading(store, (tx) => openHandoff(tx, talk)))?.id ?? "";
  });
  afterEach(() => house.stop());

  it("is that nothing was passed on after the end", async () => {
    await house.presses("U10", card, "맡기");
    await house.handoffs.close(minji, id, { outcome: "answered" });
    await house.writes("U10", card, "끝난 뒤 한마디");
    expect(told().at(-1)).toContain("전하지 않았어요");
    expect((await house.reads(talk)).join("\n")).not.toContain("끝난 뒤 한마디");
  });

  it("is where the talk goes on, in the thread from which it was passed on", async () => {
    await house.presses("U10", card, "맡기");
    await house.handoffs.passOn(minji, id, { kind: "agency", id: "gwangju" }, "");
    await house.writes("U10", card, "옛 스레드에 쓴 글");
    expect(told().at(-1)).toContain("넘어간 상담이라");
    expect(told().at(-1)).not.toContain("맡기를 눌러");
  });

  it("is of a note that it was not kept, and of a press that nothing changed: neither was to be passed on", async () => {
    await house.writes("U10", card, "// 맡기 전 메모");
    expect(told().at(-1)).toContain("메모는 남기지 않았어요");
    await house.presses("U10", card, "맡기");
    await house.catchUp();
    const [taken] = house.room(room);
    if (!taken) throw new Error("no card");
    const stale = { ...taken, blocks: taken.blocks };
    await house.presses("U10", stale, "내려놓기");
    await house.presses("U10", stale, "내려놓기");
    expect(told().at(-1)).toContain("아무것도 바꾸지 않았어요");
  });

  function told(): readonly string[] {
    return api.messages.filter(({ only }) => only === "U10").map(({ text }) => text);
  }
});
