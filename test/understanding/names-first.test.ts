import { describe, expect, it } from "vitest";
import type { askedKinds } from "../../src/conversation/reading.js";
import { everyNth } from "../support/runs.js";
import { reader, today } from "./support/reader.js";

const read = (text: string, asked: (typeof askedKinds)[number]) => reader(text, { today, asked });

const closed = (word: string) => (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;
const sentences: readonly ((said: string) => string)[] = [
  (said) => said,
  (said) => `${said}입니다`,
  (said) => `${said}${closed(said) ? "이에요" : "예요"}`,
  (said) => `${said}${closed(said) ? "이요" : "요"}`,
  (said) => `이름은 ${said}입니다`,
  (said) => `저는 ${said}${closed(said) ? "이" : ""}라고 합니다`,
  (said) => `네 제 이름은 ${said}`,
  (said) => `성함은 ${said}${closed(said) ? "이" : ""}고요`,
];
const surnames = [
  ..."김이박최정강조윤장임한오서신권황송전홍고문양손배허심노하곽성차주우구민류진엄채원현함변여추도석선길",
];
const words =
  "백세 만세 주부 사장 부장 대리 남자 여자 수원 김포 강남 서울 하나 오전 대학 청년 중년 취업 이직 인천 무직 육아".split(
    " ",
  );
/** 한강 is heard as what it may mean, whatever was asked. */
const heardOtherwise = new Set(["한강남"]);

describe("a name that was asked for", () => {
  const names = surnames
    .flatMap((surname) => words.map((word) => surname + word))
    .filter((n) => !heardOtherwise.has(n));
  it("is read before anything is read in its letters", () => {
    const step = everyNth(7);
    for (const [at, name] of names.entries()) {
      if (at % step !== 0) continue;
      for (const say of sentences) expect([say(name), read(say(name), "name").slots]).toEqual([say(name), { name }]);
    }
  });

  it.each([
    ["이름은 백세영입니다", "백세영"],
    ["저는 백수련이라고 합니다", "백수련"],
    ["이름은 윤대리입니다", "윤대리"],
    ["김포도", "김포도"],
    ["이름은 정읍입니다", "정읍"],
    ["남자현입니다", "남자현"],
    ["이름은 주부진", "주부진"],
    ["이름은 사장수예요", "사장수"],
    ["이름은 한부장입니다", "한부장"],
    ["이름은 구십영입니다", "구십영"],
    ["이름은 안취업입니다", "안취업"],
    ["이름은 안지혜", "안지혜"],
    ["전지현이요", "전지현"],
  ])("is all that %s says", (text, name) => expect(read(text, "name").slots).toEqual({ name }));

  it("leaves what is said beside it", () => {
    expect(read("홍길동이고 48살", "name").slots).toEqual({ name: "홍길동", age: 48 });
    expect(read("백수련이고 48살이에요", "name").slots).toEqual({ name: "백수련", age: 48 });
  });

  it.each([
    "강남구입니다",
    "정읍입니다",
    "서울이요",
    "공무원입니다",
    "오십세입니다",
    "고민이에요",
    "이름은 나중에요",
    "이름이 안나와요",
  ])("is not in %s", (text) => expect(read(text, "name").slots).not.toHaveProperty("name"));
});

describe("a name before it is asked for", () => {
  it.each([
    ["홍길동이요", "홍길동"],
    ["홍길동이요 아 그리고 나이 48이에요", "홍길동"],
    ["이영희요", "이영희"],
  ])("is heard in %s", (text, name) => expect(read(text, "consent").slots).toMatchObject({ name }));

  it.each([
    "도서관이요",
    "마지막이요",
    "안하나요",
    "제신청 상태 알려 주세요",
    "제대기 순번 알려 주세요",
    "이름이 안나와요",
  ])("is not heard in %s", (text) => {
    expect(read(text, "consent").slots).not.toHaveProperty("name");
    expect(reader(text, { today }).slots).not.toHaveProperty("name");
  });
});

describe("an answer to another question", () => {
  const others = [
    [
      "workplace",
      "workplace",
      ["강남구", "도봉구", "성남시", "서대문구", "남양주", "김포", "정읍", "강서구", "고양시"],
    ],
    [
      "residence",
      "residence",
      ["강동구", "은평구", "동대문구", "금천구", "구리시", "양평군", "서대문", "인천", "노원구"],
    ],
    ["age", "age", ["오십", "이십구", "구십"]],
    ["employment", "employment", ["주부", "백수", "공무원", "구직자"]],
  ] as const;
  it.each(others)("fills no name where the %s was asked for", (asked, fact, said) => {
    for (const one of said)
      for (const say of sentences.slice(0, 4).concat(
        (s) => `네 ${s}입니다`,
        (s) => `저는 ${s}입니다`,
      )) {
        const { slots } = read(say(one), asked);
        expect([say(one), slots]).not.toEqual([say(one), expect.objectContaining({ name: expect.anything() })]);
        expect([say(one), slots]).toEqual([say(one), expect.objectContaining({ [fact]: expect.anything() })]);
      }
  });
});
