import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { insertAccount } from "../../src/store/accounts.js";
import { openStore } from "../../src/store/open-store.js";
import { matchStaff, setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction } from "../../src/store/transaction.js";
import { type FakeSlackApi, fakeTokens, type PostedMessage, startFakeSlackApi } from "../support/fake-slack-api.js";
import {
  actionBody,
  bodyOf,
  deliver,
  directMessage,
  type SlackBody,
  signingSecret,
  threadReply,
} from "../support/fake-slack-requests.js";
import { morningTold } from "../support/morning-told.js";
import { type Serving, startServing } from "../support/serving.js";
import { pressables } from "../support/slack-words.js";
import { testMasterKey } from "../support/stores.js";

let api: FakeSlackApi;
beforeAll(async () => {
  api = await startFakeSlackApi();
  api.limitPosts(1);
});
afterAll(() => api.stop());

const room = "C100";
const direct = () => api.messages.filter(({ channel }) => channel === "D1").map(({ text }) => text);
const below = (card: PostedMessage) => api.messages.filter(({ thread }) => thread === card.ts).map(({ text }) => text);
const patient = { timeout: 60_000, interval: 100 };

it("carries a talk between somebody and a counsellor through a kill, with nothing lost and nothing doubled", {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "ieum-slack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = `file:${join(folder, "store.db")}`;
  await staffIn(url);
  const serving = await startServing(url, {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: fakeTokens.bot,
    SLACK_API_URL: api.url,
  });
  onTestFinished(() => serving.stop());

  await send(serving, bodyOf.event(directMessage("U1", "상담사 연결해 주세요")));
  await expect.poll(() => api.messages.filter(({ channel }) => channel === room), patient).toHaveLength(1);
  const card = () => api.messages.find(({ channel, thread }) => channel === room && !thread) as PostedMessage;
  const claim = pressables([card()])[0]?.action ?? {};
  await send(serving, bodyOf.action(actionBody("U10", claim, { channel: room })));
  await send(serving, bodyOf.event(threadReply("U10", { room, card: card().ts }, "첫 번째 답이에요")));
  await serving.killAndStart();
  await send(serving, bodyOf.event(threadReply("U10", { room, card: card().ts }, "두 번째 답이에요")));
  await send(serving, bodyOf.event(directMessage("U1", "첫 번째 말이에요")));
  await serving.killAndStart();
  await send(serving, bodyOf.event(directMessage("U1", "두 번째 말이에요")));

  await expect.poll(() => below(card()), patient).toContain("참여자: 두 번째 말이에요");
  await expect.poll(direct, patient).toContain("두 번째 답이에요");
  expect(below(card()).filter((text) => text.includes("번째"))).toEqual([
    "참여자: 첫 번째 말이에요",
    "참여자: 두 번째 말이에요",
  ]);
  expect(direct().filter((text) => text.includes("번째"))).toEqual(["첫 번째 답이에요", "두 번째 답이에요"]);
  expect(api.messages.filter(({ channel, thread }) => channel === room && !thread)).toHaveLength(1);
  expect(serving.written()).not.toMatch(/번째|상담사 연결해|xoxb/);
});

async function send(serving: Serving, body: SlackBody): Promise<void> {
  const delivered = async () => (await deliver(serving.url, body, { at: new Date(), retry: 1 })).status;
  await expect.poll(delivered, patient).toBe(200);
}

async function staffIn(url: string): Promise<void> {
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  await inTransaction(opened.store, async (tx) => {
    const account = { id: "minji", login: "minji", name: "민지", role: "counsellor", agency: null } as const;
    await insertAccount(tx, { ...account, state: "active", password: null, now: new Date() });
    await setStaffRoom(tx, { channel: "slack", agency: "front-desk", room });
    await morningTold(tx, { channel: "slack", agency: "front-desk", room });
    await matchStaff(tx, { channel: "slack", member: "U10", account: "minji" });
  });
  await opened.store.close();
}
