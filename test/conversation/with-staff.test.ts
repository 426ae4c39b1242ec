import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crisisKinds, type DataWish, intents, type Reading } from "../../src/conversation/reading.js";
import { applicant, type Conversing } from "./conversing.js";

/** Somebody in the middle of an application, talking with staff. */
function withStaff(): Conversing {
  const talk = applicant();
  talk.hear("상담사 연결해 주세요", "staff");
  expect(talk.conversation.owner).toBe("waiting");
  talk.take({ kind: "joined" });
  return talk;
}

const reading: fc.Arbitrary<Reading> = fc.record({
  intent: fc.constantFrom(...intents),
  slots: fc.record(
    {
      age: fc.integer({ min: 1, max: 120 }),
      name: fc.constantFrom("홍길동", "김하나"),
      phone: fc.constant("01012345678"),
      residence: fc.constantFrom("서울", "인천"),
      program: fc.constantFrom("on-off", "social-marketer"),
      rating: fc.integer({ min: 1, max: 5 }),
      crisisKind: fc.constantFrom(...crisisKinds),
    },
    { requiredKeys: [] },
  ),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  dataWish: fc.constantFrom<DataWish>("see", "correct", "export", "consent", "erase"),
});

describe("while staff have the talk", () => {
  it("the assistant says nothing but for distress, whatever is read in the words, and moves nothing", () => {
    const from = withStaff();
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 6 }), (readings) => {
        const talk = from.fork();
        for (const { intent, slots, ...more } of readings) {
          const before = talk.conversation.stack;
          const said = talk.hear("말씀", intent, slots, more);
          if (intent === "crisis") expect(said.length).toBeGreaterThan(0);
          else expect(said).toEqual([]);
          expect(talk.conversation.owner).toBe("staff");
          expect(talk.conversation.stack).toEqual(before);
          expect(talk.open).toBe("name");
        }
      }),
    );
  });

  it("a resident number is still refused", () => {
    const talk = withStaff();
    expect(talk.take({ kind: "screened" })).toEqual([expect.stringContaining("주민등록번호는 받지 않아요")]);
    expect(talk.conversation.owner).toBe("staff");
  });

  it("one's own data can still be erased, by the words of the button and by no yes", () => {
    const talk = withStaff();
    talk.hear("제 정보 지워 주세요", "privacy", {}, { dataWish: "erase" });
    for (const yes of ["네", "네 지워 주세요", "응", "1번"])
      expect(talk.hear(yes, "yes", {}, { choice: 0 })).toEqual([]);
    talk.take({ kind: "staffSaid" });
    expect(talk.calls).not.toContain("erase");
    const said = talk.hear("모두 지울게요", "yes");
    expect(said.at(-1)).toContain("모두 지웠어요");
    expect(talk.calls).toContain("erase");
    expect(talk.conversation.stack).toEqual([]);
    expect(talk.conversation.facts).toEqual({});
  });

  it("the very question that was open comes back when they are done", () => {
    const talk = withStaff();
    const said = talk.take({ kind: "returned" });
    expect(said.at(-1)).toBe("성함을 알려 주세요.");
    expect(talk.conversation.owner).toBe("assistant");
    talk.hear("홍길동", "answer", { name: "홍길동" });
    expect(talk.open).toBe("phone");
  });
});

describe("while a person waits for staff", () => {
  it("what is written is passed on, and the call can be taken back", () => {
    const talk = applicant();
    talk.hear("상담사요", "staff");
    expect(talk.hear("홍길동", "answer", { name: "홍길동" }).join()).toContain("그대로 전해");
    expect(talk.open).toBe("name");
    const said = talk.hear("그만", "stop");
    expect(talk.calls).toContain("cancelHandoff");
    expect(talk.conversation.owner).toBe("assistant");
    expect(said.length).toBeGreaterThan(1);
  });

  it("a seat that came free can be taken, and the person goes on waiting", () => {
    const offer = { registration: "r1", program: "on-off", offering: "on-off-example-wine", state: "offered" };
    const line = { ...offer, rank: null, offerUntil: "2026-03-03T01:00:00.000Z", at: "2026-03-01T01:00:00.000Z" };
    const talk = applicant({ applications: [line], acceptOffer: { kind: "taken" } });
    talk.hear("상담사요", "staff");
    talk.press({ kind: "start", start: { dialog: "applications", with: { purpose: "offer", registration: "r1" } } });
    expect(talk.open).toBe("take");
    expect(talk.hear("다음 주에도 되나요", "detail").join()).toContain("그대로 전해");
    expect(talk.hear("네", "yes").join()).toContain("자리가 잡혔어요");
    expect(talk.conversation.owner).toBe("waiting");
    expect(talk.open).toBe("name");
  });
});
