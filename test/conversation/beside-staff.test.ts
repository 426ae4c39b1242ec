import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programNames } from "../../src/catalog/program-names.js";
import { loadReader } from "../../src/cli/load-reader.js";
import { crisisKinds, type DataWish, intents, type Reading } from "../../src/conversation/reading.js";
import type { Input } from "../../src/conversation/turn.js";
import { type Act, say } from "../../src/dialog/say.js";
import { demandsErasure } from "../../src/language/erase-demand.js";
import { readToStaff } from "../../src/language/to-staff.js";
import { readExamples } from "../../src/understanding/examples.js";
import { root, shippedCatalog, today } from "../support/world.js";
import { applicant, Conversing } from "./conversing.js";

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

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("option" as const),
    frame: fc.constantFrom("f1", "f2", "f3"),
    key: fc.constantFrom("name", "want", "sure", "when", "consent"),
    index: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant("wish" as const),
    intent: fc.constantFrom(...intents.filter((intent) => intent !== "stop" && intent !== "crisis")),
    slots: fc.constant({}),
  }),
  fc.constantFrom<Act>(
    { kind: "start", start: { dialog: "survey", with: { invite: "i1" } } },
    { kind: "start", start: { dialog: "handoff", with: { handoff: "h0", rating: 2 } } },
  ),
);

const reading: fc.Arbitrary<Reading> = fc
  .record({
    intent: fc.constantFrom(...intents),
    slots: fc.record(
      {
        age: fc.integer({ min: 1, max: 120 }),
        name: fc.constantFrom("홍길동", "김하나"),
        program: fc.constantFrom("on-off", "social-marketer"),
        crisisKind: fc.constantFrom(...crisisKinds),
      },
      { requiredKeys: [] },
    ),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    choice: fc.option(fc.nat(6), { nil: undefined }),
    dataWish: fc.option(fc.constantFrom<DataWish>("see", "correct", "export", "consent", "erase"), { nil: undefined }),
  })
  .map(({ choice, dataWish, ...rest }) => ({
    ...rest,
    ...(choice === undefined ? {} : { choice }),
    ...(dataWish === undefined ? {} : { dataWish }),
  }));

const reads = loadReader(root, programNames(shippedCatalog()));

/** A sentence as the assistant hears it while staff have the talk. */
function typedLine(text: string): Input {
  const toStaff = readToStaff(text);
  const reading = reads(text, { today });
  const demands = demandsErasure(text) ? { demands: "erase" as const } : {};
  return { kind: "heard", text, reading, ...(toStaff ? { toStaff } : {}), ...demands };
}

/** What people say to a counsellor about their data without wanting it gone at once. */
const ofData = [
  "내 정보 보여줘",
  "제 정보 내려받을 수 있나요",
  "동의 철회할래요",
  "동의 취소하고 싶어요",
  "제 개인정보 삭제는 어떻게 하나요?",
  "탈퇴하고 싶은데 어떻게 하죠",
  "제 정보 지워 주실 수 있나요?",
  "정보 지워 달라고 하면 신청도 지워지나요?",
  "내 정보 지우면 어떻게 돼요",
  "제 전화번호 지워 주세요",
  "이력서에 적은 제 정보 지워 주세요라고 쓰면 되나요",
  "제 정보 고쳐 주세요",
  "개인정보는 얼마나 보관해요",
  "회원 탈퇴하면 자리는 어떻게 되나요",
  "아니요 지우지 마세요",
  "내 정보 지워 주세요?",
] as const;

const event: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ reading, text: fc.string(), press: fc.option(act, { nil: undefined }) }).map(heard),
  },
  { weight: 3, arbitrary: fc.constantFrom(...ofData).map(typedLine) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Input>(
      { kind: "staffSaid" },
      { kind: "joined" },
      { kind: "passed" },
      { kind: "corrected", facts: { age: 51 } },
      {
        kind: "due",
        saying: { text: say("survey.came", { title: "와인 커뮤니티" }) },
        start: { dialog: "survey", with: { invite: "i1" } },
      },
    ),
  },
);

