import { describe, expect, it } from "vitest";
import { withoutNames } from "../../src/language/without-names.js";
import { harmless } from "./harmless-remarks.js";
import { others } from "./others-names.js";

const today = "2026-12-07";
const said = (text: string, ...known: readonly string[]) => withoutNames(text, { today, known });

describe("words that are to be nobody's, of people who are not known", () => {
  it("name at most one in ten of those whom others made up, and say the rest", () => {
    const left = others.filter(({ name, text }) => said(text).includes(name.slice(-2)));
    expect(others.length).toBeGreaterThan(60);
    expect(left.length).toBeLessThanOrEqual(others.length / 10);
    expect(said("김영희가 불친절했어요")).toBe("…가 불친절했어요");
    expect(said("옆자리 김민수가 떠들어요")).toBe("옆자리 …가 떠들어요");
  });

  it("stay as they were in remarks that name nobody", () => {
    expect(harmless.length).toBeGreaterThan(100);
    expect(harmless.map((text) => said(text))).toEqual(harmless);
  });

  it("name nobody after a title or beside whoever writes, with a space or without a surname", () => {
    expect(said("강사 이정훈은 늦게 왔어요")).toBe("강사 …은 늦게 왔어요");
    expect(said("진행자 최수아")).toBe("진행자 …");
    expect(said("김 민수가 늦어요")).toBe("…가 늦어요");
    expect(said("지영이가 챙겨 줬어요")).toBe("…이가 챙겨 줬어요");
    expect(said("친구 민수랑 왔어요")).toBe("친구 …랑 왔어요");
    expect(said("Ms. Lee was kind")).toBe("Ms. … was kind");
  });

  it("tell nobody's name in a messenger, nor a page of theirs", () => {
    for (const text of [
      "카톡 hong1234 로 연락 주세요",
      "@minsu 에게 물어보세요",
      "텔레 아이디는 minsu_k 예요",
      "인스타 minsukim 팔로우해 주세요",
      "hong1234 카톡 주세요",
      "카카오톡 아이디 행복맘77이에요",
      "https://open.kakao.com/o/hong1234 로 오세요",
      "instagram.com/minsu.kim",
    ])
      expect(said(text)).not.toMatch(/hong|minsu|행복맘/);
  });
});

describe("words that are to be nobody's, of whoever wrote them", () => {
  it("keep a word of every day that is their given name as well: hidden, it would tell who wrote", () => {
    for (const [writer, text] of [
      ["정보람", "정말 보람 있었어요"],
      ["강하나", "하나도 안 지루했어요"],
      ["김지혜", "지혜를 얻어 갑니다"],
      ["이나라", "우리 나라 최고"],
      ["최우리", "우리 선생님 최고"],
      ["박아름", "아름다운 공간이었어요"],
    ] as const)
      expect(said(text, writer)).toBe(text);
  });

  it("hide it where it can only be theirs: with the surname, before a title, 님 or 씨", () => {
    expect(said("정보람이에요", "정보람")).toBe("…이에요");
    for (const text of ["보람 씨", "보람님", "보람 쌤이", "보람이가"])
      expect(said(text, "정보람")).not.toContain("보람");
    expect(said("민수도 좋았대요", "김민수")).toBe("…도 좋았대요");
  });
});
