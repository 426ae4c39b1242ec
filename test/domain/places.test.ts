import { describe, expect, it } from "vitest";
import { placesMeant, placeWithin, samplePlaces } from "../../src/domain/places.js";

const within = (words: string, wanted: string[]) => placeWithin(placesMeant(words), wanted);

describe("placeWithin", () => {
  it("finds a district within its 시도", () => {
    expect(within("서울 송파구", ["서울"])).toBe("met");
    expect(within("인천 연수구", ["서울"])).toBe("failed");
  });

  it("cannot tell a district from a 시도 alone, but can rule one out", () => {
    expect(within("서울", ["서울 송파구"])).toBe("unknown");
    expect(within("부산", ["서울 송파구"])).toBe("failed");
  });

  it("leaves a district of many cities open until the city is told", () => {
    expect(within("중구", ["서울"])).toBe("unknown");
    expect(within("서울 중구", ["서울"])).toBe("met");
  });

  it("rules out a place that none of the namesakes lies in", () => {
    expect(within("중구", ["제주"])).toBe("failed");
  });

  it("is certain of an ambiguous district where every namesake fits", () => {
    expect(within("강서구", ["서울", "부산"])).toBe("met");
  });

  it("takes 광주 for the metropolitan city, which 경기 광주시 is not in", () => {
    expect(within("광주", ["광주"])).toBe("met");
    expect(within("경기 광주시", ["광주"])).toBe("failed");
  });

  it("learns nothing from a word that is no place", () => {
    expect(within("달나라", ["서울"])).toBe("unknown");
  });
});

describe("samplePlaces", () => {
  it("gives each named place and one that is none of them", () => {
    const samples = samplePlaces(undefined, ["서울", "인천", "서울"]);
    expect(samples.map((place) => placeWithin([place], ["서울"]))).toEqual(["met", "failed", "failed"]);
    expect(samples.map((place) => placeWithin([place], ["인천"]))).toEqual(["failed", "met", "failed"]);
  });

  it("stays within what is known", () => {
    const samples = samplePlaces(placesMeant("서울"), ["서울 송파구", "인천"]);
    expect(samples.map((place) => placeWithin([place], ["서울 송파구"]))).toEqual(["met", "failed"]);
    expect(samples.every((place) => placeWithin([place], ["서울"]) === "met")).toBe(true);
  });
});