function heard({ reading, text, press }: { reading: Reading; text: string; press: Act | undefined }): Input {
  return { kind: "heard", text, reading, ...(press ? { press } : {}) };
}

/** What the assistant may answer whoever has the talk: nothing of what is made up here demands that all be erased. */
function mayAnswer(input: Input): boolean {
  return input.kind === "heard" && input.reading.intent === "crisis";
}

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
    const sentences = examples.sentences.map(({ text }) => text);
    const answered = sentences.filter((text) => {
      const input = typedLine(text);
      if (mayAnswer(input) || demandsErasure(text)) return false;
      return alone.fork().take(input).length > 0;
    });
    expect(sentences.length).toBeGreaterThan(500);
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

describe("outside hours", () => {
  const closed = { staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } };

  it("the call is made at once, and the talk goes on when it is said when to call", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    expect(talk.conversation.owner).toBe("waiting");
    expect(talk.calls).toContain("handoff");
    const reading: Reading = { intent: "staff", slots: {}, confidence: 0.9 };
    talk.take({ kind: "heard", text: "3시 이후에 전화 주세요", reading, callback: { time: "15:00" } });
    expect(talk.calls).toContain("wishCallback");
    expect(talk.conversation.owner).toBe("assistant");
    expect(talk.open).toBe("name");
  });

  it("a time that is said counts before the words on a button", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    const reading: Reading = { intent: "answer", slots: {}, confidence: 0.9, choice: 3 };
    talk.take({ kind: "heard", text: "3시 이후면 괜찮아요", reading, callback: { time: "15:00" } });
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.calls).toContain("wishCallback");
  });

  it("no, thank you declines the call alone, and the call for staff stands", () => {
    for (const no of ["괜찮아요", "아니요"]) {
      const talk = applicant(closed);
      talk.hear("상담사요", "staff");
      expect(talk.hear(no, "no").join()).toContain("남겨 두었다가");
      expect(talk.calls).not.toContain("cancelHandoff");
      expect(talk.calls).not.toContain("wishCallback");
      expect(talk.conversation.owner).toBe("assistant");
      expect(talk.open).toBe("name");
      talk.press({ kind: "start", start: { dialog: "handoff", with: { want: "cancel" } } });
      expect(talk.calls).toContain("cancelHandoff");
      expect(talk.open).toBe("name");
    }
  });

  it.each([
    ["아니요 제가 아니라 남편 일이에요", "no", {}],
    ["괜찮아요? 밤에도 답이 오나요", "answer", { choice: 3 }],
    ["고칠 말", "back", {}],
    ["저는 박씨예요 고칠 말", "correct", {}],
    ["그만 다니고 싶어요", "stop", {}],
    ["상담사 연결 취소되면 어떻게 되나요", "answer", { choice: 4 }],
  ] as const)("an ordinary sentence loses nobody their call: %s", (text, intent, more) => {
    for (const hours of [closed, {}]) {
      const talk = applicant(hours);
      talk.hear("상담사요", "staff");
      const said = talk.hear(text, intent, {}, more).join();
      expect(talk.calls).not.toContain("cancelHandoff");
      expect(talk.conversation.owner).toBe("waiting");
      expect(said).not.toContain("취소했어요");
      if (text.includes("밤에도")) expect(said).toMatch(/오전 9시|다음이 차례/);
    }
  });

  it.each(["취소할게요", "그만 기다릴게요", "상담사 필요 없어요", "상담사 연결 취소"])(
    "plain words end the waiting: %s",
    (text) => {
      for (const hours of [closed, {}]) {
        const talk = applicant(hours);
        talk.hear("상담사요", "staff");
        talk.hear(text, "other");
        expect(talk.calls).toContain("cancelHandoff");
        expect(talk.conversation.owner).toBe("assistant");
      }
    },
  );

  it("times that will not do are not booked: what is left is asked for", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    expect(talk.hear("저는 오후에는 안 돼요", "answer", {}, { choice: 2 }).join()).toContain("그때는 피해서");
    expect(talk.calls).not.toContain("wishCallback");
    expect(talk.conversation.choices.map(({ label }) => label.say)).not.toContain("handoff.inAfternoon");
    talk.hear("오전에", "answer", {}, { choice: 1 });
    expect(talk.asked.find(({ name }) => name === "wishCallback")).toMatchObject({ wish: { half: "morning" } });
  });

  it("staff who come all the same have the talk, and give it back where it was", () => {
    const talk = applicant(closed);
    talk.hear("상담사요", "staff");
    talk.take({ kind: "joined" });
    expect(talk.open).toBe("name");
    expect(talk.hear("네", "yes")).toEqual([]);
    expect(talk.take({ kind: "returned" }).at(-1)).toBe("성함을 알려 주세요.");
  });
});

