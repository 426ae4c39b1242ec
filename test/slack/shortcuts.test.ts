import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SlackStaff } from "../../src/channels/slack/staff/slack-staff.js";
import { slackManifest } from "../../src/cli/slack-manifest.js";
import { createFakeHandoffs } from "../support/fake-handoffs.js";
import { bodyOf, deliver, shortcutBody } from "../support/fake-slack-requests.js";
import { createScriptedAssistant, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackSite, startSlackSite } from "../support/slack-site.js";
import { sentences } from "../support/world.js";

const api = await slackOfFile();
let assistant: ScriptedAssistant;
let site: SlackSite;

beforeEach(async () => {
  api.messages.length = 0;
  assistant = createScriptedAssistant();
  site = await startSlackSite(assistant, api.url, { staff: staffSide, cards: "by hand" });
});
afterEach(() => site.stop());

/** Staff who have one room, and nothing to do with what is tried here. */
const nothing = () => Promise.resolve(undefined);
const staffSide: SlackStaff = {
  threads: {
    isRoom: (room) => Promise.resolve(room === "T1/CROOM"),
    member: nothing,
    handoffAt: nothing,
    movedTo: async () => undefined,
    willSay: nothing,
    willAmend: nothing,
    askMatch: async () => "000000",
    details: nothing,
    catchUp: nothing,
  },
  handoffs: createFakeHandoffs([], { now: () => new Date(), colleagues: [] }),
  agencies: [],
};

const use = (...shortcut: Parameters<typeof shortcutBody>) =>
  deliver(site.url, bodyOf.action(shortcutBody(...shortcut)), { at: new Date() });

describe("a shortcut in Slack", () => {
  it.each([
    ["ieum_find", "find", "프로그램 찾기"],
    ["ieum_mine", "status", "내 신청"],
  ])("%s begins what it says in the direct messages", async (callback, intent, label) => {
    expect((await use("U1", callback)).status).toBe(200);
    expect(assistant.received).toMatchObject([
      {
        conversation: "slack:T1:U1",
        press: { label, act: { kind: "wish", intent, slots: {} } },
        address: { to: "person", team: "T1", user: "U1" },
      },
    ]);
  });

  it("on a message asks in one's own talk what stands in it, and names nobody", async () => {
    await use("U1", "ieum_ask", { channel: "C7", text: "<@U5> 실업급여 받으면서 &lt;교육&gt; 들을 수 있나요?" });
    expect(assistant.received).toMatchObject([
      { conversation: "slack:T1:U1", text: "실업급여 받으면서 <교육> 들을 수 있나요?", address: { user: "U1" } },
    ]);
    expect(api.messages).toMatchObject([
      { channel: "D1", text: "물어보신 글: 실업급여 받으면서 &lt;교육&gt; 들을 수 있나요?" },
    ]);
  });

  it("shows what is asked once, however often Slack brings it", async () => {
    const body = bodyOf.action(shortcutBody("U1", "ieum_ask", { channel: "C7", text: "교육 있나요?" }));
    for (const retry of [1, 2]) await deliver(site.url, body, { at: new Date(), retry });
    expect(api.messages.map(({ text }) => text)).toEqual(["물어보신 글: 교육 있나요?"]);
  });

  it("has one effect, however often Slack brings it", async () => {
    const body = bodyOf.action(shortcutBody("U1", "ieum_find"));
    for (const retry of [1, 2, 3]) await deliver(site.url, body, { at: new Date(), retry });
    expect(assistant.received).toHaveLength(1);
  });

  it("takes nothing out of a room of staff, and says so to whoever tried", async () => {
    await use("U1", "ieum_ask", { channel: "CROOM", text: "김하나 님 상담이에요" });
    expect(assistant.received).toEqual([]);
    expect(api.messages).toMatchObject([{ channel: "CROOM", only: "U1" }]);
  });

  it("says so when there are no words in the message", async () => {
    await use("U1", "ieum_ask", { channel: "C7", text: "" });
    expect(assistant.received).toEqual([]);
    expect(api.messages).toMatchObject([{ channel: "C7", only: "U1" }]);
  });

  it("comes again while the store is down", async () => {
    assistant.refuseWith("store-down");
    expect((await use("U1", "ieum_find")).status).toBe(503);
  });
});

it("are in the manifest, within what Slack takes of them", () => {
  const manifest = slackManifest((key) => sentences[key] ?? "", { kind: "socket" }, { kind: "one" });
  const { features } = JSON.parse(JSON.stringify(manifest));
  expect(features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id)).toEqual([
    "ieum_find",
    "ieum_mine",
    "ieum_ask",
  ]);
  for (const { name, description } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
  }
});
