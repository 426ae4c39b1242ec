import { join } from "node:path";
import { expect, it } from "vitest";
import { activityFrom } from "../support/bot-site.js";
import { talkOver } from "../support/direct-line-client.js";
import { dataFolder, startServing } from "../support/serving.js";

const patient = { timeout: 45_000 };

it("signs somebody up through Microsoft's own client while the program is killed between two messages", async () => {
  const serving = await startServing(`file:${join(dataFolder(), "ieum.db")}`);
  try {
    const talk = await talkOver(`${serving.url}/v3/directline`);
    const answers = () => talk.heard.filter(({ from }) => from.role === "bot");
    await expect.poll(() => answers().length, patient).toBe(1);
    const say = async (text: string, about: RegExp) => {
      await talk.say(text);
      await expect.poll(() => answers().at(-1)?.text, patient).toMatch(about);
    };
    await say("47살이고 서울 송파구 살고 쉬고 있어요. 소셜마케터 신청할래요", /동의/);
    await say("동의해요", /성함/);
    await talk.say("홍길동이요", "crossing");
    await serving.killAndStart();
    await expect.poll(() => answers().at(-1)?.text, patient).toMatch(/전화번호/);
    // A client that never heard that it arrived sends it again.
    await talk.say("홍길동이요", "crossing");
    await say("010-1234-5678", /세 가지를 더/);
    await say("동의해요", /최종 학력/);
    await say("건너뛰기", /어떤 일/);
    await say("건너뛰기", /지원하신 이유/);
    await say("건너뛰기", /신청할까요/);
    await talk.press("신청하기");
    await expect.poll(() => talk.heard.some(({ text }) => text.includes("신청이 들어갔어요")), patient).toBe(true);
    const ids = talk.heard.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(talk.heard.filter(({ text }) => text === "홍길동이요")).toHaveLength(1);

    const posted = { method: "POST", headers: { "content-type": "application/json" } };
    const bot = `${serving.url}/api/messages`;
    const here = JSON.stringify(activityFrom("http://127.0.0.1:9/"));
    const away = JSON.stringify(activityFrom("https://smba.trafficmanager.net/kr/"));
    expect((await fetch(bot, { ...posted, body: here })).status).toBe(200);
    expect((await fetch(bot, { ...posted, body: away })).status).toBe(403);
  } finally {
    await serving.stop();
  }
}, 240_000);