describe("while a person waits", () => {
  it("the call can be taken back whatever was written before", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.boolean(), (events, open) => {
        const talk = applicant({ staffHours: { open, opens: "2026-03-03T00:00:00.000Z" } });
        talk.hear("상담사요", "staff");
        for (const input of events) if (input.kind === "heard" && input.reading.intent !== "privacy") talk.take(input);
        if (talk.conversation.owner !== "waiting") return;
        const said = talk.press({ kind: "wish", intent: "stop", slots: {} });
        expect(talk.calls).toContain("cancelHandoff");
        expect(talk.conversation.owner).toBe("assistant");
        expect(said.length).toBeGreaterThan(0);
      }),
    );
  });

  it("a no to what is asked about their own data takes back no call", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    talk.hear("제 정보 지워 주세요", "privacy", {}, { dataWish: "erase" });
    talk.hear("아니요", "no");
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.conversation.owner).toBe("waiting");
  });

  it("a no by itself ends no waiting: it is said how to", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    expect(talk.hear("아니요", "no").join()).toContain("취소할게요");
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.conversation.owner).toBe("waiting");
  });

  it("only the first of several lines is answered at length", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    const [first, second, third] = ["남편이 다쳤어요", "제가 일해야 해요", "식당에서 일했어요"].map((text) =>
      talk.hear(text, "other", {}, { confidence: 0.2 }).join(),
    );
    expect(first).toContain("그대로 전해");
    expect(second).toBe(third);
    expect(second?.length ?? 99).toBeLessThan(15);
  });

  it("their place and the time it takes are told when they ask", () => {
    const talk = applicant({ waitingPlace: { ahead: 2 } });
    talk.hear("상담사요", "staff");
    const reading: Reading = { intent: "other", slots: {}, confidence: 0.2 };
    const said = talk.take({ kind: "heard", text: "얼마나 더 기다려요?", reading, toStaff: "howLong" });
    expect(said.join()).toContain("2명이 먼저 기다리고 계셔서 15분쯤");
  });

  it("a time to be called at ends the waiting, not the call", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    const reading: Reading = { intent: "staff", slots: {}, confidence: 0.9 };
    talk.take({ kind: "heard", text: "3시 이후에 전화 주세요", reading, callback: { time: "15:00" } });
    expect(talk.calls).toContain("wishCallback");
    expect(talk.calls).not.toContain("cancelHandoff");
    expect(talk.open).toBe("name");
  });

  it("they are asked when to call back once staff have gone home, but never after a cry for help", () => {
    const calm = applicant();
    calm.hear("상담사요", "staff");
    const evening = calm.fork({ staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } });
    evening.hear("아무도 없나요", "other", {}, { confidence: 0.2 });
    expect(evening.conversation.open?.dialog).toBe("handoff");
    const crying = applicant({ staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } });
    crying.hear("죽고 싶어요", "crisis");
    crying.hear("아무도 없나요", "other", {}, { confidence: 0.2 });
    expect(crying.open).toBe("name");
  });
});
