import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { type BrowserChat, openChat } from "../support/browser-chat.js";
import { type DeskBrowser, invite, openDeskBrowser, useLink } from "../support/desk-browser.js";
import { follow } from "../support/follow.js";
import { dataFolder, filesWith, operatorLists, type Serving, startServing } from "../support/serving.js";
import { everythingThatCanStillBeSeen, exportsAndErases, keyOf } from "./whole-day-erased.js";

/** A machine that does much else at the same time is slow. */
const patienceMs = 60_000;

const password = "맞는 말 배터리 스테이플";
const name = "독고해오름";
const phone = "010-7391-2846";
/** Words that are typed at every place where words can be typed. */
const word = "카나리아그림자";
const canaries = [name, "해오름", phone, "01073912846", "73912846", word, encodeURIComponent(word)];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Three browsers, a server that is killed twice and two cores: a moment that a busy machine misses is tried once more. */
const patiently = { timeout: 600_000, retry: 1 };

describe("a whole day at the desk, in browsers, with the program as it is run", patiently, () => {
  it("is a talk across a restart, taken over, closed, and in the end nowhere any more", async () => {
    const folder = dataFolder();
    const file = join(folder, "ieum.db");
    const serving = await startServing(`file:${file}`);
    const { boss, first, second } = await staff(serving);
    const person = await openChat(browser, serving.url);
    person.page.setDefaultTimeout(patienceMs);
    onTestFinished(() => person.close());

    await comesAndCalls(person);
    await takes(first);
    await bothWays(first, person);
    await goesOnAfterAKill(serving, first, person);
    await takesOver(second, first, person);
    await worksAndCloses(second, person);
    await isBackAtTheOpenQuestion(person);

    const key = keyOf(file);
    for (const canary of [name, word]) expect(filesWith(folder, canary), canary).toEqual([]);
    expect(filesWith(folder, key)).not.toEqual([]);
    const exported = await exportsAndErases(boss, name);
    for (const canary of [name, word]) expect(exported).toContain(canary);

    const later = await everythingThatCanStillBeSeen(boss);
    await serving.stop();
    const commands = await operatorLists(serving);
    for (const canary of canaries) {
      expect(filesWith(folder, canary), canary).toEqual([]);
      expect(serving.written(), canary).not.toContain(canary);
      expect(later, canary).not.toContain(canary);
      expect(commands, canary).not.toContain(canary);
    }
    expect(filesWith(folder, key), "the person's key").toEqual([]);
  });
});

async function opened(serving: Serving): Promise<DeskBrowser> {
  const desk = await openDeskBrowser(browser, serving.url);
  desk.page.setDefaultTimeout(patienceMs);
  onTestFinished(() => desk.close());
  return desk;
}

/** The first account by the link of the first start, and two counsellors whom it invites. */
async function staff(serving: Serving) {
  const boss = await opened(serving);
  await useLink(boss, serving.firstLink(), { login: "boss", name: "김소장", password });
  const hire = async (login: string, name: string) => {
    const link = await invite(boss, { login, name, role: "counsellor", agency: "seoul50plus" });
    const desk = await opened(serving);
    await useLink(desk, link, { password });
    return desk;
  };
  return { boss, first: await hire("lee", "이하나"), second: await hire("park", "박두리") };
}

async function comesAndCalls(person: BrowserChat): Promise<void> {
  const say = async (text: string, answer: string) => {
    await person.write(text);
    await person.message(answer).last().waitFor();
  };
  await say(`47살이고 서울 송파구 살아요. ${word} 때문에 쉬고 있어요`, "찾아봤어요");
  await say("소셜마케터 신청할래요", "동의하시겠어요");
  await say("동의해요", "성함을 알려 주세요");
  await say(name, "연락받을 전화번호를 알려 주세요");
  await say("상담사 연결해 주세요", "상담사를 부르고 있어요");
  await say(`${word} 이야기를 하고 싶어요`, "그대로 전해 드릴게요");
}

async function takes(desk: DeskBrowser): Promise<void> {
  await desk.go("/desk/inbox");
  await follow(desk.page.locator("[data-row] a[data-open]").first());
  await desk.press("맡기");
  await desk.page.getByLabel("답장", { exact: true }).waitFor();
}

/** Neither side loads its page anew. */
async function bothWays(desk: DeskBrowser, person: BrowserChat): Promise<void> {
  await person.page.locator(".line", { hasText: "상담사 이하나 님이 함께해요" }).waitFor();
  const loads = [countLoads(desk), countLoads(person)];
  await desk.reply("안녕하세요, 무엇이 걱정되세요?");
  await person.message("무엇이 걱정되세요?").waitFor();
  await person.write(`${word} 다음에도 신청할 수 있을까요`);
  await desk.page.locator("#log").getByText("다음에도 신청할 수 있을까요").waitFor();
  await desk.reply("네, 할 수 있어요.");
  await person.message("네, 할 수 있어요.").waitFor();
  expect(loads.map((count) => count())).toEqual([0, 0]);
}

