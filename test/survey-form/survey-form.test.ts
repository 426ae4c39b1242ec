import { expect, it } from "vitest";
import { takeIn } from "../../src/assistant/receive.js";
import { createSurveyForm } from "../../src/assistant/survey-form/create-survey-form.js";
import { surveyPath } from "../../src/assistant/taking-part/paths.js";
import { drain } from "../../src/assistant/work.js";
import { loadSentencesIn } from "../../src/cli/load-sentences.js";
import { listHandoffs } from "../../src/store/handoffs.js";
import { messagesAfter } from "../../src/store/messages.js";
import { registrationsOf } from "../../src/store/registrations.js";
import { listResponses } from "../../src/store/responses.js";
import { makeInvite, markSent } from "../../src/store/survey-invites.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { applies, personOf } from "../people/townsfolk.js";
import { launchBrowser } from "../support/browser.js";
import { follow } from "../support/follow.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";
import { startWebSite } from "../support/web-site.js";
import { root } from "../support/world.js";

const sentAt = new Date("2026-03-10T01:00:00Z");

/** Somebody who took part and has no talk for the survey, and the page that their link opens. */
async function sent(store: Store) {
  let now = sentAt;
  const clock = { now: () => now };
  const bare = await partsOver(store, clock);
  const general = bare.catalog.surveys.filter(({ id }) => id === "general");
  const parts = { ...bare, catalog: { ...bare.catalog, surveys: general } };
  await applies(parts, "kim", { name: "홍길동", phone: "010-1234-5678" });
  const person = await personOf(store, "kim");
  const path = await inTransaction(store, async (tx) => {
    const [registration] = await registrationsOf(tx, person);
    const invite = { id: "invite1", registration: registration?.id ?? "", survey: "general", person };
    const closesAt = "2026-03-24T01:00:00.000Z";
    await makeInvite(tx, { ...invite, conversation: null, dueAt: now.toISOString(), closesAt });
    await markSent(tx, "invite1", { now, conversation: null, remindAt: null, closesAt });
    return surveyPath(tx.vault, "invite1");
  });
  const surveyForm = createSurveyForm(parts, {
    settled: (conversation) => drain(parts, conversation),
    messagesAfter: (conversation, seq) => reading(store, (tx) => messagesAfter(tx, conversation, seq)),
  });
  const site = await startWebSite(createScriptedAssistant(), { surveyForm, wordsIn: loadSentencesIn(root) });
  const post = (fields: Readonly<Record<string, string>>, headers = {}, language = "") =>
    fetch(`${site.url}${path}${language}`, { method: "POST", body: new URLSearchParams(fields), headers });
  return {
    parts,
    site,
    path,
    person,
    post,
    get: (language = "") => fetch(`${site.url}${path}${language}`),
    async says(text: string) {
      const conversation = "kim";
      await takeIn(parts, { channel: "web", conversation, eventId: `said:${text}`, text });
      await drain(parts, conversation);
    },
    answers: async () =>
      (await reading(store, (tx) => listResponses(tx))).map(({ state, answers }) => ({ state, answers })),
    handoffs: () => reading(store, (tx) => listHandoffs(tx)),
    turnTo: (instant: string) => {
      now = new Date(instant);
    },
  };
}

const finished = { "general-satisfaction@1": "5", "general-rejoin@1": "yes" };

