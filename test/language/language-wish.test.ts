import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLanguageWish } from "../../src/language/language-wish.js";

const english = [
  "English please",
  "english",
  "in English",
  "do you speak English?",
  "Can you speak English?",
  "could we do this in english please",
  "switch to English",
  "korean to english",
  "I don't speak Korean",
  "sorry I can't speak korean",
  "영어로",
  "영어로요",
  "영어로 해주세요",
  "영어로 말해 주세요",
  "영어로 말씀해 주실 수 있나요?",
  "영어로 할 수 있어요?",
  "영어 되나요?",
  "영어 가능한가요",
  "영어 할 줄 아세요?",
  "혹시 영어로 상담 가능한가요?",
  "한국어를 잘 못해서 영어로 해 주세요",
  "저는 외국인이에요 영어로 부탁해요",
  "외국인이라서 영어로 해주시면 좋겠어요",
  "영어로 대화하고 싶어요",
  "영어로 바꿔 주세요",
  "영어로 안내해줘",
  "영어로 답해줄래",
  "잉글리시 플리즈",
];

const easy = [
  "easy Korean",
  "easy korean please",
  "simple korean please",
  "쉽게 말해 주세요",
  "더 쉽게 말해 주세요",
  "좀 쉽게 말해줄래요?",
  "쉽게 좀 말해줘",
  "쉽게 설명해줘",
  "쉽게요",
  "쉬운 말로",
  "천천히 쉬운 말로 부탁드려요",
  "쉬운 말로 해 주세요",
  "쉬운말로해주세요",
  "쉬운 말로 다시 한번 말해 주세요",
  "쉬운 말로 바꿔 주세요",
  "쉬운 단어로 말해줘",
  "쉬운 한국어로 해 주세요",
  "알기 쉽게 설명해 주세요",
  "어려워요 쉽게",
  "말이 어려워요. 쉽게 말해 주세요",
  "너무 어려워요 쉽게 알려주세요",
  "무슨 말인지 모르겠어요 쉽게 말해줘요",
  "어려운 말 쓰지 마세요",
];

const korean = [
  "Korean please",
  "back to Korean",
  "in Korean",
  "switch to korean",
  "한국어로",
  "한국어로 해 주세요",
  "다시 한국어로 해줘",
  "한국말로 해줘요",
  "우리말로 해주세요",
  "보통 말로 해 주세요",
  "원래대로 말해줘",
  "원래대로 말씀해 주세요",
  "영어 말고 한국어로 해주세요",
  "영어 그만",
  "쉬운 말 그만",
];

const neither = [
  "영어 강사 자리 있어요?",
  "영어 교육",
  "쉬운 일자리 찾아요",
  "쉬운 일이면 좋겠어요",
  "쉬운 일 알려 주세요",
  "쉬운 거요",
  "쉬운 걸로 해주세요",
  "영어",
  "영어로 하는 일",
  "영어로 일하는 회사",
  "영어로 이력서 써 주세요",
  "영어 할 수 있어요",
  "영어 가능해요",
  "영어 못해요",
  "영어 회화 모임",
  "영어 말하는 모임 있나요",
  "영어 공부하고 싶어요",
  "영어 안 써도 되나요",
  "영어 스피치 커뮤니티 신청할래요",
  "쉽게 할 수 있는 일",
  "쉽게 취업하고 싶어요",
  "쉽게 돈 버는 법 알려줘",
  "쉽게 신청하는 방법 알려 주세요",
  "쉽지 않네요",
  "쉬고 있어요",
  "어려워요",
  "취업이 어려워요",
  "한국어 강사",
  "한국어 교육 받고 싶어요",
  "한국에서 일하고 싶어요",
  "나는 한국 사람이에요",
  "외국어 스터디",
  "원래대로 해 주세요",
  "원래 서울 살았어요",
  "처음부터 다시 해줘",
  "그만 물어봐요",
  "말해 주세요",
  "no english",
  "English teacher jobs",
  "I want to learn English",
  "my name is English",
  "korean food",
];

describe("a wish for another language", () => {
  it.each(english)("%s: English", (text) => expect(readLanguageWish(text)).toBe("en"));
  it.each(easy)("%s: easy words", (text) => expect(readLanguageWish(text)).toBe("easy"));
  it.each(korean)("%s: Korean as before", (text) => expect(readLanguageWish(text)).toBe("ko"));
  it.each(neither)("%s: none", (text) => expect(readLanguageWish(text)).toBeUndefined());

  it("is heard however it is spaced and ended", () => {
    const spaces = fc.constantFrom("", " ", "  ");
    const ends = fc.constantFrom("", ".", "!", "~", "…", " ㅠㅠ", "^^");
    fc.assert(
      fc.property(fc.constantFrom(...easy.filter((text) => /[가-힣]/.test(text))), spaces, ends, (text, space, end) => {
        expect(readLanguageWish(text.replaceAll(" ", space) + end)).toBe("easy");
      }),
    );
  });

  it("is never heard in a wish for work or lessons, whatever is looked for", () => {
    const about = fc.constantFrom("영어", "쉬운", "한국어", "영어로 하는", "쉽게 배우는", "쉽게 할 수 있는");
    const thing = fc.constantFrom("일자리", "교육", "강사 자리", "모임", "프로그램", "수업", "알바", "훈련", "동호회");
    const end = fc.constantFrom(
      "",
      " 있어요?",
      " 찾아요",
      " 찾아 주세요",
      " 알려 주세요",
      " 신청할게요",
      "이면 좋겠어요",
    );
    fc.assert(
      fc.property(about, thing, end, (what, where, wish) => {
        expect(readLanguageWish(`${what} ${where}${wish}`)).toBeUndefined();
      }),
    );
  });

  it("takes no longer for a long text, and finds none in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 61, maxLength: 400 }), (text) => {
        if (text.normalize("NFKC").trim().length > 60) expect(readLanguageWish(text)).toBeUndefined();
      }),
    );
  });
});
