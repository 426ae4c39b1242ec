import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNoteAlone, notesApart } from "../../src/channels/staff-room/note-sign.js";

describe("a line of staff's that is a note", () => {
  it.each([
    ["// 이력이 의심스러움"],
    ["  // 이력이 의심스러움"],
    ["／／ 이력이 의심스러움"],
    ["/／이력이 의심스러움"],
    ["⫽ 이력이 의심스러움"],
    ["∕∕ 이력이 의심스러움"],
    ["\u200B// 이력이 의심스러움"],
    ["/\u200B/ 이력이 의심스러움"],
    ["\u3164\uFEFF// 이력이 의심스러움"],
    ["> // 이력이 의심스러움"],
    [">>> // 이력이 의심스러움"],
    ["• // 이력이 의심스러움"],
    ["1. // 이력이 의심스러움"],
    ["a) // 이력이 의심스러움"],
    ["① // 이력이 의심스러움"],
    ["- [ ] // 이력이 의심스러움"],
    ["`// 이력이 의심스러움`"],
    ["```// 이력이 의심스러움```"],
    ["```\n// 이력이 의심스러움\n```"],
    ["*// 이력이 의심스러움*"],
    ["/// 이력이 의심스러움"],
  ])("is kept back, spelt %j", (text) => {
    expect(notesApart(text)).toEqual({ said: "", note: "이력이 의심스러움" });
    expect(isNoteAlone(text)).toBe(true);
  });

  it.each([
    ["https://www.work24.go.kr 에서 보세요"],
    ["1/2만 내시면 돼요"],
    ["네 // 아니요 가운데 골라 주세요"],
    ["/ 하나만 적었어요"],
    ["2026/11/23에 봬요"],
    ["> 어제 하신 말씀\n네, 맞아요"],
  ])("is not %j", (text) => {
    expect(notesApart(text)).toEqual({ said: text, note: "" });
  });

  it("is apart from what stands before, between and after it", () => {
    const text = "내일 9시에 봬요\n// 이 분 이력이 의심스러움\r\n서류도 가져오세요\u2028> ／／ 다시 전화하기";
    expect(notesApart(text)).toEqual({
      said: "내일 9시에 봬요\n서류도 가져오세요",
      note: "이 분 이력이 의심스러움\n다시 전화하기",
    });
  });

  it("says nothing where nothing was written after it", () => {
    expect(notesApart(" // ")).toEqual({ said: "", note: "" });
  });

  it("goes to nobody, whatever stands around it", () => {
    const word = fc.constantFrom("봬요", "1.", ">", "•", "`", "https://a.kr", "", " ");
    const line = fc.array(word, { maxLength: 4 }).map((all) => all.join(" "));
    const frame = fc.constantFrom("", "> ", "• ", "\u200B", "12. ", "`", "  *");
    const end = fc.constantFrom("\n", "\r\n", "\r", "\u2028");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), frame, fc.array(line, { maxLength: 3 }), end, (a, by, b, nl) => {
        const { said, note } = notesApart([...a, `${by}//비밀`, ...b].join(nl));
        expect(said).not.toContain("비밀");
        expect(note).toContain("비밀");
      }),
    );
  });
});