describeOnBothStores("a survey by its link", (fresh) => {
  it("is a form without a script, taken once, and counts like one that was answered in a talk", async () => {
    const home = await sent(await (await fresh()).open());
    const page = await (await home.get()).text();
    expect(page).toContain("이용 설문");
    expect(page).not.toContain("<script");
    expect(page).not.toContain("홍길동");
    const taken = await home.post({ ...finished, "general-comment@1": "고맙습니다" });
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining("답해 주셔서 고마워요")]);
    const answers = { "general-satisfaction@1": 5, "general-rejoin@1": "yes", "general-comment@1": "고맙습니다" };
    expect(await home.answers()).toEqual([{ state: "complete", answers }]);
    const again = await home.post({ ...finished, "general-satisfaction@1": "1" });
    expect(await again.text()).toContain("이미 답해 주셨어요");
    expect(await home.answers()).toEqual([{ state: "complete", answers }]);
    await home.site.stop();
  });

  it("is sent by the browser that opened it", async () => {
    const home = await sent(await (await fresh()).open());
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(`${home.site.url}${home.path}`);
    await page.getByRole("radio", { name: "매우 만족" }).check();
    await page.getByRole("radio", { name: "네" }).check();
    await follow(page.getByRole("button"));
    await page.getByText("답해 주셔서 고마워요").waitFor();
    expect(await home.answers()).toMatchObject([{ state: "complete" }]);
    await browser.close();
    await home.site.stop();
  });

  it("keeps what was answered so far, says what is missing, and is not spent by it", async () => {
    const home = await sent(await (await fresh()).open());
    const half = await home.post({ "general-satisfaction@1": "2" });
    const page = await half.text();
    expect([half.status, page]).toEqual([422, expect.stringContaining("아직 1가지가 남았어요")]);
    expect(page).toContain('value="2" checked');
    expect(await home.answers()).toEqual([{ state: "partial", answers: { "general-satisfaction@1": 2 } }]);
    const opened = await (await home.get()).text();
    expect(opened).toContain("전에 답하신 것이 있어요");
    expect(opened).not.toContain("checked");
    expect((await home.post({ "general-rejoin@1": "yes" })).status).toBe(200);
    const whole = { "general-satisfaction@1": 2, "general-rejoin@1": "yes" };
    expect(await home.answers()).toMatchObject([{ state: "complete", answers: whole }]);
    await home.site.stop();
  });

  it("calls a person for somebody who writes that they want to die, and shows them where help is first", async () => {
    const home = await sent(await (await fresh()).open());
    const page = await (await home.post({ ...finished, "general-comment@1": "너무 힘들어서 죽고 싶어요" })).text();
    expect(page.indexOf("109")).toBeGreaterThan(0);
    expect(page.indexOf("109")).toBeLessThan(page.indexOf("<h1>"));
    expect(await home.handoffs()).toMatchObject([{ reason: "crisis", person: home.person, agency: "seoul50plus" }]);
    expect(await home.answers()).toMatchObject([{ state: "complete" }]);
    await home.site.stop();
  });

  it.each([
    ["beside a resident number, which is kept nowhere", "죽고 싶어요 900101-1234567", 422],
    [
      "at the end of more words than are taken",
      `${"가을 모임이 좋았어요. ".repeat(200)}너무 힘들어서 죽고 싶어요`,
      422,
    ],
  ])("hears a cry %s", async (_, words, status) => {
    const home = await sent(await (await fresh()).open());
    const answer = await home.post({ ...finished, "general-comment@1": words });
    const page = await answer.text();
    expect(answer.status).toBe(status);
    expect(page.indexOf("109")).toBeGreaterThan(0);
    expect(page.indexOf("109")).toBeLessThan(page.indexOf("<h1>"));
    expect(page).not.toContain("1234567");
    expect(await home.handoffs()).toMatchObject([{ reason: "crisis", person: home.person }]);
    await home.site.stop();
  });

  it("hears a cry of somebody whose link is over", async () => {
    const home = await sent(await (await fresh()).open());
    home.turnTo("2026-03-24T01:00:00Z");
    const page = await (await home.post({ ...finished, "general-comment@1": "죽고 싶어요" })).text();
    expect(page).toContain("설문이 마감됐어요");
    expect(page.indexOf("109")).toBeLessThan(page.indexOf("<h1>"));
    expect(await home.handoffs()).toMatchObject([{ reason: "crisis", person: home.person }]);
    expect(await home.answers()).toEqual([]);
    await home.site.stop();
  });

  it("takes as many characters as a browser lets be typed, line breaks among them, and shows again what was too long", async () => {
    const home = await sent(await (await fresh()).open());
    const long = `${"가".repeat(1_995)}\r\n`;
    const tooLong = await home.post({ ...finished, "general-comment@1": `${long}나다라마바사` });
    expect([tooLong.status, await tooLong.text()]).toEqual([422, expect.stringContaining("나다라마바사")]);
    expect((await home.post({ ...finished, "general-comment@1": `${long}나다라마` })).status).toBe(200);
    await home.site.stop();
  });

  it("speaks the language that they asked for in their talk, and another at a press; its words and its care", async () => {
    const home = await sent(await (await fresh()).open());
    expect(await (await home.get()).text()).toContain("이번에 받으신 도움에");
    await home.says("영어로 이야기해 주세요");
    const page = await (await home.get()).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("How satisfied are you with the help you got?");
    expect(page).toContain("Very satisfied");
    expect(page.replaceAll(/한국어|쉬운 말/g, "")).not.toMatch(/\p{Script=Hangul}{2}/u);
    const easy = await (await home.get("?lang=easy")).text();
    expect(easy).toContain("이번에 받은 도움이 얼마나 좋았어요?");
    const half = await home.post({ "general-satisfaction@1": "2" }, {}, "?lang=easy");
    expect(await half.text()).toContain("지금까지 한 답은 여기 있어요");
    const over = await (await home.post({ ...finished, "general-comment@1": "죽고 싶어요" })).text();
    expect(over).toContain("Thank you for answering");
    expect(over.slice(0, over.indexOf("<h1>"))).toContain("Suicide prevention line 109");
    await home.site.stop();
  });

  it("does not take a resident number, and keeps the rest", async () => {
    const home = await sent(await (await fresh()).open());
    const refused = await home.post({ ...finished, "general-comment@1": "제 번호는 900101-1234567이에요" });
    const page = await refused.text();
    expect([refused.status, page]).toEqual([422, expect.stringContaining("주민등록번호는 받지 않아요")]);
    expect(page).not.toContain("1234567");
    expect(JSON.stringify(await home.answers())).not.toContain("1234567");
    await home.site.stop();
  });

  it("opens nothing once it is closed, was changed, or never was; nor for a form of another site", async () => {
    const home = await sent(await (await fresh()).open());
    expect((await home.post(finished, { origin: "https://evil.example" })).status).toBe(403);
    expect((await fetch(`${home.site.url}${home.path}x`)).status).toBe(404);
    home.turnTo("2026-03-24T01:00:00Z");
    expect(await (await home.post(finished)).text()).toContain("설문이 마감됐어요");
    expect(await home.answers()).toEqual([]);
    await home.site.stop();
  });
});