/** Power goes while one is writing and the other has just sent something; more is sent while there is none. */
async function goesOnAfterAKill(serving: Serving, desk: DeskBrowser, person: BrowserChat): Promise<void> {
  const answer = desk.page.getByLabel("답장", { exact: true });
  await answer.fill("끊겼다 와도 그대로");
  const send = person.page.getByRole("button", { name: "보내기" });
  const field = person.page.getByLabel("하고 싶은 말");
  const sendAgain = async () => {
    // What did not get through stands in the field again.
    if ((await field.inputValue()) !== "") await send.click();
  };

  await person.write("끊기기 바로 전의 말");
  await serving.kill();
  await desk.page.locator("#offline:not([hidden])").waitFor();
  await serving.start();
  await sendAgain();
  await person.message("끊기기 바로 전의 말").waitFor();
  await desk.page.locator("#log").getByText("끊기기 바로 전의 말").waitFor();

  await serving.kill();
  await person.write("끊긴 사이의 말");
  await person.page.locator("#trouble", { hasText: /./ }).waitFor();
  await serving.start();
  await sendAgain();
  await person.message("끊긴 사이의 말").waitFor();
  await desk.page.locator("#log").getByText("끊긴 사이의 말").waitFor();
  await desk.page.locator("#offline[hidden]").waitFor({ state: "attached" });

  expect(await answer.inputValue()).toBe("끊겼다 와도 그대로");
  await follow(desk.page.getByRole("button", { name: "보내기", exact: true }));
  await person.message("끊겼다 와도 그대로").waitFor();
  await desk.page.locator("#log .b", { hasText: "끊겼다 와도 그대로" }).waitFor();
  for (const text of ["끊기기 바로 전의 말", "끊긴 사이의 말", "끊겼다 와도 그대로", "네, 할 수 있어요."]) {
    const once = (said: readonly string[]) =>
      expect(
        said.filter((one) => one.endsWith(text)),
        text,
      ).toHaveLength(1);
    once(await person.said());
    once(await desk.said());
  }
}

async function takesOver(second: DeskBrowser, first: DeskBrowser, person: BrowserChat): Promise<void> {
  await second.go("/desk/inbox?tab=all");
  await follow(second.page.locator("[data-row] a[data-open]").first());
  await second.page.locator("summary", { hasText: "이어받기" }).click();
  await second.press("네, 이어받을게요");
  await person.page.locator(".line", { hasText: "상담사 박두리 님" }).waitFor();
  await second.reply("제가 이어서 도와드릴게요.");
  await person.message("제가 이어서 도와드릴게요.").waitFor();
  await first.page.getByText("박두리 님이 맡았어요").first().waitFor();
}

/** A note, a fact put right, and the end. */
async function worksAndCloses(desk: DeskBrowser, person: BrowserChat): Promise<void> {
  const { page } = desk;
  await page.locator("#note-box summary").click();
  await page.locator("#note").fill(`${name} ${phone} ${word} 메모`);
  await desk.press("메모 남기기");
  await page.getByText("메모를 남겼어요").waitFor();
  await page.locator("summary", { hasText: "새로 안 것 적기" }).click();
  await page.getByLabel("무엇을 알게 되었나요?").selectOption("occupation");
  await page.locator("details[open]").getByLabel("바른 값").fill(`${word} 만드는 일`);
  await follow(page.locator("details[open]").getByRole("button", { name: "저장" }));
  await page.getByText("고쳤어요. 이음이").waitFor();
  await page.locator("summary", { hasText: "끝내기" }).click();
  await page.locator("input[name=outcome][value=answered]").check();
  await page.locator("details[open]").getByLabel("덧붙일 말").fill(`${word} 까닭`);
  await desk.press("상담 끝내기");
  await person.page.locator(".line", { hasText: "상담이 끝났어요" }).waitFor();
}

async function isBackAtTheOpenQuestion(person: BrowserChat): Promise<void> {
  await expect.poll(async () => (await person.said()).at(-1)).toContain("연락받을 전화번호를 알려 주세요");
  await person.write(phone);
  await person.message("세 가지를 더").last().waitFor();
  await person.write("동의해요");
  await person.message("최종 학력이").last().waitFor();
  await person.write("대졸이에요");
  // What they did before is known: staff have just written it down.
  await person.message("지원하신 이유를").last().waitFor();
  await person.write("건너뛸게요");
  await person.message("이대로 신청할까요?").last().waitFor();
  await person.write("네 신청해 주세요");
  await person.message("신청이 들어갔어요").waitFor();
}

function countLoads({ page }: { readonly page: DeskBrowser["page"] }): () => number {
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  return () => loads;
}
