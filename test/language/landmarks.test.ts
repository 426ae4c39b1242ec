import { describe, expect, it } from "vitest";
import { landmarks } from "../../src/domain/landmarks.js";
import { placesMeant } from "../../src/domain/places.js";
import { sidos, sigungusOf } from "../../src/domain/regions.js";
import { readHomes } from "../../src/language/homes.js";
import { readPlaces } from "../../src/language/places.js";

const homes = (text: string) => readHomes(text, readPlaces(text, "free"), "residence");
const asked = (text: string) => readHomes(text, readPlaces(text, "asked"), "residence").residence;

describe("stations and neighbourhoods", () => {
  it("lie in a 시도, or in a 시군구 of the government's list", () => {
    const known = new Set(sidos.flatMap((sido) => [sido, ...sigungusOf(sido).map((one) => `${sido} ${one}`)]));
    expect([...landmarks].filter(([, places]) => places.some((place) => !known.has(place)))).toEqual([]);
  });

  it("stand once each", () => {
    expect([...landmarks.values()].filter((places) => places.length === 0)).toEqual([]);
    expect(new Set(landmarks.keys()).size).toBe(landmarks.size);
  });

  it.each([
    ["합정역 근처 살아요", { residence: "서울 마포구" }],
    ["홍대입구역 쪽에 사는데요", { residence: "서울 마포구" }],
    ["가산디지털단지역에서 일해요", { workplace: "서울 금천구" }],
    ["집은 노량진이고 회사는 여의도예요", { residence: "서울 동작구", workplace: "서울 영등포구" }],
    ["서울 시청역에서 일해요", { workplace: "서울 중구" }],
    ["사당역 근처 살아요", { residence: "서울" }],
    ["강남역 쪽 회사 다녀요", { workplace: "서울 강남구" }],
  ])("tell where somebody lives or works: %s", (text, expected) => expect(homes(text)).toEqual(expected));

  it.each(["합정역에서 만나요", "신림역 2번 출구로 가면 되나요", "잠실에서 하는 모임 있어요?", "목동리 이장이에요"])(
    "are no place of the speaker's where they are only spoken of: %s",
    (text) => expect(homes(text)).toEqual({}),
  );

  it("answer the question where somebody lives", () => {
    expect(asked("합정역이요")).toBe("서울 마포구");
    expect(asked("신림동이요")).toBe("서울 관악구");
    expect(asked("상무지구")).toBe("광주 서구");
  });

  it("are left as said where several cities have one of that name, and are asked about", () => {
    expect(homes("시청역 근처에서 일해요")).toEqual({ workplace: "시청역" });
    expect(placesMeant("시청역")).toEqual(["서울 중구", "부산 연제구", "대전 서구"]);
    expect(asked("송도예요")).toBe("송도");
    expect(placesMeant("위례")).toHaveLength(3);
  });
});
