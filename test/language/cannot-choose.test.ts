import { expect, it } from "vitest";
import { cannotChoose } from "../../src/language/cannot-choose.js";

it.each([
  "모르겠어요",
  "음 잘모르겟네",
  "음 둘다 모르겟어",
  "저는 잘 모르겠습니다",
  "뭐가 좋은지 모르겠네",
  "고르기 힘들어요",
])("hears that nothing is chosen in %s", (text) => expect(cannotChoose(text)).toBe(true));

it.each(["나중에 생각해 볼게요", "모르겠는데 생각 좀 해볼게요", "소셜마케터요", "두 번째", "전화번호를 모르겠어요"])(
  "hears a choice, or another matter, in %s",
  (text) => expect(cannotChoose(text)).toBe(false),
);
