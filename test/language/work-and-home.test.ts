import { describe, expect, it } from "vitest";
import { readAge } from "../../src/language/ages.js";
import { readBenefits } from "../../src/language/benefits.js";
import { readCareerBreak } from "../../src/language/circumstances.js";
import { companySigns } from "../../src/language/company-signs.js";
import { readDate } from "../../src/language/dates.js";
import { readEmployment } from "../../src/language/employment.js";
import { type Homes, readHomes } from "../../src/language/homes.js";
import { readKind } from "../../src/language/kinds.js";
import { readPlaces } from "../../src/language/places.js";

const homes = (text: string): Homes => readHomes(text, readPlaces(text, "free"), "residence");

describe("work", () => {
  it.each([
    ["도서관 사서로 있습니다", "employed"],
    ["주말엔 알바를 두 개 뛰고 있어요", "employed"],
    ["제가 다니는 곳은 작은 출판사예요", "employed"],
    ["다음 주부터 출근하게 됐어요", "employed"],
    ["계약직이라서 걱정이에요", "employed"],
    ["폴리텍 다니고 있어요", "student"],
    ["한 학기 휴학했어요", "student"],
    ["회사 그만둬서 지금은 시간이 많아요", "unemployed"],
    ["실직 두 달째입니다", "unemployed"],
  ])("is read from what somebody does now: %s", (text, employment) => {
    expect(readEmployment(text, "free")).toBe(employment);
  });

  it.each([
    "마흔다섯 주부예요",
    "자활센터 다니고 있어요",
    "공익 근무 중이에요",
    "친구들은 다 취직했어요",
    "직장인 밴드 모임",
  ])("is not read from what is none, or of others: %s", (text) => {
    expect(readEmployment(text, "free")).toBeUndefined();
  });
});

describe("home and work", () => {
  it.each<[string, Homes]>([
    ["대전 서구에서 간호조무사로 일하는 서른둘이에요", { workplace: "대전 서구" }],
    ["안동에서 사과농사 짓고 있어요", { workplace: "경북 안동시" }],
    ["여수에서 식당 다니다 허리를 다쳤어요", {}],
    ["원주가 집이고 혼자 지내요", { residence: "강원 원주시" }],
    ["집은 수원, 일은 용인으로 다닙니다", { residence: "경기 수원시", workplace: "경기 용인시" }],
    ["대구 사는데 서울로 취직하고 싶어요", { residence: "대구" }],
    ["청주유", { residence: "충북 청주시" }],
    ["다니는 데가 인천이 아니라 과천이더라고요", { workplace: "경기 과천시" }],
  ])("are told apart by what is done there: %s", (text, read) => {
    expect(homes(text)).toEqual(read);
  });

  it("take 수정 with an ending for the word, not for the district", () => {
    expect(homes("주소 수정이요")).toEqual({});
  });
});

describe("a broken career", () => {
  it.each<[string, boolean]>([
    ["애 보느라 직장을 놓은 지 칠 년이에요", true],
    ["셋째 낳고 일을 놨어요", true],
    ["경력이 12년 비어 있어요", true],
    ["단절까진 아니고 잠깐 쉬었어요", false],
  ])("is heard, and denied: %s", (text, broken) => {
    expect(readCareerBreak(text)).toBe(broken);
  });
});

describe("ages", () => {
  it.each([
    ["삼사십대도 되나요", [30, 49]],
    ["어머니가 63세시거든요", 63],
    ["나이가 사십이면 늦었나요", 40],
    ["쉰둘인데요", 52],
    ["예순하난데 될까요", 61],
    ["오십 줄에 들어섰어요", [50, 59]],
  ])("are read whatever ending follows: %s", (text, age) => {
    expect(readAge(text, "free")).toEqual(age);
  });

  it.each(["십 년 넘게 쉰 사람도 되나요", "저희 직원 평균나이가 쉰셋입니다"])(
    "are not read from rest or of others: %s",
    (text) => {
      expect(readAge(text, "free")).toBeUndefined();
    },
  );

  it("are not read from a move, though an age was asked", () => {
    expect(readAge("지난주에 군산으로 이사했어요", "asked")).toBeUndefined();
  });
});

describe("benefits", () => {
  it.each([
    ["실업급여 받은 지 두 달 됐어요", ["unemploymentBenefit"]],
    ["구직급여 타면서 들을 수 있나요", ["unemploymentBenefit"]],
    ["할머니가 기초수급자시고요", ["basicLivelihood"]],
    ["자활센터 나간 지 반년이에요", ["selfReliance"]],
  ])("are held by who receives them in any honorific: %s", (text, benefits) => {
    expect(readBenefits(text, "free")).toEqual(benefits);
  });

  it("are nobody's where only those who receive them are spoken of", () => {
    expect(readBenefits("실업급여 타는 사람만 되나요", "free")).toBeUndefined();
  });
});

describe("kinds", () => {
  it.each([
    ["용접사 자리라도 있을까요", "jobOpening"],
    ["할 만한 자리 찾아요", "jobOpening"],
    ["생활비 대주는 제도 있나요", "money"],
    ["컨설턴트가 직접 오나요", "consulting"],
    ["웹디자인 과정 있나요", "training"],
  ])("are told by their own nouns: %s", (text, kind) => {
    expect(readKind(text)).toBe(kind);
  });

  it.each(["강동구인데요", "훈련생도 되나요", "유아교육과 나왔어요", "일자리센터에서 뭐 해줘요"])(
    "are not told by words that only hold such a noun: %s",
    (text) => {
      expect(readKind(text)).toBeUndefined();
    },
  );
});

describe("days", () => {
  it("take a weekday on which something was done for the last one", () => {
    expect(readDate("목요일에 신청했는데 답이 없어요", "2026-03-02", "free")).toBe("2026-02-26");
    expect(readDate("지난달 십오일에 냈어요", "2026-03-02", "free")).toBe("2026-02-15");
    expect(readDate("목요일에 해요", "2026-03-02", "free")).toBeUndefined();
  });
});

describe("signs of a company", () => {
  it("are each told by their words, and who looks for work shows that too", () => {
    expect(companySigns("저희 빵집 직원 두 명 구합니다")).toEqual(["our", "firm", "staff", "hires", "count"]);
    expect(companySigns("저는 취업 준비해요")).toEqual(["seeks"]);
  });
});
