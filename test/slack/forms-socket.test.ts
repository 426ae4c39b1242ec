import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FormsPort, ShownForm } from "../../src/assistant/ports.js";
import { type FakeSlackApi, startFakeSlackApi } from "../support/fake-slack-api.js";
import { actionBody, pressed, submissionBody } from "../support/fake-slack-requests.js";
import { type FakeSlackSocket, startFakeSlackSocket } from "../support/fake-slack-socket.js";
import { createScriptedAssistant, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { type SlackSite, startSlackSite } from "../support/slack-site.js";
import { until } from "../support/slack-talk.js";

let api: FakeSlackApi;
let slack: FakeSlackSocket;
let assistant: ScriptedAssistant;
let site: SlackSite;
let asks: ShownForm | undefined;

/** Two questions; whoever is called 0 is told that they cannot be. */
const twoQuestions: ShownForm = {
  frame: "f1",
  dialog: "registration",
  fields: [
    { key: "name", kind: "name", by: "words", words: "성함을 알려 주세요.", options: [] },
    { key: "benefits", kind: "benefits", by: "several", words: "받는 지원이 있으세요?", options: ["가", "나", "다"] },
  ],
};
const forms: FormsPort = {
  form: () => Promise.resolve(asks),
  checkForm: async (_, { given }) =>
    given.some((one) => one.kind === "typed" && one.text === "0") ? { name: "이름을 적어 주세요." } : {},
  isBusy: () => Promise.resolve(false),
};

beforeAll(async () => {
  api = await startFakeSlackApi();
  slack = await startFakeSlackSocket();
});
afterAll(async () => {
  await slack.stop();
  await api.stop();
});
beforeEach(async () => {
  asks = twoQuestions;
  assistant = createScriptedAssistant();
  api.socketUrl = slack.url;
  site = await startSlackSite({ ...assistant, ...forms }, api.url, { socket: true, answerWithinMs: 20_000 });
});
afterEach(() => site.stop());

async function opened() {
  const before = api.modals.length;
  await slack.send("interactive", actionBody("U1", pressed("ieum:form:7", "")));
  return until(() => api.modals[before]);
}

describe("a form through a socket of ours", () => {
  it("is taken as one event, with the words that were typed and the options that were picked", async () => {
    const sent = submissionBody("U1", await opened(), { name: "홍길동", benefits: ["가", "다"] });
    asks = undefined;
    expect(await slack.send("interactive", sent)).toEqual({ response_action: "clear" });
    expect(assistant.received).toMatchObject([
      {
        conversation: "slack:T1:U1",
        form: {
          frame: "f1",
          given: [
            { key: "name", kind: "typed", text: "홍길동" },
            { key: "benefits", kind: "picked", options: [0, 2], label: "가, 다" },
          ],
        },
      },
    ]);
  });

  it("is answered at the field that cannot be, and not taken", async () => {
    const sent = submissionBody("U1", await opened(), { name: "0", benefits: ["가"] });
    expect(await slack.send("interactive", sent)).toEqual({
      response_action: "errors",
      errors: { "field:name": "이름을 적어 주세요." },
    });
    expect(assistant.received).toEqual([]);
  });

  it("is answered at its longest field when it is too long", async () => {
    const modal = await opened();
    assistant.refuseWith("too-long");
    expect(await slack.send("interactive", submissionBody("U1", modal, { name: "가".repeat(3_000) }))).toMatchObject({
      response_action: "errors",
      errors: { "field:name": expect.stringContaining("10,000") },
    });
  });

  it("is answered with nothing while the store is down, and taken when it is sent again", async () => {
    const sent = submissionBody("U1", await opened(), { name: "홍길동", benefits: [] });
    asks = undefined;
    assistant.refuseWith("store-down");
    expect(await slack.send("interactive", sent, 300)).toBe("silence");
    assistant.refuseWith(null);
    expect(await slack.send("interactive", sent)).toEqual({ response_action: "clear" });
    expect(assistant.received).toHaveLength(1);
  });

  it("says so where there is nothing to fill in", async () => {
    asks = undefined;
    const modal = await opened();
    expect([modal.inputs, JSON.stringify(modal.others)]).toEqual([
      [],
      expect.stringContaining("한 번에 적을 것이 없어요"),
    ]);
  });
});
