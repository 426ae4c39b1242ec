import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { launchBrowser } from "../support/browser.js";
import { fakeTokens } from "../support/fake-slack-api.js";
import { signingSecret } from "../support/fake-slack-requests.js";
import { dataFolder, startServing } from "../support/serving.js";
import { counsellorIn, slackCounsellor } from "../support/slack-counsellor.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { testMasterKey } from "../support/stores.js";
import { openWebChat } from "../support/webchat-page.js";

const api = await slackOfFile();

const patient = { timeout: 200_000, interval: 200 };

it("keeps a talk whole between Web Chat in a browser and a thread in Slack while the program is killed twice", async () => {
  const url = `file:${dataFolder()}/ieum.db`;
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  await counsellorIn(opened.store);
  await opened.store.close();
  const serving = await startServing(url, {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: fakeTokens.bot,
    SLACK_API_URL: api.url,
  });
  onTestFinished(() => serving.stop());
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const chat = await openWebChat(browser, serving.url);
  const counsellor = slackCounsellor(api, serving.url);
  const stands = () => chat.said().then((lines) => lines.filter((line) => /번째|함께해요/.test(line)));

  await expect.poll(chat.choices, patient).toContain("상담사 연결");
  await chat.press("상담사 연결");
  await counsellor.takes();
  await expect.poll(stands, patient).toHaveLength(1);
  await chat.write("첫 번째 말이에요");
  await serving.kill();
  // Typed while nobody is there.
  await chat.write("두 번째 말이에요");
  await serving.start();
  await counsellor.writes("첫 번째 답이에요");
  // What was typed while nobody was there may come after it: the page sends it again in its own time.
  await expect.poll(stands, patient).toContain("상담사: 첫 번째 답이에요");
  await serving.kill();
  await serving.start();
  await counsellor.writes("두 번째 답이에요");
  await chat.write("세 번째 말이에요");

  const whole = [
    expect.stringContaining("함께해요"),
    "> 첫 번째 말이에요",
    "> 두 번째 말이에요",
    "상담사: 첫 번째 답이에요",
    "상담사: 두 번째 답이에요",
    "> 세 번째 말이에요",
  ];
  const inOrder = (lines: readonly string[]) => [...lines].sort();
  await expect.poll(async () => (await stands()).length, patient).toBe(whole.length);
  const shown = await stands();
  expect(shown.filter((line) => line.startsWith(">"))).toEqual(whole.filter((line) => String(line).startsWith(">")));
  expect(shown.filter((line) => line.startsWith("상담사:") && line.includes("번째"))).toEqual([
    "상담사: 첫 번째 답이에요",
    "상담사: 두 번째 답이에요",
  ]);
  const thread = () =>
    [...new Set(counsellor.thread().map(({ text }) => text))].filter((text) => text.includes("번째"));
  const words = ["참여자: 첫 번째 말이에요", "참여자: 두 번째 말이에요", "참여자: 세 번째 말이에요"];
  await expect.poll(thread, patient).toEqual(words);
  const sure = counsellor.thread().filter(({ text, mayBeAgain }) => text.includes("번째") && !mayBeAgain);
  expect(new Set(sure.map(({ text }) => text)).size).toBe(sure.length);

  await chat.page.reload();
  await expect.poll(async () => inOrder(await stands()), patient).toEqual(inOrder(shown));
  expect(chat.complaints).toEqual([]);
}, 900_000);
