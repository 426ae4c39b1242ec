/** The wish of a person for one agency's program, and all the answers up to the end of an application. */
export interface Town {
  readonly agency: string;
  readonly family: string;
  readonly word: string;
  readonly staffWord: string;
  readonly phoneStart: string;
  readonly about: readonly string[];
  /** What is told besides a name and a number, where staff choose among applicants; and the offering where they do. */
  readonly besides: readonly string[];
  readonly screened: readonly string[];
  /** A survey that no other agency sends. */
  readonly survey: string;
}

export const towns: readonly [Town, Town] = [
  {
    agency: "seoul50plus",
    family: "독고",
    word: "해오름",
    staffWord: "보라매",
    phoneStart: "010-7391-28",
    about: ["47살이고 서울 송파구 살아요. 회사 그만두고 쉬고 있어요", "소셜마케터 신청할래요"],
    besides: ["동의해요", "대졸이에요", "해오름 영업을 오래 했어요", "해오름에서 배우고 싶어요"],
    screened: ["social-marketer-example-interns"],
    survey: "social-marketer",
  },
  {
    agency: "sba",
    family: "황보",
    word: "달맞이",
    staffWord: "나루터",
    phoneStart: "010-6482-39",
    about: ["서울 중소기업 다니는 직장인이에요", "온앤오프 와인 커뮤니티 신청할게요"],
    besides: [],
    screened: [],
    survey: "on-off",
  },
];

/** As they are typed, and as they are shown. */
export function canariesOf({ word, family, phoneStart }: Town): readonly string[] {
  return [word, `${family}○`, phoneStart, phoneStart.replaceAll("-", ""), `••-${phoneStart.slice(-2)}`];
}
