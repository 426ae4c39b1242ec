import { expect, it, onTestFinished } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { openStore } from "../../src/store/open-store.js";
import { startBotSite } from "../support/bot-site.js";
import { buttonsOf, type Playground, readingOf, startPlayground } from "../support/playground.js";
import { testMasterKey } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

/** While the example rounds are open; time goes on. */
const begun = Date.now();
const inMarch = () => new Date(Date.parse("2026-03-03T10:00:00+09:00") + Date.now() - begun);

const patient = { timeout: 45_000 };
/** The Playground is another program, with timers and a socket of its own that a busy machine can upset. */
const oncePatient = { timeout: 240_000, retry: 1 };

it(
  "talks through Microsoft's Agents Playground: welcome, words, buttons, typing, a card that changes",
  oncePatient,
  async () => {
    const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
    if (opened.kind !== "open") throw new Error("the store did not open");
    const parts = { ...(await partsOver(opened.store, { now: inMarch })), pushing: new Set(["bot-framework"]) };
    const assistant = createAssistant(parts);
    let turnEnds: Promise<unknown> = Promise.resolve();
    const settled = (conversation: string) => turnEnds.then(() => assistant.settled(conversation));
    const site = await startBotSite({ ...assistant, settled });
    assistant.deliverThrough(site.sender);
    assistant.start();
    onTestFinished(async () => {
      await site.stop();
      await assistant.stop();
      await opened.store.close();
    });
    const playground = await startPlayground(site.url);

    await playground.install();
    await hears(playground, /안녕하세요, 저는/);
    const greeted = playground.shown.filter((one) => readingOf(one).includes("안녕하세요, 저는")).length;
    await playground.install();

    await playground.say("47살이고 서울 송파구 살고 쉬고 있어요. 소셜마케터 신청할래요");
    await hears(playground, /동의/);
    // Somebody is shown to be writing while an answer takes long.
    const typings = () => playground.shown.filter(({ action }) => action.toLowerCase().includes("typing")).length;
    turnEnds = expect.poll(typings, patient).toBeGreaterThan(typings());
    await playground.say("동의해요");
    await turnEnds;
    await hears(playground, /성함/);
    await playground.say("홍길동이요");
    await hears(playground, /전화번호/);
    await playground.say("010-1234-5678");
    await hears(playground, /세 가지를 더/);
    await playground.say("동의해요");
    await hears(playground, /최종 학력/);
    await playground.say("건너뛰기");
    await hears(playground, /어떤 일/);
    await playground.say("건너뛰기");
    await hears(playground, /지원하신 이유/);
    await playground.say("건너뛰기");
    await hears(playground, /신청할까요/);

    // What is pressed says so in its card, and the talk goes on.
    const drawn = await playground.execute("신청하기");
    expect(JSON.stringify(drawn)).toContain("✓ 신청하기");
    await hears(playground, /신청이 들어갔어요/);

    await playground.say("도움말");
    await expect
      .poll(() => playground.shown.at(-1) && buttonsOf(lastMessage(playground)).length, patient)
      .toBeGreaterThan(0);
    const { title } = buttonsOf(lastMessage(playground)).find(({ type }) => type === "Action.Submit") ?? {};
    const before = playground.shown.length;
    await playground.submit(title ?? "");
    await expect.poll(() => messages(playground).length, patient).toBeGreaterThan(before - 1);
    expect(messages(playground).filter((one) => readingOf(one).includes("안녕하세요, 저는"))).toHaveLength(greeted);
    expect(greeted).toBe(1);
    expect(site.errors).toEqual([]);
  },
);

function messages({ shown }: Playground) {
  return shown.filter(({ message }) => message !== undefined);
}

function lastMessage(playground: Playground) {
  const last = messages(playground).at(-1);
  if (!last) throw new Error("nothing was shown");
  return last;
}

async function hears(playground: Playground, about: RegExp): Promise<void> {
  await expect.poll(() => messages(playground).map(readingOf).join("\n"), patient).toMatch(about);
}
