import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAside } from "../../src/channels/bot-framework/aside.js";
import { reference } from "../support/bot-sending.js";
import { activityFrom, startBotSite } from "../support/bot-site.js";
import { talk } from "../support/bot-talk.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";

const patient = { timeout: 45_000 };

describe("what a platform posts", () => {
  it("is a message with the address to answer to, and no name in it", async () => {
    const { assistant, connector, post } = await talk();
    expect((await post()).status).toBe(200);
    expect(assistant.received).toMatchObject([{ channel: "bot-framework", text: "안녕하세요" }]);
    expect(assistant.received[0]?.address).toEqual({
      serviceUrl: connector.origin,
      channelId: "msteams",
      conversation: "a:conversation",
      bot: "28:bot",
      user: "29:person",
    });
  });

  it("has one effect, sent four times, and once more by the second layer with another id", async () => {
    const { assistant, post } = await talk();
    for (let n = 0; n < 4; n++) await post();
    await post({ id: "1700000000999", timestamp: "2026-03-02T01:00:31.000Z" });
    expect(assistant.received).toHaveLength(1);
  });

  it("has its effect each time it was really written, the same words or not", async () => {
    const { assistant, post } = await talk();
    await post({ text: "네" });
    await post({ text: "네", id: "2", localTimestamp: "2026-03-02T10:00:04.000+09:00" });
    await post({ text: "아니요", id: "3" });
    await post({ text: "아니요", id: "4", conversation: { id: "a:another", conversationType: "personal" } });
    expect(assistant.received.map(({ text }) => text)).toEqual(["네", "네", "아니요", "아니요"]);
    expect(new Set(assistant.received.map(({ conversation }) => conversation)).size).toBe(2);
  });

  it("goes by its id where no clock is told", async () => {
    const { assistant, post } = await talk();
    for (const id of ["1", "1", "2"]) await post({ id, localTimestamp: undefined });
    expect(assistant.received).toHaveLength(2);
  });

  it.each([
    ["an edit", { type: "messageUpdate" }],
    ["a deletion", { type: "messageDelete" }],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ["typing", { type: "typing" }],
    ["an event", { type: "event", name: "x" }],
    ["its own removal", { type: "installationUpdate", action: "remove" }],
    ["somebody's leaving", { type: "conversationUpdate", membersRemoved: [{ id: "29:person" }] }],
    ["a message of nothing", { text: undefined, attachments: [{ contentType: "text/html", content: "" }] }],
  ])("may be %s: it is answered, and nothing follows", async (_, more) => {
    const { assistant, connector, post } = await talk();
    expect((await post(more)).status).toBe(200);
    expect(assistant.received).toEqual([]);
    expect(connector.taken).toEqual([]);
  });

  it.each([
    ["somebody joins", { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }, { id: "29:person" }] }],
    ["the bot is installed", { type: "installationUpdate", action: "add" }],
  ])("is greeted when %s, in the talk that the person then writes in", async (_, more) => {
    const { assistant, post } = await talk();
    await post(more);
    await post();
    const [{ conversation } = { conversation: "" }] = assistant.received;
    expect((await assistant.messagesAfter(conversation, 0)).map(({ from }) => from)).toEqual([
      "assistant",
      "person",
      "assistant",
    ]);
  });

  it("is a picture: the person is told where to send it, and the assistant hears the words beside it alone", async () => {
    const { assistant, connector, post } = await talk({ publicUrl: "https://ieum.example.kr" });
    await post({ text: "", attachments: [{ contentType: "image/png" }] });
    await expect.poll(() => connector.taken.length, patient).toBe(1);
    expect(connector.taken[0]).toMatchObject({ text: expect.stringMatching(/글로.*https:\/\/ieum\.example\.kr/) });
    expect(assistant.received).toEqual([]);
    await post({ text: "진단서예요", attachments: [{ contentType: "image/png" }], id: "2" });
    expect(assistant.received).toMatchObject([{ text: "진단서예요" }]);
  });

  it("may quote another message, which is no file", async () => {
    const { assistant, post } = await talk();
    await post({ text: "이거요", attachments: [{ contentType: "messageReference", content: "{}" }] });
    expect(assistant.received).toMatchObject([{ text: "이거요" }]);
  });

  it("is asked in private where others read along, once a minute, and heard not at all", async () => {
    const { assistant, connector, post } = await talk();
    const conversation = { id: "19:team@thread.tacv2", conversationType: "channel", isGroup: true };
    const entities = [{ type: "mention", mentioned: { id: "28:bot", name: "이음" }, text: "<at>이음</at>" }];
    await post({ conversation, entities, text: "<at>이음</at> 저 47살인데요" });
    await post({ conversation, entities, text: "<at>이음</at> 여보세요", id: "2" });
    await post({ conversation, text: "우리끼리 하는 말이에요", id: "3" });
    await post({ type: "invoke", name: "adaptiveCard/action", conversation, value: {} });
    await expect.poll(() => connector.team.standing.length, patient).toBe(1);
    expect(connector.team.standing[0]).toMatchObject({
      room: conversation.id,
      said: { text: expect.stringContaining("일대일") },
    });
    expect(assistant.received).toEqual([]);
  });

  it("is asked to be shorter", async () => {
    const { assistant, connector, post } = await talk();
    expect((await post({ text: "가".repeat(10_001) })).status).toBe(200);
    await expect.poll(() => connector.taken.length, patient).toBe(1);
    expect(assistant.received).toEqual([]);
  });

  it("shows that an answer is on its way when it takes a while", async () => {
    const { assistant, connector, post } = await talk();
    assistant.holdTurns(new Promise(() => undefined));
    await post();
    await expect.poll(() => connector.typings.length, patient).toBe(1);
  });

  it("shows it again for as long as it takes, and no longer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    let done = () => {};
    const turn = new Promise<void>((resolve) => {
      done = resolve;
    });
    let shown = 0;
    const unanswered = () => new Promise<never>(() => undefined);
    const post = () => {
      shown++;
      return unanswered();
    };
    const aside = createAside({ ask: unanswered, post }, { settled: () => turn }, () => new Date(), never);
    aside.typing(reference({ origin: "https://teams.example" }), "c1");
    const seen: number[] = [];
    for (const ms of [799, 1, 2_999, 1]) {
      await vi.advanceTimersByTimeAsync(ms);
      seen.push(shown);
    }
    expect(seen).toEqual([0, 1, 1, 2]);
    done();
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toBe(2);
  });

  it("is said hello to once, however a platform says that it is there", async () => {
    const { assistant, post } = await talk();
    await post({ type: "conversationUpdate", membersAdded: [{ id: "28:bot" }, { id: "29:person" }] });
    await post({ type: "installationUpdate", action: "add" });
    await post({ type: "installationUpdate", action: "add-upgrade" });
    await post();
    const [{ conversation } = { conversation: "" }] = assistant.received;
    const said = await assistant.messagesAfter(conversation, 0);
    expect(said.filter(({ text }) => text.startsWith("안녕하세요, 저는"))).toHaveLength(1);
  });

  it("is to be sent again when the store does not answer in time", async () => {
    const never = () => new Promise<never>(() => undefined);
    const assistant = { ...createScriptedAssistant(), receive: never, messagesAfter: never };
    const site = await startBotSite(assistant, { answerWithinMs: 50 });
    const invoke = { type: "invoke", name: "adaptiveCard/action", value: { action: { data: { press: "1.0" } } } };
    for (const more of [{}, invoke]) {
      const answer = await site.post(activityFrom("http://127.0.0.1:9", more));
      expect(answer).toEqual({ status: 503, body: { error: "try again a little later" } });
    }
    expect(site.errors).toEqual([]);
  });

  it.each([
    ["no activity", [], 400],
    ["an activity from nowhere", { type: "message" }, 400],
    ["one with an address that is none", activityFrom("nowhere"), 400],
  ])("is refused when it is %s", async (_, activity, status) => {
    const { site } = await talk();
    const answer = await site.post(activity);
    expect(answer).toEqual({ status, body: { error: "this is no activity" } });
  });

  it.each([["store-down"], ["busy"]] as const)("is to be sent again when it was not stored: %s", async (why) => {
    const { assistant, post } = await talk();
    assistant.refuseWith(why);
    const { status, body } = await post();
    expect({ status, body }).toEqual({ status: 503, body: { error: "try again a little later" } });
  });
});

function never(error: unknown): never {
  throw error;
}
