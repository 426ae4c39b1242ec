import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crisisKinds, intents, type Reading } from "../../../src/conversation/reading.js";
import { aspects, programKinds } from "../../../src/domain/program.js";
import type { ModelAnswer } from "../../../src/understanding/model/answer.js";
import { refined } from "../../../src/understanding/model/refined.js";

const nothing = { kind: null, aspect: null, topic: null, occupation: null, crisisKind: null };
const unsure: Reading = { intent: "other", slots: {}, confidence: 0.2 };

const answers: fc.Arbitrary<ModelAnswer> = fc.record({
  intent: fc.constantFrom(...intents),
  kind: fc.option(fc.constantFrom(...programKinds)),
  aspect: fc.option(fc.constantFrom(...aspects)),
  topic: fc.option(fc.oneof(fc.string(), fc.constantFrom("와인", "홍길동", "https://evil.example"))),
  occupation: fc.option(fc.oneof(fc.string(), fc.constantFrom("간호", "01012345678"))),
  crisisKind: fc.option(fc.constantFrom(...crisisKinds)),
});
const readings: fc.Arbitrary<Reading> = fc.record({
  intent: fc.constantFrom(...intents),
  slots: fc.record({ residence: fc.constant("서울"), age: fc.integer({ min: 15, max: 99 }) }, { requiredKeys: [] }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("an offline reading that a model refines", () => {
  it("finds what was wished where the offline reading did not", () => {
    const answer = { ...nothing, intent: "find" as const, topic: "와인" };
    expect(refined(unsure, answer, "와인 쪽으로 뭐 없을라나")).toEqual({
      intent: "find",
      slots: { topic: "와인" },
      confidence: 0.6,
    });
  });

  it("takes no word that was not said", () => {
    expect(refined(unsure, { ...nothing, intent: "find", topic: "홍길동" }, "뭐 없을라나").slots).toEqual({});
  });

  it.each([
    "apply",
    "withdraw",
    "privacy",
    "survey",
    "correct",
    "yes",
    "no",
    "answer",
    "stop",
    "restart",
    "staff",
  ] as const)("is only asked about, never followed, when the model says %s", (intent) => {
    expect(refined(unsure, { ...nothing, intent }, "음 그거요").confidence).toBeLessThan(0.5);
  });

  it("hears a cry for help that the rules did not", () => {
    const answer = { ...nothing, intent: "crisis" as const, crisisKind: "selfHarm" as const };
    expect(refined(unsure, answer, "다 놓고 싶다")).toMatchObject({
      intent: "crisis",
      slots: { crisisKind: "selfHarm" },
    });
  });

  it("keeps what was sure, what was said of the person, and every cry for help, whatever the model says", () => {
    fc.assert(
      fc.property(readings, answers, fc.string(), (offline, answer, shown) => {
        const after = refined(offline, answer, shown);
        if (offline.confidence >= 0.5 || offline.intent === "crisis") expect(after).toEqual(offline);
        expect(after.slots).toMatchObject(offline.slots);
        const added = Object.keys(after.slots).filter((key) => !(key in offline.slots));
        expect(["kind", "aspect", "topic", "occupation", "crisisKind"]).toEqual(expect.arrayContaining(added));
        for (const word of [after.slots.topic, after.slots.occupation])
          if (word !== undefined) expect(shown).toContain(word);
      }),
    );
  });
});
