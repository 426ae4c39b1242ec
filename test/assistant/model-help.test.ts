import { expect, it } from "vitest";
import { createModel, type Model } from "../../src/assistant/model-help/help-reading.js";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading } from "../../src/store/transaction.js";
import type { AskModel, ModelAnswered, ModelQuestion } from "../../src/understanding/model/ask-model.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver, monday } from "./two-houses.js";

/** Words that the reader makes nothing of. */
const puzzling = "이게 그러니까 말이죠";
const nothing = { kind: null, aspect: null, topic: null, occupation: null, crisisKind: null };
const says = (intent: "status" | "withdraw" | "crisis", more: object = {}): ModelAnswered => ({
  kind: "answered",
  answer: { ...nothing, intent, ...more },
  tokens: { in: 900, out: 40 },
});

describeOnBothStores("a model beside the reader", (fresh) => {
  it("is offered once, asked only after the person agreed, and shown nothing but redacted words", async () => {
    const { parts, questions } = await withModel(fresh, () => says("status"));
    await say(parts, puzzling);
    expect(questions).toEqual([]);
    expect(await lastTexts(parts)).toContainEqual(expect.stringContaining("외부 인공지능"));
    await say(parts, "도움 받기 알아보기");
    await say(parts, "동의해요");
    expect(questions).toEqual([]);
    await say(parts, `${puzzling} 꿻뱗`);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.shown).toBe(`${puzzling} ○○`);
    expect((await lastTexts(parts)).join()).toContain("신청");
  });

  it("is shown nothing by somebody who refuses, and not offered again", async () => {
    const { parts, questions } = await withModel(fresh, () => says("status"));
    await say(parts, puzzling);
    await say(parts, "도움 받기 알아보기");
    await say(parts, "동의하지 않아요");
    await say(parts, puzzling);
    expect((await lastTexts(parts)).join()).not.toContain("외부 인공지능");
    expect(questions).toEqual([]);
  });

  it("starts nothing that changes anything: what it thinks is asked about", async () => {
    const { parts } = await withModel(fresh, () => says("withdraw"));
    await agree(parts);
    await say(parts, puzzling);
    const [last] = (await messages(parts)).slice(-1);
    expect(last?.choices?.[0]?.label).toBe("신청 취소하기");
  });

  it("is not asked again once the consent was taken back", async () => {
    const { parts, questions } = await withModel(fresh, () => says("status"));
    await agree(parts);
    await say(parts, "동의 철회할래요");
    await say(parts, "동의를 거둘게요");
    await say(parts, puzzling);
    expect(questions).toEqual([]);
  });

  it("costs a person no more a day than was set, and goes on the next day", async () => {
    let now = monday;
    const { parts, questions } = await withModel(fresh, () => says("status"), {
      caps: { tokens: 10_000, cost: { won: 8, perMillion: { in: 1_000, out: 4_000 } } },
      clock: { now: () => now },
    });
    await agree(parts);
    for (let i = 0; i < 8; i++) await say(parts, puzzling);
    // Each question sets 2.4k tokens and more aside, and costs 940: 8 won are five of them and not six.
    const spent = questions.length;
    expect(spent).toBeGreaterThan(1);
    expect(spent).toBeLessThan(8);
    const [use] = await reading(parts.store, (tx) => tx.db.selectFrom("model_use").selectAll().execute());
    expect(use).toMatchObject({ tokens: spent * 940, cost: spent * 1_060, day: "2026-03-02" });
    now = new Date(monday.getTime() + 24 * 3_600_000);
    await say(parts, puzzling);
    expect(questions.length).toBe(spent + 1);
  });

  it("may be dead: the talk goes on as without it, and after three failures it is left alone", async () => {
    const { parts, questions, seen } = await withModel(fresh, () => ({ kind: "failed", why: "slow" }));
    await agree(parts);
    for (let i = 0; i < 5; i++) await say(parts, puzzling);
    expect(questions).toHaveLength(3);
    expect(seen).toEqual(["slow", "slow", "slow", "resting", "resting"]);
    await say(parts, "47살이고 서울 살아요, 커뮤니티 있나요?");
    expect((await messages(parts)).at(-1)?.cards?.length).toBeGreaterThan(0);
  });

  it("calls nobody's name, and a cry for help that it hears gets the fixed words", async () => {
    const { parts } = await withModel(fresh, () => says("crisis", { crisisKind: "selfHarm" }));
    await agree(parts);
    await say(parts, puzzling);
    expect((await lastTexts(parts)).join()).toContain("109");
  });

  it("leaves no count behind when the person is erased", async () => {
    const { parts } = await withModel(fresh, () => says("status"));
    await agree(parts);
    await say(parts, puzzling);
    await say(parts, "제 정보 모두 지워 주세요");
    await say(parts, "모두 지울게요");
    expect(await reading(parts.store, (tx) => tx.db.selectFrom("model_use").selectAll().execute())).toEqual([]);
  });
});

type Fresh = Parameters<Parameters<typeof describeOnBothStores>[1]>[0];

async function withModel(
  fresh: Fresh,
  answer: () => ModelAnswered,
  more: { readonly caps?: Model["caps"]; readonly clock?: Parts["clock"] } = {},
) {
  const questions: ModelQuestion[] = [];
  const seen: string[] = [];
  const ask: AskModel = (question) => {
    questions.push(question);
    return Promise.resolve(answer());
  };
  const house = await houseOver(await (await fresh()).open());
  const redact = (text: string) => text.replaceAll("꿻뱗", "○○");
  const parts: Parts = {
    ...house,
    ...(more.clock ? { clock: more.clock } : {}),
    house: { ...house.house, outsideHelp: "offered" },
    seen: { ...house.seen, model: (outcome) => void seen.push(outcome) },
    model: createModel({ ask, redact, caps: more.caps ?? { tokens: 100_000 } }),
  };
  return { parts, questions, seen };
}

async function agree(parts: Parts): Promise<void> {
  await say(parts, puzzling);
  await say(parts, "도움 받기 알아보기");
  await say(parts, "동의해요");
}

let event = 0;
async function say(parts: Parts, text: string): Promise<void> {
  await takeIn(parts, { channel: "web", conversation: "c1", eventId: `m${++event}`, text });
  await drain(parts, "c1");
}

function messages(parts: Parts) {
  return reading(parts.store, (tx) => messagesAfter(tx, "c1", 0));
}

/** What was said since the person's last word. */
async function lastTexts(parts: Parts): Promise<readonly string[]> {
  const all = await messages(parts);
  return all.slice(all.findLastIndex(({ from }) => from === "person") + 1).map(({ text }) => text);
}
