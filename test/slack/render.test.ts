import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Showing } from "../../src/channels/slack/send/blocks.js";
import { render } from "../../src/channels/slack/send/render.js";
import { typedText } from "../../src/channels/slack/talk/typed-text.js";
import type { SaidMessage, WordedChoice } from "../../src/conversation/message.js";
import { readPlace } from "../../src/words/fit/choice-place.js";
import { shorten } from "../../src/words/fit/shorten.js";
import { callsSomebody, readBlocks } from "../support/fake-slack-limits.js";
import { option } from "../support/scripted-assistant.js";
import { slackWords as words } from "../support/slack-site.js";

const label = fc.string({ minLength: 1, maxLength: 120, unit: "grapheme" }).filter((text) => text.trim() !== "");
const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc
    .array(fc.constantFrom("안녕하세요. ", "<!channel> ", "*굵게* ", "👩‍👩‍👧 ", "\n\n", "가".repeat(700)), {
      maxLength: 40,
    })
    .map((all) => all.join("")),
);
const choices: fc.Arbitrary<readonly WordedChoice[]> = fc
  .array(label, { maxLength: 130 })
  .map((labels) => labels.map(option));
const message: fc.Arbitrary<SaidMessage> = fc.record({
  from: fc.constantFrom("assistant" as const, "staff" as const),
  seq: fc.integer({ min: 1, max: 9_999 }),
  at: fc.constant("2026-03-02T01:00:00.000Z"),
  text,
  choices,
  cards: fc.array(
    fc.record({ title: label, text, facts: fc.array(fc.tuple(label, text), { maxLength: 25 }), choices }),
    { maxLength: 12 },
  ),
  links: fc.array(
    fc.record({
      label,
      url: fc.constantFrom(
        "https://a.kr/x?y=1&z=<",
        "/my-data/abc",
        "javascript:alert(1)",
        "tel:109",
        "not an address",
      ),
    }),
    { maxLength: 5 },
  ),
});

function blocksOf(message: SaidMessage, showing: Showing) {
  return render(message, showing).flatMap(({ blocks }) => blocks);
}

describe("a message in Slack", () => {
  it("keeps within every limit of the platform, whatever it is", () => {
    fc.assert(
      fc.property(message, fc.boolean(), (said, asks) => {
        const showing = { words, url: "https://chat.example.kr", ...(asks ? { asksDay: true as const } : {}) };
        for (const { text: spoken, blocks } of render(said, showing)) {
          expect(readBlocks(blocks, 50)).not.toHaveProperty("error");
          expect(spoken).not.toBe("");
          expect(callsSomebody(spoken)).toBe(false);
          expect(spoken.length).toBeLessThanOrEqual(40_000);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("leaves no word of its text out", () => {
    fc.assert(
      fc.property(text, (spoken) => {
        const blocks = render({ from: "assistant", seq: 1, at: "", text: spoken }, { words }).flatMap(
          (one) => one.blocks,
        );
        const shown = blocks.flatMap((one) => (one.type === "section" && one.text ? [one.text.text] : []));
        // Where a sentence was taken apart there stands a sign.
        expect(shown.join("").replace(/[\s…]/g, "")).toBe(spoken.replace(/[\s…]/g, ""));
      }),
    );
  });

  it("shows every choice once, at its place", () => {
    fc.assert(
      fc.property(choices, (given) => {
        const said = { from: "assistant", seq: 7, at: "", text: "고르세요", choices: given } as const;
        const blocks = blocksOf(said, { words });
        const values = blocks
          .flatMap((one) => (one.type === "actions" ? one.elements : []))
          .flatMap((one) => {
            if (one.type === "button") return [one.value ?? ""];
            return one.type === "static_select" ? (one.options ?? []).map(({ value }) => value ?? "") : [];
          });
        expect(values.map(readPlace)).toEqual(given.map((_, index) => ({ seq: 7, card: null, index })));
      }),
    );
  });

  it("says when a person wrote it, and when it may be there twice", () => {
    const blocks = blocksOf({ from: "staff", seq: 1, at: "", text: "안녕하세요" }, { words, maybeAgain: true });
    const remarks = blocks.flatMap((one) => (one.type === "context" ? one.elements : []));
    expect(remarks.map((one) => "text" in one && one.text)).toEqual([
      "같은 말이 두 번 갔을 수 있어요.",
      "상담사가 쓴 말이에요",
    ]);
  });

  it("leads only to safe places, and to our own pages under our own name", () => {
    const links = ["/my-data/abc", "javascript:alert(1)", "https://a.kr/?a=1&b=2"].map((url) => ({
      label: "여기",
      url,
    }));
    const shown = blocksOf({ from: "assistant", seq: 1, at: "", text: "", links }, { words, url: "https://c.kr" });
    expect(shown.map((one) => one.type === "section" && one.text?.text)).toEqual([
      "<https://c.kr/my-data/abc|여기>",
      "<https://a.kr/?a=1&amp;b=2|여기>",
    ]);
  });
});

describe("words that are too long", () => {
  it("show a sign where they were cut", () => {
    expect(shorten("가나다라마바사", 5)).toBe("가나다라…");
    expect(shorten("가나다라마", 5)).toBe("가나다라마");
  });
});

describe("what somebody typed in Slack", () => {
  it("is read as they typed it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (any) => {
        const typed = any.replace(/[*:]/g, "");
        const sent = typed.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        expect(typedText(sent)).toBe(typed.trim());
      }),
    );
  });

  it.each([
    ["<tel:01012345678|010-1234-5678>이요", "010-1234-5678이요"],
    ["<mailto:a@b.kr|a@b.kr>", "a@b.kr"],
    ["<https://a.kr> 봤어요", "https://a.kr 봤어요"],
    ["<http://a.kr|a.kr>", "a.kr"],
    ["<@U123> 안녕 <!here> <#C1|공지>", "안녕  공지"],
    ["<https://a.kr/jobs/1|여기>를 보세요", "여기 (https://a.kr/jobs/1)를 보세요"],
    ["<https://a.kr/|https://a.kr>", "https://a.kr"],
    ["좋아요 :blush: :+1::skin-tone-2: :our_own_cat:", "좋아요 😊 👍"],
    ["10:30:45에 a:b:c", "10:30:45에 a:b:c"],
    ["*중요* 꼭 *신분증*을 2*3*4", "중요 꼭 신분증을 2*3*4"],
    ["A&amp;B &lt;b&gt; &amp;lt;", "A&B <b> &lt;"],
  ])("is %s: what Slack made of it is undone", (sent, typed) => {
    expect(typedText(sent)).toBe(typed);
  });
});
