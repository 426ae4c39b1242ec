import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message, WordedCard, WordedChoice } from "../../src/conversation/message.js";
import { longestButtonName } from "../../src/domain/button-names.js";
import { fitMessage } from "../../src/words/fit/fit-message.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { lengthOf } from "../../src/words/fit/length.js";
import { type ChannelLimits, limitsOf } from "../../src/words/fit/limits.js";
import { type FittedChoice, pageOf } from "../../src/words/fit/page-choices.js";
import { cutSign, splitText } from "../../src/words/fit/split-text.js";
import { words } from "../support/world.js";
import { fittingFaults } from "./fitting-faults.js";
import { narrow } from "./narrow-limits.js";

const fitting = fitWords(words);
const choice = (label: string, index = 0): WordedChoice => ({
  label,
  act: { kind: "option", frame: "f", key: "k", index },
});
const tables: readonly ChannelLimits[] = [narrow, ...Object.values(limitsOf)];
const chars = (most: number) => ({ unit: "characters", most }) as const;

describe("a text that is too long", () => {
  it("is taken apart between paragraphs, else lines, else sentences, and says where a sentence goes on", () => {
    expect(splitText("하나예요.\n둘이에요.\n\n셋이에요.", chars(12))).toEqual(["하나예요.\n둘이에요.", "셋이에요."]);
    expect(splitText("하나예요.\n둘이에요.", chars(8))).toEqual(["하나예요.", "둘이에요."]);
    expect(splitText("네, 알겠어요. 잠시만요! 곧 와요.", chars(16))).toEqual(["네, 알겠어요. 잠시만요!", "곧 와요."]);
    expect(splitText("서울에 사는 사람만 신청할 수 있어요", chars(12))).toEqual([
      "서울에 사는 사람만…",
      "신청할 수 있어요",
    ]);
  });

  it("never breaks what people see as one letter", () => {
    expect(splitText("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", { unit: "bytes", most: 40 })).toEqual(["👨‍👩‍👧‍👦…", "👨‍👩‍👧‍👦"]);
  });

  it("loses nothing, and each piece fits, whatever it is", () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom(" ", "\n", "\n\n", ". ", "가", "😀", "e\u0301", "…"), fc.string({ unit: "grapheme" })),
    );
    const limit = fc.record({
      unit: fc.constantFrom("characters" as const, "bytes" as const),
      most: fc.integer({ min: 20, max: 90 }),
    });
    fc.assert(
      fc.property(text, limit, (parts, limit) => {
        const whole = parts.join("");
        const pieces = splitText(whole, limit);
        for (const piece of pieces) expect(lengthOf(piece, limit)).toBeLessThanOrEqual(limit.most);
        expect(bare(pieces.join(""))).toBe(bare(whole));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a name in the catalogue", () => {
  it("that passes its check has room on a button wherever buttons are not numbered", () => {
    expect(limitsOf.slack.label).toEqual({ unit: "characters", most: longestButtonName });
  });
});

describe("more choices than a platform shows", () => {
  const many = Array.from({ length: 14 }, (_, n) => acting(`${n}`));

  it("are paged, and the last page leads back to the first", () => {
    const pages = [0, 1, 2].map((page) => pageOf(many, { most: 6, page, words: fitting }).map(({ label }) => label));
    expect(pages).toEqual([
      ["0", "1", "2", "3", "4", "더 보기"],
      ["5", "6", "7", "8", "9", "더 보기"],
      ["10", "11", "12", "13", "처음부터 보기"],
    ]);
    expect(pageOf(many, { most: 6, page: 1, words: fitting }).at(-1)).toMatchObject({ kind: "page", page: 2 });
    expect(pageOf(many, { most: 6, page: 9, words: fitting })).toEqual(
      pageOf(many, { most: 6, page: 0, words: fitting }),
    );
    expect(pageOf(many, { most: 14, page: 0, words: fitting })).toBe(many);
  });
});

describe("a message that a platform cannot show as it is", () => {
  it("has its long labels in the text, and their numbers on the buttons", () => {
    const message: Message = {
      from: "assistant",
      text: "골라 주세요.",
      choices: [choice("네"), choice("서울일자리플러스센터 구직등록을 할게요", 1)],
    };
    const { parts, findings } = fitMessage(message, { limits: narrow, words: fitting });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text).toBe("골라 주세요.\n\n1번 네\n2번 서울일자리플러스센터 구직등록을 할게요");
    expect(parts[0]?.choices.map(({ label }) => label)).toEqual(["1번", "2번"]);
    expect(parts[0]?.choices[1]).toMatchObject({ full: "서울일자리플러스센터 구직등록을 할게요", act: { index: 1 } });
    expect(findings).toEqual([{ what: "labelsNumbered", path: ["choices"], is: 20, most: 14 }]);
  });

  it("tells its cards as text where there are none", () => {
    const card: WordedCard = {
      title: "소셜마케터",
      text: "신청 가능해요",
      facts: [["나이", "만 45~67세"]],
      choices: [choice("자세히")],
    };
    const limits: ChannelLimits = { ...narrow, cards: "none" };
    const { parts } = fitMessage({ from: "assistant", text: "찾았어요.", cards: [card] }, { limits, words: fitting });
    expect(parts.map(({ text }) => text)).toEqual(["찾았어요.\n\n소셜마케터\n신청 가능해요\n나이: 만 45~67세"]);
    expect(parts[0]?.choices.map(({ label }) => label)).toEqual(["자세히"]);
  });

  it("is left as it is where it fits", () => {
    const message: Message = {
      from: "assistant",
      text: "네.",
      choices: [choice("네"), choice("아니요", 1)],
      cards: [{ title: "와인" }],
    };
    for (const limits of tables.filter(({ cards }) => cards !== "none")) {
      const { parts, findings } = fitMessage(message, { limits, words: fitting });
      expect(findings).toEqual([]);
      expect(parts).toHaveLength(1);
    }
  });

  it("is shown whole on every platform, whatever it is: each word, each choice once, nothing over a limit", () => {
    const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((one) => one.trim() !== "");
    const choices = (maxLength: number) =>
      fc.array(label, { maxLength }).map((all) => all.map((one, n) => choice(one, n)));
    const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 600 }).filter((one) => one.trim() !== "");
    const card = fc.record({
      title: line,
      text: line,
      facts: fc.array(fc.tuple(label, label), { maxLength: 12 }),
      choices: choices(8),
    });
    const message = fc.record({
      text: fc.oneof(
        line,
        fc.array(line, { minLength: 1, maxLength: 12 }).map((all) => all.join("\n")),
      ),
      choices: choices(40),
      cards: fc.array(card, { maxLength: 14 }),
    });
    fc.assert(
      fc.property(message, fc.constantFrom(...tables), fc.boolean(), (said, table, cardless) => {
        const limits: ChannelLimits = cardless ? { ...table, cards: "none" } : table;
        const whole: Message = { from: "assistant", ...said };
        expect(fittingFaults(whole, limits, fitting)).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

function acting(label: string): FittedChoice {
  return { kind: "act", label, full: label, act: choice(label).act, at: { card: null, index: 0 } };
}

/** Without white space and the sign: what must be the same before and after. */
function bare(text: string): string {
  return text.replace(/\s/gu, "").replaceAll(cutSign, "");
}
