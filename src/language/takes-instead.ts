import { phrasebook } from "./phrases.js";

const say = phrasebook({
  begins: "아니다? 아니야 아뇨 아니요 아 음 잠깐만?요? 생각해_?보니 마음_?바뀌었어요",
  takes: "할래 할게 할께 하겠 하고_싶 바꿀 바꿔 바꾸 갈래 갈게 변경 해_?주 신청",
});
const instead = say("^(<begins>)[\\s,.!]+(그냥_|역시_|차라리_)?[가-힣A-Za-z&\\s]{2,20}(으?로|걸로|쪽으로)_(<takes>)");
const takesNothing = say("말고 안_?(할|하|바꿀|바꾸) 싫 [?]");

/** "아니다 소셜마케터로 할래요": something else is taken in place of what is under way. */
export function takesInstead(text: string): boolean {
  return instead.test(text.trim()) && !takesNothing.test(text);
}
