import { afterEach, beforeEach, expect, it } from "vitest";
import { actionBody, bodyOf, deliver, pressed } from "../support/fake-slack-requests.js";
import { createScriptedAssistant, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackSite, startSlackSite } from "../support/slack-site.js";

const api = await slackOfFile();
let assistant: ScriptedAssistant;
let site: SlackSite;
beforeEach(async () => {
  api.messages.length = 0;
  api.calls.length = 0;
  assistant = createScriptedAssistant();
  site = await startSlackSite(assistant, api.url);
  await assistant.greet("slack", "slack:T1:U1");
});
afterEach(() => site.stop());

const plain = (text: string) => ({ type: "plain_text", text, emoji: true }) as const;
const text = { type: "section", text: plain("동의하시나요?") } as const;
const buttons = (...values: readonly string[]) => ({
  type: "actions" as const,
  elements: values.map((value) => ({
    type: "button" as const,
    text: plain(value),
    action_id: `ieum:choice:${value}`,
    value,
  })),
});
const ofCard = buttons("1.k0.0");
const message = { channel: "D1", ts: "1.1", text: "동의하시나요?", blocks: [text, ofCard, buttons("1.0", "1.1")] };

/** As Slack sends a press: with the message in which it was. */
const press = (value: string) =>
  deliver(site.url, bodyOf.action({ ...actionBody("U1", pressed(`ieum:choice:${value}`, value)), message }), {
    at: new Date(),
  });
const updates = () => api.calls.filter((method) => method === "chat.update").length;

it("shows what was answered where the buttons stood, and leaves the rest of the message", async () => {
  api.messages.push({ ...message });
  expect((await press("1.1")).status).toBe(200);
  await expect.poll(updates, { timeout: 45_000 }).toBe(1);
  await expect.poll(() => api.messages[0]?.blocks.length, { timeout: 45_000 }).toBe(3);
  expect(api.messages[0]?.blocks).toMatchObject([
    text,
    { type: "actions" },
    { type: "context", elements: [{ text: "✓ 내 신청" }] },
  ]);
  expect([api.refusals, site.errors]).toEqual([[], []]);
});

it("takes the answer all the same when it cannot be shown", async () => {
  expect((await press("1.1")).status).toBe(200);
  expect(assistant.received).toHaveLength(1);
  await expect.poll(() => site.errors.length, { timeout: 45_000 }).toBe(1);
});

it("leaves the message as it was when the answer was not taken, or is none that stood there", async () => {
  api.messages.push({ ...message });
  await press("1.7");
  assistant.refuseWith("store-down");
  expect((await press("1.0")).status).toBe(503);
  expect(updates()).toBe(0);
});
