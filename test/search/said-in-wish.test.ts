import { describe, expect, it } from "vitest";
import { saidInWish } from "../../src/search/said-in-wish.js";

describe("a wish", () => {
  it.each([
    "우리 회사 홍보영상 만들고 싶어요",
    "직원 두 명 뽑으려고요",
    "광주 업체입니다 사람이 안 와요",
    "기업 대상 교육",
    "삼촌이 하는 공장에 일꾼 좀 찾아 주세요",
    "직원들이 오래 다니게 하고 싶어요",
    "뽑으면 바로 나가요",
  ])("of a company is known as one: %s", (wish) => expect(saidInWish(wish)).toEqual({ applicant: "company" }));

  it.each([
    "작은 회사 다니는데 퇴근하고 할 거",
    "일자리 좀 알아봐 주세요",
    "회사 끝나고 배울 데",
    "여직원인데 상담 받을 데",
    "남편이 다니는 회사",
    "",
  ])("of a person says nothing of it: %s", (wish) => expect(saidInWish(wish)).toEqual({}));
});
