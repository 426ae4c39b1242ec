import { phrasebook } from "./phrases.js";

const say = phrasebook({ which: "뭐 뭘 무엇 어느 어떤 어떻게", hard: "어렵 어려 힘들 못_?하겠 모르" });
const lost = say(
  "^((잘|음|글쎄요?|아|저는|나는|난|둘_다|다)_)*모르[겠겟](어|네|습|는|당|다)[가-힣]{0,3}[\\s.!~ㅠㅜ]*$ 못_?고르 고르기_?(가_)?<hard> <which>[가-힣\\s]{0,10}(좋|나은|나을|맞|골라|고르|해야|할지)[가-힣\\s]{0,8}(모르|지_|$) 결정을?_?(못|어렵|하기_?어)",
);
const thinks = say("생각 고민 이따 나중 다음에 [?]");

/** "뭐가 좋은지 모르겠네": does not know which to take; who wants to think it over says so. */
export function cannotChoose(text: string): boolean {
  return lost.test(text.trim()) && !thinks.test(text);
}
