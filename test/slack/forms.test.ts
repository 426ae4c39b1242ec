import { afterEach, expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drainAll } from "../../src/assistant/work.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { bodyOf, deliver, type Filled, submissionBody, team } from "../support/fake-slack-requests.js";
import { readModal } from "../support/fake-slack-views.js";
import { type SlackTalk, startSlackTalk, until } from "../support/slack-talk.js";
import { wordsShown } from "../support/slack-words.js";
import { describeOnBothStores } from "../support/stores.js";
import { bookLines } from "../support/transcript-player.js";

const open: SlackTalk[] = [];
afterEach(async () => {
  for (const talk of open.splice(0)) await talk.stop();
});

describeOnBothStores("a form in Slack", (fresh, kind) => {
  async function start(more: Parameters<typeof startSlackTalk>[1] = {}): Promise<SlackTalk> {
    const talk = await startSlackTalk(await (await fresh()).open(), more);
    open.push(talk);
    return talk;
  }

  it("signs a company up with the very rows that the talk makes", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    for (const text of ["인천 남동구", "네", "한빛정밀", "박지영", "032-123-4567"]) await talk.says("U1", text);
    await talk.presses("U1", "신청하기");

    await toTheQuestions(talk, "U2");
    const answer = await talk.sends("U2", await talk.opensForm("U2"), company);
    expect(answer).toEqual({ status: 200, response_action: "clear" });
    await talk.push("U2");
    const taken = talk.api.messages.findLast(({ text }) => text === "적어 주신 5가지를 받았어요.");
    expect(wordsShown(taken ? [taken] : [])).toBe(
      "적어주신5가지를받았어요.받은내용일하는곳인천남동구여성직원네회사이름한빛정밀이름박지영전화032-••••-4567",
    );
    await talk.presses("U2", "신청하기");
    expect(talk.lastSaid("U2")).toContain("내 신청");

    const rows = [...(await bookLines(talk.parts, "신청")), ...(await bookLines(talk.parts, "사람"))];
    const of = (user: string) =>
      rows.filter((row) => row.includes(`${user} `)).map((row) => row.replaceAll(user, "나"));
    expect(of("U2")).toHaveLength(2);
    expect(of("U2")).toEqual(of("U1"));
    expect(talk.api.refusals).toEqual([]);
    expect(talk.site.errors).toEqual([]);
  });

  it("is gone on with in the talk when it brings only half, and the other way round", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    // A modal that is closed ends nothing, and nothing is kept of it.
    const closed = {
      ...submissionBody("U1", await talk.opensForm("U1"), company),
      type: "view_closed",
      is_cleared: false,
    };
    expect((await talk.post(bodyOf.action(closed))).status).toBe(200);
    await talk.says("U1", "인천 남동구");
    const { womenEmployed, organisation, name, phone } = company;
    const modal = await talk.opensForm("U1");
    expect(modal.inputs.map(({ block_id }) => block_id)).toEqual([
      "field:womenEmployed",
      "field:organisation",
      "field:name",
      "field:phone",
    ]);
    await talk.sends("U1", modal, { womenEmployed, organisation, name, phone });
    await talk.push("U1");
    await talk.presses("U1", "신청하기");
    expect((await bookLines(talk.parts, "사람"))[0]).toContain(
      'workplace="인천 남동구" womenEmployed=true name="박지영" phone="0321234567"',
    );
  });

  it("is taken by the next process when the first is killed before its turn", async () => {
    const store = await (await fresh()).open();
    const dead = await startSlackTalk(store);
    open.push(dead);
    await toTheQuestions(dead, "U1");
    const modal = await dead.opensForm("U1");
    // It is stored and acknowledged; then there is nobody any more.
    const stored = await startSlackTalk(store, {
      answerWithinMs: 2_000,
      around: (assistant, parts) => ({
        ...assistant,
        receive: (incoming) => takeIn(parts, incoming),
        settled: () => new Promise(() => undefined),
      }),
    });
    open.push(stored);
    const body = bodyOf.action(submissionBody("U1", modal, company));
    const first = await deliver(stored.site.url, body, { at: new Date() });
    expect([first.status, await first.json()]).toEqual([200, { response_action: "clear" }]);

    const next = await startSlackTalk(store);
    open.push(next);
    await drainAll(next.parts);
    expect((await deliver(next.site.url, body, { at: new Date() })).status).toBe(200);
    await next.push("U1");
    const said = await createAssistant(next.parts).messagesAfter(talkOf({ team, user: "U1" }), 0);
    expect(said.filter(({ text }) => text.includes("5가지를 받았어요"))).toHaveLength(1);
    await next.presses("U1", "신청하기");
    expect(await bookLines(next.parts, "신청")).toHaveLength(1);
  });

  // What follows has nothing to do with how rows are kept.
  if (kind === "PostgreSQL") return;

  it("has one effect, however often it is sent in", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    const modal = await talk.opensForm("U1");
    for (let times = 0; times < 3; times++)
      expect(await talk.sends("U1", modal, company)).toMatchObject({ status: 200, response_action: "clear" });
    await talk.push("U1");
    const said = talk.api.messages.map(({ text }) => text);
    expect(said.filter((text) => text.includes("가지를 받았어요"))).toHaveLength(1);
  });

  it("says what is no longer asked when it is sent in again with something else", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    const modal = await talk.opensForm("U1");
    await talk.sends("U1", modal, company);
    await talk.push("U1");
    await talk.sends("U1", modal, { ...company, name: "남궁민수" });
    await talk.push("U1");
    expect(talk.api.messages.some(({ text }) => text.startsWith("이미 답하셨거나"))).toBe(true);
    expect((await bookLines(talk.parts, "사람"))[0]).toContain('name="박지영"');
  });

  it("says at each field what cannot be, and keeps nothing of it", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    const modal = await talk.opensForm("U1");
    const before = await talk.assistant.messagesAfter(talkOf({ team, user: "U1" }), 0);
    const wrong = { ...company, workplace: "어딘가", phone: "032-12" };
    const answer = await talk.sends("U1", modal, wrong);
    expect([answer.response_action, Object.keys(answer.errors ?? {})]).toEqual([
      "errors",
      ["field:workplace", "field:phone"],
    ]);
    expect(answer.errors?.["field:workplace"]).toBe('일하는 곳을 못 알아들었어요. "서울 금천구"처럼 적어 주세요.');
    expect(await talk.assistant.messagesAfter(talkOf({ team, user: "U1" }), 0)).toEqual(before);
    expect((await talk.sends("U1", modal, company)).response_action).toBe("clear");
  });

  it("refuses a resident number at its field, in one or over two, before anything is stored", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    const modal = await talk.opensForm("U1");
    const whole = await talk.sends("U1", modal, { ...company, organisation: "810502-1234567" });
    expect(Object.keys(whole.errors ?? {})).toEqual(["field:organisation"]);
    const halves = await talk.sends("U1", modal, { ...company, name: "810502", phone: "1234567" });
    expect(Object.keys(halves.errors ?? {})).toContain("field:phone");
    expect(halves.errors?.["field:phone"]).toContain("주민등록번호");
  });

  it("asks in a next step what only the answers made known", async () => {
    const talk = await start();
    await talk.says("U1", "와인 커뮤니티 신청할래요");
    await talk.presses("U1", "동의해요");
    const modal = await talk.opensForm("U1");
    const answer = await talk.sends("U1", modal, { ...worker, workplace: "중구" });
    expect(answer.response_action).toBe("update");
    const step = readModal(answer.view);
    if ("error" in step) throw new Error(step.error);
    expect(step.inputs.map(({ block_id }) => block_id)).toEqual(["field:workplace.which"]);
    await talk.push("U1");
    const second = { ...step, id: modal.id, hash: "after" };
    expect((await talk.sends("U1", second, { "workplace.which": "서울 중구" })).response_action).toBe("clear");
    await talk.push("U1");
    expect(talk.lastSaid("U1")).toBe("이대로 신청할까요?");
  });

  it("opens at once while the talk is busy, and becomes the form when it is not", async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const talk = await start({
      around: (assistant) => ({ ...assistant, isBusy: async () => true, settled: () => held }),
    });
    await toTheQuestions(talk, "U1");
    const waiting = await talk.opensForm("U1");
    expect([waiting.title, waiting.inputs]).toEqual(["한 번에 적기", []]);
    go();
    const form = await until(() => talk.api.modals.find(({ inputs }) => inputs.length > 0));
    expect([form.id, form.inputs.length]).toEqual([waiting.id, 5]);
  });

  it("is offered only where it saves something, and never before the consent", async () => {
    const talk = await start();
    await talk.says("U1", "저는 마포구에 있는 중소기업 다니는데 와인 모임 신청하고 싶어요");
    expect(offers(talk)).toBe(0);
    await talk.presses("U1", "동의해요");
    // The name and the number are all that is left.
    expect(offers(talk)).toBe(0);
    await toTheQuestions(talk, "U2");
    expect(offers(talk)).toBe(1);
  });

  it("leaves the talk as it is when it cannot be opened in time", async () => {
    const talk = await start();
    await toTheQuestions(talk, "U1");
    talk.api.mishap("views.open", { kind: "error", error: "expired_trigger_id" });
    await talk.presses("U1", "한 번에 적기");
    await until(() => talk.site.errors[0]);
    await talk.says("U1", "인천 남동구");
    expect(talk.lastSaid("U1")).toBe("회사에 여성 직원이 있나요?");
  });
});

/** Up to the first question behind the consent. */
async function toTheQuestions(talk: SlackTalk, user: string): Promise<void> {
  await talk.says(user, "안녕하세요 저희 회사에 여직원이 많은데 조직문화 교육 같은 거 받을 수 있을까요?");
  for (const text of ["윙크붐업이요", "신청할게요", "네 동의해요"]) await talk.says(user, text);
}

const company = {
  workplace: "인천 남동구",
  womenEmployed: "네",
  organisation: "한빛정밀",
  name: "박지영",
  phone: "032-123-4567",
} satisfies Filled;

const worker = {
  employment: "직장에 다녀요",
  employer: "중소기업",
  workplace: "서울 강남구",
  name: "김하나",
  phone: "010-2345-6789",
} satisfies Filled;

function offers({ api }: SlackTalk): number {
  return JSON.stringify(api.messages).split('"ieum:form:').length - 1;
}
