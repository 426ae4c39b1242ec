import { describe, expect, it } from "vitest";
import { readLinkWish } from "../../src/language/link-wish.js";

describe("a wish to go on in another messenger", () => {
  it.each([
    "다른 데서도 이어서 쓰고 싶어요",
    "카톡에서 하던 거 슬랙에서 보고 싶어요",
    "슬랙이랑 연결해 주세요",
    "웹에서 신청한 거 여기서도 볼 수 있나요?",
    "폰에서 하던 대화 컴퓨터로 이어서 하고 싶은데",
    "여기서 하던 거 팀즈에서 보려면요?",
    "카카오톡이랑 연동하고 싶어요",
    "핸드폰으로도 계속 하고 싶어요",
    "다른 메신저에서 이어서 할 수 있어요?",
    "컴퓨터에서 적었던 내용 여기서 볼 수 있어요?",
    "두 곳을 합쳐 주세요",
    "카톡이랑 여기랑 같은 사람으로 해주세요",
    "집 컴퓨터에서 신청했는데 폰에서도 확인하고 싶어요",
    "코드 받았는데 어디에 적어요",
    "아까 웹에서 했던 상담 이어가고 싶어요",
    "팀즈로 옮겨서 얘기하고 싶어요",
    "두 개 대화를 하나로 합쳐줘",
    "계정 연동하고 싶은데요",
    "pc에서 하던거 모바일에서 이어서",
  ])("is heard in: %s", (text) => {
    expect(readLinkWish(text)).toEqual({ kind: "ask" });
  });

  it.each(["연결 코드", "연결코드 주세요"])("is one for a code at once: %s", (text) => {
    expect(readLinkWish(text)).toEqual({ kind: "new" });
  });

  it.each([
    "상담사 연결해 주세요",
    "카톡으로 상담사 연결해 주세요",
    "컴퓨터 배우고 싶어요",
    "컴퓨터로 하는 일 찾아요",
    "웹디자인 교육 있나요",
    "다른 데서 일하다가 다시 일하고 싶어요",
    "다른 곳도 신청할 수 있어요?",
    "이어서 할게요",
    "이 대화 이어서 할게요",
    "아까 하던 거 이어서 할게요",
    "코드 짜는 일 찾아요",
    "코딩 교육 받고 싶어요",
    "일자리 연결해 주세요",
    "다른 회사로 옮기고 싶어요",
    "홈페이지에서 봤는데 신청하고 싶어요",
    "카톡으로 연락 주세요",
    "다른 프로그램 보여 주세요",
    "컴퓨터로 계속 할 수 있는 일 찾아요",
    "다른 곳으로 옮기고 싶어요",
    "홈페이지에서 신청했는데 결과가 궁금해요",
    "폰으로 신청했는데 취소하고 싶어요",
    "서류를 입력했는데 맞나요",
    "다른 곳에서 계속 교육 받고 싶어요",
  ])("is not heard in: %s", (text) => {
    expect(readLinkWish(text)).toBeUndefined();
  });
});

describe("a code of six digits", () => {
  it.each([
    ["123 456", "bare"],
    ["987654", "bare"],
    ["987-654요", "bare"],
    ["123456이에요.", "bare"],
    ["코드 123456이에요", "named"],
    ["연결 코드는 123 456 입니다", "named"],
    ["연결코드: 001 234", "named"],
    ["코드 810502", "named"],
    ["여섯 자리 482913", "bare"],
    ["482913 이거요", "bare"],
    ["482 913 맞나요?", "bare"],
    ["코드가 482 913이래요", "named"],
    ["１２３４５６", "bare"],
  ])("is read in: %s", (text, how) => {
    expect(readLinkWish(text)).toMatchObject({ kind: "code", how });
  });

  it("keeps its zeros in front", () => {
    expect(readLinkWish("코드 001 234")).toEqual({ kind: "code", code: "001234", how: "named" });
  });

  it.each([
    "810502",
    "010-1234-5678",
    "150000원",
    "월급이 250000 정도예요",
    "12345",
    "1234567",
    "2026-03-02",
    "우편번호 06236에 살아요",
    "1,234,567",
  ])("is not read in: %s", (text) => {
    expect(readLinkWish(text)).toBeUndefined();
  });
});
