import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainLine, explainText } from "../../src/cli/explain-lines.js";
import { loadExplain } from "../../src/cli/load-reader.js";
import { runs } from "../support/runs.js";
import { programs, reader, today } from "./support/reader.js";

const explain = loadExplain(".", programs);

describe("why a message reads as it does", () => {
  it("names the words that each slot comes from, and the words that decide", () => {
    const { reading, slots, program, decisive } = explain("47살이고 송파 사는데 소셜마케터 신청할래요", { today });
    expect(reading.intent).toBe("apply");
    expect(program).toBe("social-marketer");
    expect(slots).toContainEqual({ slot: "age", value: 47, words: ["47살이고"] });
    expect(slots.find(({ slot }) => slot === "residence")?.words).toContain("송파");
    expect(slots.find(({ slot }) => slot === "program")?.words).toEqual(["소셜마케터"]);
    expect(decisive.map(({ word }) => word)).toEqual(["신청할래요"]);
  });

  it("tells plain words, and those that other words take back", () => {
    expect(explain("상담사 연결해 주세요", { today }).cues).toContainEqual(
      expect.objectContaining({ intent: "staff", unless: [] }),
    );
    const { cues } = explain("신청할 수 있나요", { today });
    expect(cues.map(({ intent }) => intent)).toContain("eligibility");
  });

  it("tells the likeliest intents, the nearest examples and the clues that weighed most", () => {
    const { likeness, nearest, second } = explain("주말에 다닐 만한 취미 모임 있을까요", { today });
    expect(likeness).toHaveLength(3);
    expect(nearest[0]?.likeness).toBeGreaterThan(0.3);
    expect(second?.chances[0]?.intent).toBe("find");
    expect(second?.clues).toHaveLength(6);
    expect(second?.clues[0]?.clue).toMatch(/^[a-z ]+ ".+"$/);
  });

  it("says of a cry for help what the rules and what was learnt make of it", () => {
    const { distress, reading } = explain("죽고 싶어요", { today });
    expect(reading.intent).toBe("crisis");
    expect(distress).toMatchObject({ rules: "selfHarm", kind: "selfHarm" });
    expect(explain("와인 모임 있어요?", { today }).distress.rules).toBeUndefined();
  });

  it("says which step decided while a question was open, and what staff taught", () => {
    expect(explain("마흔일곱이요", { today, asked: "age" }).openQuestion).toBe("answersDirectly");
    const line = { text: "쩌그 뭐시기 거시기 혀봐유", intent: "help" } as const;
    expect(explain(line.text, { today }, [line])).toMatchObject({
      reading: { intent: "help" },
      taught: { line, how: "exactly" },
    });
  });

  it("says why a remark about being asked was heard, and of a wish that none was", () => {
    const { remark } = explain("그건 왜 물어요?", { today, asked: "age" });
    expect(remark).toMatchObject({ heard: { kind: "why", comes: "alone" }, likeliest: { kind: "why" } });
    expect(remark?.clues).toHaveLength(6);
    expect(remark?.clues[0]?.weight).toBeGreaterThan(0);
    expect(explainText(explain, "그건 왜 물어요?", today)).toContain("heard as why");
    expect(explain("와인 모임 있어요?", { today }).remark?.heard).toBeUndefined();
  });

  it("never explains another reading than the reader's", () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom("네", "", "상담사요", "2번", "010-1234-5678이요", "온앤오프 와인 취소할게요", "dkssudgktpdy"),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(explain(text, { today }).reading).toEqual(reader(text, { today }));
      }),
      { numRuns: runs(15) },
    );
  });
});

describe("ieum understand --explain", () => {
  it("says it in words, what was typed as it was typed", () => {
    const told = explainText(explain, "47살인데 뭐가 있을까요", today);
    expect(told).toMatch(/^"47살인데 뭐가 있을까요"\n {2}read as find, \d+ % sure/);
    expect(told).toContain('  age 47: from "47살인데"');
    expect(told).toContain("  distress: the rules hear none; ");
    expect(told).toMatch(/second opinion: find \d+ %/);
  });

  it("puts it beside the reading of a JSON line, which stays as it is", () => {
    const answer = explainLine(explain, today)({ text: "53", asked: "age" });
    expect(answer).toMatchObject({ ...reader("53", { today, asked: "age" }), explanation: { heard: "53" } });
    expect(explainLine(explain, today)({ text: 1 })).toMatchObject({ error: expect.stringMatching(/^text: /) });
  });
});
