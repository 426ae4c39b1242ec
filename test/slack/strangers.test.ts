import { afterEach, beforeEach, expect, it } from "vitest";
import { openHandoff } from "../../src/store/handoffs.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { actionBody, bodyOf, deliver, directMessage, eventBody, threadReply } from "../support/fake-slack-requests.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { startSlackSite } from "../support/slack-site.js";
import { type SlackStaff, slackStaff } from "../support/slack-staff.js";
import { pressables } from "../support/slack-words.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const elsewhere = "T9";
const room = "C100";
const talk = "web-strangers";

describeOnBothStores("somebody of another workspace, where one is served", (fresh) => {
  let store: Store;
  let house: SlackStaff;
  beforeEach(async () => {
    api.messages.splice(0);
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room }, [{ id: "minji", user: "U10", agency: null }]);
  });
  afterEach(() => house.stop());

  const called = async () => {
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    const [card] = api.messages.filter(({ thread, only }) => thread === undefined && only === undefined);
    if (!card) throw new Error("there is no card");
    return card;
  };
  const post = async (body: ReturnType<typeof bodyOf.event>) =>
    (await deliver(house.site.url, body, { at: new Date(), retry: 1 })).status;
  const state = async () => (await reading(store, (tx) => openHandoff(tx, talk)))?.state;
  const press = async (who: object) => {
    const card = await called();
    const claim = pressables([card]).find(({ label }) => label === "맡기");
    const body = actionBody("U10", claim?.action ?? {}, { channel: card.channel });
    return post(bodyOf.action({ ...body, ...who, message: { ts: card.ts } }));
  };

  it("is refused, though the id is that of somebody of staff at home", async () => {
    expect(await press({ team: { id: elsewhere }, user: { id: "U10", team_id: elsewhere } })).toBe(403);
    expect(await state()).toBe("waiting");
  });

  it.each([
    ["with the home workspace around them", { user: { id: "U10", team_id: elsewhere } }],
    ["who only says where they are themselves", { team: null, user: { id: "U10", team_id: elsewhere } }],
  ])("takes nothing from a card in a channel that is shared: %s", async (_, who) => {
    await press(who);
    expect(await state()).toBe("waiting");
  });

  it("says nothing to a person by writing below a card in a channel that is shared", async () => {
    const card = await called();
    await house.presses("U10", card, "맡기");
    const body = threadReply("U10", { room: card.channel, card: card.ts }, "다른 곳 사람이에요");
    const shared = { ...body, event: { ...body.event, user_team: elsewhere, source_team: elsewhere } };
    expect(await post(bodyOf.event(shared))).toBe(200);
    expect((await house.reads(talk)).join()).not.toContain("다른 곳 사람");
    await house.writes("U10", card, "여기 사람이에요");
    expect((await house.reads(talk)).at(-1)).toBe("staff: 여기 사람이에요");
  });

  it("is not answered with our token, nor heard as the home person of the same id", async () => {
    const before = api.calls.length;
    expect(await post(bodyOf.event({ ...directMessage("U1", "안녕하세요"), team_id: elsewhere }))).toBe(403);
    const mention = { type: "app_mention", channel: "C7", user: "U1", user_team: elsewhere, text: "저요", ts: "1.1" };
    expect(await post(bodyOf.event(eventBody(mention)))).toBe(200);
    const inbox = await reading(store, (tx) => tx.db.selectFrom("inbox").select("id").execute());
    const calls = api.calls.slice(before).filter((method) => method !== "auth.test");
    expect([inbox, calls]).toEqual([[], []]);
  });
});

it("is heard by nobody until Slack has said which workspace is home, and is to come again", async () => {
  const assistant = createScriptedAssistant();
  for (let n = 0; n < 2; n++) api.mishap("auth.test", { kind: "status", status: 500 });
  const site = await startSlackSite(assistant, api.url, { answerWithinMs: 20_000 });
  await expect.poll(() => site.errors.length).toBe(1);
  const body = bodyOf.event(directMessage("U1", "안녕하세요"));
  const send = async () => (await deliver(site.url, body, { at: new Date(), retry: 1 })).status;
  expect([await send(), assistant.received.length]).toEqual([503, 0]);
  expect([await send(), assistant.received.length]).toEqual([200, 1]);
  const asked = api.calls.filter((method) => method === "auth.test").length;
  await deliver(site.url, bodyOf.event(directMessage("U1", "또 왔어요")), { at: new Date() });
  expect(api.calls.filter((method) => method === "auth.test")).toHaveLength(asked);
  await site.stop();
});
