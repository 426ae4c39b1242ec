import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenizer } from "../../src/search/tokens.js";
import { wordStem } from "../../src/search/word-stem.js";

describe("wordStem", () => {
  it.each(["취업을", "취업하고", "취업하려면", "취업에서는", "취업"])("finds 취업 in %s", (word) => {
    expect(wordStem(word)).toBe("취업");
  });

  it("leaves short words and other scripts whole", () => {
    expect(["나이", "on", "57", "N잡"].map(wordStem)).toEqual(["나이", "on", "57", "N잡"]);
  });

  it("never cuts a word below two letters", () => {
    const word = fc.string({ unit: fc.constantFrom(..."가나다하은는을합니다까요이에"), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(word, (each) => {
        expect(wordStem(each).length).toBeGreaterThanOrEqual(2);
        expect(each.startsWith(wordStem(each))).toBe(true);
      }),
    );
  });
});

describe("createTokenizer", () => {
  it("cuts stems into pairs of letters", () => {
    expect(createTokenizer()("소셜마케터를 On&Off")).toEqual(["소셜", "셜마", "마케", "케터", "on", "of", "ff"]);
  });

  it("gives words of one meaning a token in common, spaced or not", () => {
    const tokensOf = createTokenizer({ groups: [["일 구하", "취직"]], ignored: [] });
    const common = (a: string, b: string) => tokensOf(a).filter((token) => tokensOf(b).includes(token));
    expect(common("일구하는 중", "취직하려고요")).toHaveLength(1);
    expect(common("취미", "취직")).toEqual([]);
  });

  it("leaves out words that say nothing, with whatever ending", () => {
    const tokensOf = createTokenizer({ groups: [], ignored: ["뭐", "추천"] });
    expect(tokensOf("뭐 추천하는 모임")).toEqual(["모임"]);
  });

  it("leaves out days, which tell of the person", () => {
    expect(createTokenizer()("1974년 5월 2일생이에요 57개 회사")).toEqual(["57", "7개", "회사"]);
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(createTokenizer()(text)).not.toContain("");
      }),
    );
  });
});
