import { describe, expect, it } from "vitest";
import { formOf } from "../../src/conversation/form.js";
import type { SurveyAnswers } from "../../src/domain/surveys.js";
import { now, shippedCatalog, today } from "../support/world.js";
import { Conversing, ours } from "./conversing.js";

const q = (name: string) => `internship-${name}@1`;

/** A talk at the first question that is open, with what was answered elsewhere before. */
function talkOf(answers: SurveyAnswers = {}, world: Record<string, unknown> = {}): Conversing {
  const open = {
    invite: "i1",
    survey: "social-marketer",
    version: 1,
    program: "social-marketer",
    offering: "x",
    answers,
  };
  const talk = new Conversing({ surveys: [open], ...world });
  talk.hear("설문", "survey");
  if (Object.keys(answers).length === 0) talk.hear("시작", "yes");
  return talk;
}

/** What was sent last. */
function sent(talk: Conversing): unknown {
  return talk.asked.filter(({ name }) => name === "respond").at(-1);
}

const score = (talk: Conversing, rating: number) => talk.hear(`${rating}점`, "answer", { rating });

describe("a survey with every kind of question", () => {
  it("is asked one thing at a time, says which of how many it is, and is sent whole", () => {
    const talk = talkOf();
    expect(talk.says.map(({ text }) => text.say)).toEqual(["survey.asked"]);
    expect(score(talk, 5)).toEqual(["하나씩 여쭤볼게요. 얼마나 도움이 되셨어요? 직무 교육 (2/9)"]);
    expect(score(talk, 4)).toEqual(["현장 활동은요? (3/9)"]);
    expect(score(talk, 3)).toEqual(["담당자의 도움은요? (4/9)"]);
    expect(score(talk, 4)).toEqual(["어떤 점이 좋으셨어요? 여러 개 고르셔도 돼요. (5/9)"]);
    expect(talk.hear("1번이랑 3번이요", "answer", {}, { choice: 0, choices: [0, 2] })).toEqual([
      "활동이 끝난 뒤 일을 시작하셨거나 곧 시작하세요? (6/9)",
    ]);
    talk.hear("아니요", "no");
    talk.hear("8점이요", "answer", { recommend: 8 });
    talk.hear("네", "yes");
    talk.hear("고마웠어요", "thanks");
    expect(sent(talk)).toEqual({
      name: "respond",
      invite: "i1",
      state: "complete",
      answers: {
        [q("satisfaction")]: 5,
        [`${q("parts")}.training`]: 4,
        [`${q("parts")}.field`]: 3,
        [`${q("parts")}.mentor`]: 4,
        [q("good")]: ["people", "worth"],
        [q("work")]: false,
        [q("recommend")]: 8,
        [q("rejoin")]: "yes",
        [q("comment")]: "고마웠어요",
      },
    });
    expect(talk.open).toBeUndefined();
  });

  it("takes several picks button by button until that is all; going back takes the last one away", () => {
    const talk = talkOf(upTo("good"));
    talk.hear("활동비", "answer", {}, { choice: 3 });
    expect(talk.hear("보람 있는 일", "answer", {}, { choice: 2 })).toEqual([
      "고르신 것: 보람 있는 일, 활동비. 더 있으세요?",
    ]);
    expect(talk.hear("뒤로", "back")).toEqual(["고르신 것: 활동비. 더 있으세요?"]);
    talk.hear("다 골랐어요", "answer", {}, { choice: 4 });
    expect(talk.open).toBe(q("work"));
    expect(sent(talk)).toMatchObject({ state: "partial", answers: { [q("good")]: ["allowance"] } });
  });

  it("asks what only the unhappy are asked, and drops it when they go back and are not", () => {
    const talk = talkOf({ ...upTo("good"), [q("satisfaction")]: 2, [q("good")]: null });
    expect(talk.open).toBe(q("hard"));
    talk.hear("맡은 일", "answer", {}, { choice: 0 });
    expect(talk.open).toBe(q("work"));
    for (let back = 0; back < 6; back++) talk.hear("뒤로", "back");
    expect(talk.open).toBe(q("satisfaction"));
    for (const rating of [5, 4, 4, 4]) score(talk, rating);
    talk.hear("건너뛰기", "answer", {}, { choice: 5 });
    talk.hear("건너뛰기", "answer", {}, { choice: 2 });
    talk.hear("10점", "answer", { recommend: 10 });
    talk.hear("네", "yes");
    talk.hear("건너뛰기", "answer", {}, { choice: 0 });
    expect(sent(talk)).toMatchObject({ state: "complete", answers: { [q("good")]: null, [q("work")]: null } });
    expect(JSON.stringify(sent(talk))).not.toContain(q("hard"));
  });

  it("left after three of nine goes on at the fourth in another talk, and can go back from there", () => {
    const talk = talkOf(upTo("parts.mentor"));
    expect(talk.says.at(-1)?.text.with?.at).toBe(4);
    talk.hear("뒤로", "back");
    expect(talk.open).toBe(`${q("parts")}.field`);
    score(talk, 1);
    expect(talk.open).toBe(`${q("parts")}.mentor`);
    expect(sent(talk)).toMatchObject({ answers: { [`${q("parts")}.field`]: 1, [q("satisfaction")]: 4 } });
  });

  it("does not ask what was answered elsewhere meanwhile, and says so when it was finished or has closed there", () => {
    const elsewhere = { done: true, answers: { ...upTo("recommend"), [q("good")]: ["people"], [q("work")]: true } };
    const talk = talkOf(upTo("parts.mentor"), { respond: elsewhere });
    score(talk, 3);
    expect(talk.open).toBe(q("recommend"));
    const closed = talkOf(upTo("parts.mentor"), { respond: { done: false, closed: true } });
    expect(score(closed, 3)[0]).toContain("기간이 끝났어요");
    const done = talkOf(upTo("parts.mentor"), { respond: { done: false } });
    expect(score(done, 3)[0]).toContain("이미 답해 주셨어요");
  });

  it("ends at once when it was finished elsewhere, and puts no other question; another wish is heard as well", () => {
    const talk = talkOf(upTo("parts.mentor"));
    const elsewhere = { surveys: [], respond: { done: false } };
    const again = talk.fork(elsewhere);
    expect(again.hear("설문", "survey")).toEqual(["이미 답해 주셨어요. 고마워요."]);
    expect(again.open).toBeUndefined();
    const answers = talk.fork(elsewhere);
    expect(score(answers, 3)).toEqual(["이미 답해 주셨어요. 고마워요."]);
    const wishes = talk.fork(elsewhere);
    expect(wishes.hear("상담사요", "staff")[0]).toBe("이미 답해 주셨어요. 고마워요.");
    expect(wishes.conversation.stack.map(({ dialog }) => dialog)).not.toContain("survey");
    expect(wishes.conversation.owner === "waiting" || wishes.open !== undefined).toBe(true);
    const closed = talk.fork({ surveys: [], respond: { done: false, closed: true } });
    expect(closed.hear("설문", "survey")[0]).toContain("기간이 끝났어요");
  });

  it("takes no comment at another question for a vote, nor what it names for the person's own", () => {
    const talk = talkOf({ ...upTo("recommend"), [q("recommend")]: 9 });
    const phone = talk.fact("phone");
    const told = talk.hear("리더 김예시 010-1234-5678 진짜 별로", "no", { name: "김예시", phone: "01012345678" });
    expect(told[0]).toBe("하고 싶으신 말씀은 조금 뒤에 따로 여쭤볼게요. 지금은 여기 있는 것 중에서 골라 주세요.");
    expect(talk.open).toBe(q("rejoin"));
    expect([talk.fact("phone"), talk.fact("name")]).toEqual([phone, undefined]);
    expect(sent(talk)).toBeUndefined();
    talk.hear("별로", "no");
    expect(sent(talk)).toMatchObject({ answers: { [q("rejoin")]: "no" } });
  });

  it("answers a word that is none of the options with them, and a question about the program as ever", () => {
    const talk = talkOf(upTo("good"));
    expect(talk.hear("금요일", "detail", { aspect: "period" })[0]).toBe("여기 있는 것 중에서 골라 주세요.");
    expect(talk.open).toBe(q("good"));
    expect(talk.hear("기간이 어떻게 되나요?", "detail", { aspect: "period" })[0]).not.toContain("여기 있는 것");
  });

  it("asks again what was kept for an earlier version and no longer fits, and passes over what is gone", () => {
    const talk = talkOf({ ...upTo("recommend"), [q("good")]: ["no-such"], "old@1": 3 });
    expect(talk.open).toBe(q("good"));
  });

  it("is one form but for what only some answers lead to", () => {
    const talk = talkOf();
    const moment = { catalog: shippedCatalog(), house: ours, today, now, newId: () => "f" };
    const form = formOf(talk.conversation, moment);
    expect(form?.fields.map(({ key, by }) => [key, by])).toEqual([
      [q("satisfaction"), "one"],
      [`${q("parts")}.training`, "one"],
      [`${q("parts")}.field`, "one"],
      [`${q("parts")}.mentor`, "one"],
      [q("good"), "several"],
      [q("work"), "one"],
      [q("recommend"), "one"],
      [q("rejoin"), "one"],
      [q("comment"), "words"],
    ]);
  });
});

/** Answers to everything before that question. */
function upTo(name: string): SurveyAnswers {
  const all: SurveyAnswers = {
    [q("satisfaction")]: 4,
    [`${q("parts")}.training`]: 4,
    [`${q("parts")}.field`]: 4,
    [`${q("parts")}.mentor`]: 4,
    [q("good")]: ["people"],
    [q("work")]: true,
    [q("recommend")]: 9,
  };
  const [id = "", row] = name.split(".");
  const key = row === undefined ? q(id) : `${q(id)}.${row}`;
  const entries = Object.entries(all);
  return Object.fromEntries(
    entries.slice(
      0,
      entries.findIndex(([one]) => one === key),
    ),
  );
}
