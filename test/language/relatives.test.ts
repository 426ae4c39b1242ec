import { describe, expect, it } from "vitest";
import { readRelativesSex } from "../../src/language/relatives.js";

describe("the sex of a relative", () => {
  it.each([
    ["우리 어머니께서 바리스타를 배우고 싶으시대요", "female"],
    ["친정엄마 대신 물어보는데요", "female"],
    ["막내딸이 취업을 못 해서요", "female"],
    ["장인어른 신청한 거 어떻게 됐나요", "male"],
    ["울 아들래미 좀 넣어주이소", "male"],
    ["아버지가 퇴직하시고 심심해하셔서요", "male"],
  ])("is that of the word for the one somebody speaks for: %s", (text, sex) => {
    expect(readRelativesSex(text)).toBe(sex);
  });

  it.each([
    "딸이 여기 물어보래서 가입해 보라 하더라고요",
    "언니가 알려줘서 들어왔어요",
    "엄마한테 물어보고 올게요",
    "아들 둘 키우고 있어요",
    "누나들이랑 같이 가도 돼요",
    "아는 형님이 좋다던데요",
    "남편이 회사를 그만뒀어요",
    "어머니 간병하느라 쉬었어요",
  ])("is not read where nobody speaks for them: %s", (text) => {
    expect(readRelativesSex(text)).toBeUndefined();
  });
});
