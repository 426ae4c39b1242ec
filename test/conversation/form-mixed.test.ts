import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../support/runs.js";
import { shippedCatalog, words } from "../support/world.js";
import { Conversing } from "./conversing.js";
import { fillIn, formIn, type } from "./filling.js";

/** What somebody answers, by key; the same words in a form and in the talk. */
type Answers = Readonly<Record<string, string>>;

const unsure = "잘 모르겠어요";
const registering = fc.record({
  employment: fc.constantFrom("직장에 다녀요", "직장에 다녀요", "쉬고 있어요", unsure),
  employer: fc.constantFrom("중소기업", "중소기업", "대기업", unsure),
  workplace: fc.constantFrom("서울 강남구", "중구", "인천 남동구", unsure),
  "workplace.which": fc.constantFrom("서울 중구", unsure),
  name: fc.constantFrom("김하나", "박지영"),
  phone: fc.constantFrom("010-2345-6789", "032-123-4567"),
});
const marketing = fc.record({
  age: fc.constantFrom("47", "78년생", "40대", "30", unsure),
  birthDate: fc.constantFrom("1978년 5월 2일", unsure),
  residence: fc.constantFrom("서울 송파구", "중구", "부산", unsure),
  "residence.which": fc.constantFrom("서울 중구", unsure),
  name: fc.constantFrom("홍길동", "남궁민수"),
  phone: fc.constantFrom("010-1234-5678", "01012345678"),
});

/** When a form is filled in, and which of its fields: between any two answers of the talk, as often as one likes. */
const switching = fc.array(
  fc.oneof(
    fc.constant("talk" as const),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }).map((which) => ({ which })),
  ),
  { minLength: 1, maxLength: 12 },
);

function begun(program: string): Conversing {
  const talk = new Conversing();
  talk.hear("신청할래요", "apply", { program, ...(program === "on-off" ? { offering: "와인" } : {}) });
  type(talk, "동의해요");
  return talk;
}

/** Goes on until the dialog has all it asks for, by talk alone once the plan is at its end. */
function goThrough(
  talk: Conversing,
  answers: Answers,
  plan: readonly ("talk" | { readonly which: readonly boolean[] })[],
) {
  for (let step = 0; step < 40; step++) {
    const { open } = talk.conversation;
    if (open?.dialog !== "registration" || open.key === "reviewed") return;
    const next = plan[step] ?? "talk";
    const form = next === "talk" ? undefined : formIn(talk);
    if (next !== "talk" && form) {
      const chosen = form.fields.filter((_, index) => next.which[index]).map(({ key }) => key);
      fillIn(talk, form, Object.fromEntries(chosen.map((key) => [key, answers[key] ?? ""])));
      continue;
    }
    const label = answers[open.key] ?? words.word(talk.conversation.choices[0]?.label ?? { say: "common.unsure" });
    type(talk, label);
  }
  throw new Error(`stuck at ${talk.open}`);
}

/** What an application is made of, and what is known of the person. */
function outcome({ conversation, calls }: Conversing) {
  const { stack, facts, open, owner } = conversation;
  const values = Object.entries(facts).map(([key, fact]) => [key, fact?.value]);
  const answers = stack.map(({ dialog, answers, ahead }) => [dialog, Object.entries(answers).sort(), ahead]);
  return { answers, facts: values.sort(), open: open?.key, owner, calls };
}

describe("a registration by form, by talk, or by both in any order", () => {
  const cases = [
    ["on-off", registering],
    ["social-marketer", marketing],
  ] as const;
  it.each(cases)("of %s ends in the same answers, the same facts and the same effects", (program, answering) => {
    fc.assert(
      fc.property(answering as fc.Arbitrary<Answers>, switching, (answers, plan) => {
        const byTalk = begun(program);
        goThrough(byTalk, answers, []);
        const mixed = begun(program);
        goThrough(mixed, answers, plan);
        expect(outcome(mixed)).toEqual(outcome(byTalk));
      }),
      { numRuns: runs(20) },
    );
  });
});

