import { expect, it } from "vitest";
import { findInStore } from "../people/find-in-store.js";
import { type Answer, askDesk } from "../support/desk-asks.js";
import { createPageReader } from "../support/page-reader.js";
import { operatorLists, type Serving, startServing } from "../support/serving.js";
import { describeOnBothStores } from "../support/stores.js";

const password = "맞는 말 배터리 스테이플";
const name = "독고해오름";
const phone = "010-7391-2846";
const word = "카나리아그림자";
const canaries = [name, "해오름", phone, "01073912846", "73912846", word, encodeURIComponent(word)];

describeOnBothStores("a person who was erased at the desk, after a day over HTTP with a kill in it", (fresh, kind) => {
  it("is in no table, file, log, page, export or list any more", async () => {
    const place = await fresh();
    const serving = await startServing(place.url);
    const desk = await signedIn(serving);
    const person = createPageReader(serving.url);
    await person.open();
    const say = async (text: string, answer: string) => {
      await person.write(text);
      await expect.poll(async () => (await person.open()).html, { timeout: 60_000 }).toContain(answer);
    };
    await say(`47살이고 서울 송파구 살아요. ${word} 때문에 쉬고 있어요`, "찾아봤어요");
    await say("소셜마케터 신청할래요", "동의하시겠어요");
    await say("동의해요", "성함을 알려 주세요");
    await say(name, "연락받을 전화번호를 알려 주세요");
    await say("상담사 연결해 주세요", "상담사를 부르고 있어요");

    const talk = /\/desk\/talk\/([\w-]+)/.exec((await desk.get("/desk/inbox")).body)?.[0] ?? "";
    expect((await desk.post(`${talk}/claim`)).status).toBe(303);
    await desk.post(`${talk}/reply`, { text: `${word} 말씀이시죠`, key: "first-reply", claim: "1" });
    await expect.poll(async () => (await person.open()).html, { timeout: 60_000 }).toContain(`${word} 말씀이시죠`);
    await serving.killAndStart();
    await say(`${word} 이야기예요`, `${word} 이야기예요`);
    await desk.post(`${talk}/note`, { text: `${name} ${phone} ${word}`, key: "first-note" });
    await desk.post(`${talk}/correct`, { key: "occupation", value: `${word} 일` });
    const seen = await desk.get(talk);
    for (const text of [`${word} 이야기예요`, `${word} 말씀이시죠`])
      expect(withoutBoxes(seen.body).split(text), `${text} stands there once`).toHaveLength(2);
    await desk.post(`${talk}/close`, { outcome: "answered", why: word });
    await expect.poll(async () => (await person.open()).html, { timeout: 60_000 }).toContain("상담이 끝났어요");
    await say(phone, "세 가지를 더");
    await say("동의해요", "최종 학력이");
    await say("대졸이에요", "지원하신 이유를");
    await say("건너뛸게요", "이대로 신청할까요?");
    await say("네 신청해 주세요", "신청이 들어갔어요");

    const found = await desk.post("/desk/people", { q: name });
    const page = /\/desk\/people\/[\w-]{8,}/.exec(found.body)?.[0] ?? "";
    await desk.post(`${page}/ask`, { why: "request", kind: "erase", detail: `${name} ${word}` });
    const exported = await desk.post(`${page}/export-file`, { why: "request" });
    for (const canary of [name, word]) {
      expect(exported.body, canary).toContain(canary);
      expect(await findInStore(place, kind, canary), canary).toEqual([]);
    }
    expect((await desk.post(`${page}/erase`, { why: "request", sure: "yes" })).location).toContain("personErased");

    const later: Answer[] = [];
    for (const path of [
      ...["/desk/people", `${page}?why=request`, "/desk/requests?which=all", talk, "/desk/audit", "/desk/audit/csv"],
      ...["all", "closed"].flatMap((tab) => [`/desk/inbox?tab=${tab}`, `/desk/inbox.csv?tab=${tab}`]),
    ])
      later.push(await desk.get(path));
    later.push(await desk.post(`${page}/export-file`, { why: "request" }));
    const told = later.map(({ bytes }) => bytes).join("\n") + (await person.open()).html;
    await serving.stop();
    const commands = await operatorLists(serving, page.split("/").at(-1) ?? "");
    for (const canary of canaries) {
      expect(await findInStore(place, kind, canary), canary).toEqual([]);
      expect(told, canary).not.toContain(canary);
      expect(serving.written(), canary).not.toContain(canary);
      expect(commands, canary).not.toContain(canary);
    }
  }, 600_000);
});

/** The first account, by the link of the first start. */
async function signedIn({ url, firstLink }: Serving) {
  const fields = { login: "boss", name: "김소장", password, again: password };
  const made = await askDesk(url, { method: "POST", path: new URL(firstLink()).pathname, fields });
  const secret = /ieum-desk=([\w-]{43})/.exec(made.cookie)?.[1] ?? "";
  return {
    get: (path: string) => askDesk(url, { method: "GET", path, secret }),
    post: (path: string, sent: Readonly<Record<string, string>> = {}) =>
      askDesk(url, { method: "POST", path, secret, fields: sent }),
  };
}

/** A page without what stands in boxes to write in: one's own words stand there again, to be put right. */
function withoutBoxes(html: string): string {
  return html.replace(/<textarea[^>]*>[\s\S]*?<\/textarea>/g, "");
}
