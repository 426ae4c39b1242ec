import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/conversation/reading.js";
import type { Input } from "../../src/conversation/turn.js";
import { say } from "../../src/dialog/say.js";
import { demandsErasure } from "../../src/language/erase-demand.js";
import { readExamples } from "../../src/understanding/examples.js";
import { root } from "../support/world.js";
import { applicant, Conversing } from "./conversing.js";
import { event, mayAnswer, ofData, typedLine } from "./staff-events.js";

/** Talks that staff took at different points: in the middle of a task, with nothing open, with a question about one's data. */
function talks(): readonly Conversing[] {
  const named = applicant();
  const alone = new Conversing();
  const list = new Conversing();
  list.hear("다시 일하고 싶어요", "find", { kind: "internship" });
  const late = applicant({ staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } });
  const data = applicant();
  for (const talk of [named, alone, list, late, data]) talk.hear("상담사 연결해 주세요", "staff");
  data.hear("내 정보", "privacy");
  for (const talk of [named, alone, list, late, data]) talk.take({ kind: "joined" });
  return [named, alone, list, late, data];
}

const taken = talks();

describe("while staff have the talk", () => {
  it("nothing that is written, pressed or falls due makes the assistant say or move anything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...taken), fc.array(event, { minLength: 1, maxLength: 12 }), (from, events) => {
        const talk = from.fork();
        for (const input of events) {
          if (mayAnswer(input)) return;
          expect(talk.take(input)).toEqual([]);
          expect(talk.conversation.owner).toBe("staff");
          expect(talk.conversation.stack.map(({ id, answers }) => ({ id, keys: Object.keys(answers) }))).toEqual(
            from.conversation.stack.map(({ id, answers }) => ({ id, keys: Object.keys(answers) })),
          );
          expect(talk.open).toBe(from.open);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("what is said about one's data goes to staff, and only a plain demand to erase it all is answered", () => {
    const [named, alone] = taken;
    for (const from of [named, alone]) {
      for (const text of ofData) expect(from?.fork().take(typedLine(text)), text).toEqual([]);
      for (const text of [
        "내 정보 다 지워 주세요",
        "제 기록 전부 삭제해 주세요!",
        "탈퇴시켜 주세요",
        "네. 대화 다 지워줘요",
      ])
        expect(from?.fork().take(typedLine(text)).at(-1), text).toContain("지울까요");
    }
  });

  it("none of the sentences that people say to an assistant is answered, as the reader reads them", () => {
    const examples = readExamples(join(root, "locales/ko/examples"));
    const [, alone] = taken;
    if (!alone) throw new Error("there is a talk");
    // Every eighth: to read them all takes longer than all the rest of these tests.
    const sentences = examples.sentences.map(({ text }) => text).filter((_, index) => index % 8 === 3);
    const answered = sentences.filter((text) => {
      const input = typedLine(text);
      if (mayAnswer(input) || demandsErasure(text)) return false;
      return alone.fork().take(input).length > 0;
    });
    expect(sentences.length).toBeGreaterThan(400);
    expect(answered.filter((text) => !/상담/.test(text))).toEqual([]);
  });

  it("a survey that falls due waits until they are done", () => {
    const talk = taken[0]?.fork();
    const survey: Input = {
      kind: "due",
      saying: { text: say("survey.came", { title: "와인 커뮤니티" }) },
      start: { dialog: "survey", with: { invite: "i1" } },
    };
    expect(talk?.take(survey)).toEqual([]);
    expect(talk?.take({ kind: "returned" }).at(-1)).toContain("와인 커뮤니티");
    expect(talk?.open).toBe("name");
  });

  it("a yes after their words is meant for them, though the assistant had asked whether to erase all", () => {
    const talk = taken[0]?.fork();
    expect(talk?.hear("제 정보 지워 주세요", "privacy", {}, { dataWish: "erase" }).at(-1)).toContain("지울까요");
    talk?.take({ kind: "staffSaid" });
    expect(talk?.hear("네", "yes")).toEqual([]);
    expect(talk?.calls).not.toContain("erase");
  });
});

describe("the way out of a talk with staff", () => {
  it("in words gives the talk back at the open question, and the hand-off is called off", () => {
    const talk = taken[0]?.fork();
    const reading: Reading = { intent: "stop", slots: {}, confidence: 0.9 };
    const said = talk?.take({ kind: "heard", text: "상담 그만할래요", reading, toStaff: "leave" });
    expect(said?.at(-1)).toContain("성함");
    expect(talk?.conversation.owner).toBe("assistant");
    expect(talk?.calls).toContain("cancelHandoff");
  });
});

describe("what staff did", () => {
  it("is said first when they are done, then exactly what was open", () => {
    const talk = taken[0]?.fork();
    talk?.take({ kind: "corrected", facts: { age: 48 } });
    const said = talk?.take({ kind: "returned", handoff: "h1" }) ?? [];
    expect(said[1]).toBe("상담사와 확인해서 나이는 만 48세로 고쳤어요.");
    expect(said.at(-1)).toBe("성함을 알려 주세요.");
    expect(talk?.fact("age")).toBe(48);
    expect(talk?.open).toBe("name");
  });

  it("is asked about on the side: the open question stays open whatever becomes of it", () => {
    const talk = taken[0]?.fork();
    talk?.take({ kind: "returned", handoff: "h1" });
    talk?.press({ kind: "start", start: { dialog: "handoff", with: { handoff: "h1", rating: 1 } } });
    expect(talk?.calls).toContain("rateHandoff");
    expect(talk?.open).toBe("name");
    talk?.hear("홍길동", "answer", { name: "홍길동" });
    expect(talk?.open).toBe("phone");
  });

  it("makes the person wait again, once, when they let go of the talk", () => {
    const talk = taken[0]?.fork();
    expect(talk?.take({ kind: "released" })).toHaveLength(1);
    expect(talk?.conversation.owner).toBe("waiting");
    expect(talk?.take({ kind: "passedOn", agency: "광주고용복지플러스센터" })[0]).toContain("광주고용복지플러스센터");
    talk?.take({ kind: "joined" });
    expect(talk?.conversation.owner).toBe("staff");
  });
});