/** What somebody of whom nothing is known before may say to any question that a program asks. */
const anybody = fc.record({
  age: fc.constantFrom("47", "33", "78년생", unsure),
  residence: fc.constantFrom("서울 송파구", "인천 남동구", "광주", unsure),
  workplace: fc.constantFrom("인천 남동구", "서울 금천구", "중구", unsure),
  organisation: fc.constant("한빛정밀"),
  name: fc.constant("박지영"),
  phone: fc.constant("010-2345-6789"),
  birthDate: fc.constant("1978년 5월 2일"),
  option: fc.nat(5),
});

type Said = Parameters<Parameters<typeof anybody.map>[0]>[0];

describe("a registration for any program of the catalogue", () => {
  const programs = shippedCatalog().programs.filter(({ registrable }) => registrable);
  const titles = new Map(programs.map(({ id, rounds }) => [id, rounds.flatMap((one) => one.offerings)[0]?.title]));

  it("ends alike by form and by talk, and no form has a consent or a last word in it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...titles.keys()), anybody, switching, (program, says, plan) => {
        expect(outcome(registered(program, says, plan))).toEqual(outcome(registered(program, says, [])));
      }),
      { numRuns: runs(25) },
    );
  });

  function registered(program: string, { option, ...said }: Said, plan: Parameters<typeof goThrough>[2]): Conversing {
    const answerTo = (key: string, labels: readonly string[]) =>
      (said as Answers)[key] ?? labels[option % Math.max(1, labels.length)] ?? "";
    const talk = new Conversing();
    const offering = titles.get(program);
    talk.hear("신청할래요", "apply", { program, ...(offering === undefined ? {} : { offering }) });
    for (let step = 0; step < 60; step++) {
      const { open, choices } = talk.conversation;
      if (open?.dialog !== "registration" || open.key === "reviewed") return talk;
      const next = plan[step] ?? "talk";
      const form = next === "talk" ? undefined : formIn(talk);
      expect(form?.fields.filter(({ kind }) => kind === "consent" || kind === "confirm") ?? []).toEqual([]);
      if (next !== "talk" && form) {
        const chosen = form.fields.filter((_, index) => next.which[index % next.which.length]);
        const filled = chosen.map(({ key, options }) => [key, answerTo(key, options.map(words.word))]);
        fillIn(talk, form, Object.fromEntries(filled));
      } else if (open.key === "consent") type(talk, "동의해요");
      else {
        const options = choices.filter(({ act }) => act.kind === "option");
        type(
          talk,
          answerTo(
            open.key,
            options.map(({ label }) => words.word(label)),
          ),
        );
      }
    }
    throw new Error(`stuck at ${talk.open} of ${program}`);
  }
});

describe("a survey by form, by talk, or by both in any order", () => {
  const answering = fc.record({
    begin: fc.constant("시작"),
    "satisfaction@1": fc.constantFrom("매우 만족", "보통", "매우 불만족"),
    "rejoin@1": fc.constantFrom("네", "아니요", unsure),
    "comment@1": fc.constantFrom("리더님이 친절해서 좋았어요", "건너뛰기"),
  });
  it("sends the same answers, once", () => {
    fc.assert(
      fc.property(answering as fc.Arbitrary<Answers>, switching, (answers, plan) => {
        const sent = [[], plan].map((one) => surveyed(answers, one));
        expect(sent[1]).toEqual(sent[0]);
      }),
      { numRuns: runs(40) },
    );
  });

  function surveyed(answers: Answers, plan: Parameters<typeof goThrough>[2]) {
    const open = { invite: "i1", survey: "on-off", version: 1, program: "on-off", offering: "x", answers: {} };
    const talk = new Conversing({ surveys: [open] });
    talk.hear("설문", "survey");
    for (let step = 0; talk.open !== undefined && step < 30; step++) {
      const next = plan[step] ?? "talk";
      const form = next === "talk" ? undefined : formIn(talk);
      if (next !== "talk" && form) {
        const chosen = form.fields.filter((_, index) => next.which[index]).map(({ key }) => key);
        fillIn(talk, form, Object.fromEntries(chosen.map((key) => [key, answers[key] ?? ""])));
      } else type(talk, answers[talk.open] ?? "");
    }
    return talk.asked.filter(({ name }) => name === "respond");
  }
});
