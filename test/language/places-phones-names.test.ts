import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionCandidates } from "../../src/domain/regions.js";
import { readHomes } from "../../src/language/homes.js";
import { readName } from "../../src/language/names.js";
import { readPhones } from "../../src/language/phones.js";
import { readPlaces } from "../../src/language/places.js";

const homes = (text: string) => readHomes(text, readPlaces(text, "free"), "residence");

describe("regions", () => {
  it("tells one place, a namesake, a city that a 시도 is named like, and a place that is none", () => {
    expect(regionCandidates("송파")).toEqual([{ sido: "서울", sigungu: "송파구" }]);
    expect(regionCandidates("중구").map((c) => c.sido)).toEqual(["서울", "부산", "대구", "인천", "대전", "울산"]);
    expect(regionCandidates("광주")).toEqual([{ sido: "광주" }]);
    expect(regionCandidates("경기 광주시")).toEqual([{ sido: "경기", sigungu: "광주시" }]);
    expect(regionCandidates("아틀란티스")).toEqual([]);
  });
});

describe("home and work", () => {
  it.each([
    ["집은 김포고 회사는 강남인데", { residence: "경기 김포시", workplace: "서울 강남구" }],
    ["서울 말고 인천 살아요", { residence: "인천" }],
    ["광주광역시 아니고 경기도 광주에 살아요", { residence: "경기 광주시" }],
    ["서울은 맞고요 송파가 아니라 강동 살아요", { residence: "서울 강동구" }],
    ["중구 살아요", { residence: "중구" }],
    ["동구에서 가게해요", { workplace: "동구" }],
    ["부산에 있는 강서구 살아요", { residence: "부산 강서구" }],
    ["서울사는47세예요", { residence: "서울" }],
  ])("reads %s", (text, expected) => expect(homes(text)).toEqual(expected));

  it.each([
    "이름 수정해 주세요",
    "수영 배우고 싶어요",
    "예산이 얼마예요",
    "고양이 키워요",
    "경기가 안 좋아요",
    "역량 강화 교육",
  ])("sees no place in %s", (text) => expect(homes(text)).toEqual({}));
});

describe("telephone numbers", () => {
  it.each([
    "010-1234-5678",
    "010 1234 5678",
    "01012345678",
    "010.1234.5678",
    "공일공 일이삼사 오육칠팔",
    "공일공 1234 5678",
    "+82 10-1234-5678",
  ])("reads %s", (text) => expect(readPhones(text).map((p) => p.phone)).toEqual(["01012345678"]));

  it.each(["010-123", "010-1234-567", "1234-5678", "850302", "01012345678901"])("takes %s for none", (text) =>
    expect(readPhones(text)).toEqual([]),
  );

  it("reads a mobile number whatever stands between its parts", () => {
    const digits = fc.stringMatching(/^[0-9]{8}$/);
    const gap = fc.constantFrom("", "-", " ", " - ", ".");
    fc.assert(
      fc.property(digits, gap, (d, g) => {
        const said = `제 번호는 010${g}${d.slice(0, 4)}${g}${d.slice(4)}예요`;
        expect(readPhones(said).map((p) => p.phone)).toEqual([`010${d}`]);
      }),
    );
  });
});

describe("names", () => {
  it.each([
    ["이름은 황보영호입니다", "황보영호"],
    ["제 이름은 박소라 아니고 박소리예요", "박소리"],
    ["오지훈이고 010-0000-5432요", "오지훈"],
    ["정다은", "정다은"],
    ["홍길동이요 아 그리고 나이 48이에요", "홍길동"],
    ["김이슬이에요", "김이슬"],
    ["고민재", "고민재"],
    ["고민재예요", "고민재"],
    ["백수아입니다", "백수아"],
    ["이름은 정도윤", "정도윤"],
    ["이주영", "이주영"],
    ["하지은이요", "하지은"],
    ["독고하나", "독고하나"],
  ])("reads the name in %s when it was asked", (text, name) => expect(readName(text, "asked")).toBe(name));

  it.each([
    "잘 모르겠어요",
    "싫어요",
    "왜요",
    "나중에 할게요",
    "아 그리고 나이 48이에요",
    "고민이에요",
    "고민은",
    "고민돼요",
    "백수예요",
    "백수임",
    "공무원이에요",
    "정도만",
    "이미지요",
    "오늘밤에요",
    "제번호는 010-1234-5678",
    "제폰은 010-1234-5678",
    "우리회사요",
  ])("takes no name from %s", (text) => expect(readName(text, "asked")).toBeUndefined());
});
