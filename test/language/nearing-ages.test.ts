import { describe, expect, it } from "vitest";
import { readAge } from "../../src/language/ages.js";
import { readDate } from "../../src/language/dates.js";

describe("ages that somebody is about to reach", () => {
  it.each([
    ["낼모레 58이에요", [56, 57]],
    ["내일모레 쉰여덟이라예", [56, 57]],
    ["낼모레 환갑이야", [57, 59]],
    ["내년이면 예순이에요", [58, 59]],
    ["곧 쉰인데 일할 데 있나요", [47, 49]],
    ["예순을 바라보는 나이예요", [57, 59]],
    ["환갑 앞두고 있어요", [57, 59]],
    ["오십이 다 돼가요", [47, 49]],
    ["오십 줄이에요", [50, 59]],
    ["나이 오십줄 남자예요", [50, 59]],
  ])("are read as a span: %s", (text, age) => expect(readAge(text, "free")).toEqual(age));

  it("are read so where the age was asked", () => {
    expect(readAge("낼모레 58", "asked")).toEqual([56, 57]);
    expect(readAge("내년이면 예순", "asked")).toEqual([58, 59]);
    expect(readAge("오십 줄", "asked")).toEqual([50, 59]);
  });

  it.each(["곧 20명 뽑아요", "내년에 30일 쉬어요", "내일모레 서른 명이 와요", "곧 50만원 나와요"])(
    "are none where something is counted: %s",
    (text) => expect(readAge(text, "free")).toBeUndefined(),
  );

  it("give way to the age that is reached already", () => {
    expect(readAge("스물아홉 ㅠㅠ 곧 서른", "asked")).toBe(29);
  });

  it("name no day", () => {
    expect(readDate("낼모레 쉰이에요", "2026-11-23", "free")).toBeUndefined();
    expect(readDate("내일모레 쉰이에요", "2026-11-23", "free")).toBeUndefined();
    expect(readDate("낼모레 58", "2026-11-23", "free")).toBeUndefined();
    expect(readDate("낼모레 갈게요", "2026-11-23", "free")).toBe("2026-11-25");
  });
});
