import { loadReader } from "../../../src/cli/load-reader.js";
import type { ProgramName } from "../../../src/understanding/program-finder.js";

const program = (
  id: string,
  title: string,
  shortTitle: string,
  aliases: string[] = [],
  offerings: string[] = [],
): ProgramName => ({
  id,
  title,
  shortTitle,
  aliases,
  offerings,
});

/** A few of the programs as shipped, enough to tell names apart. */
export const programs = [
  program("on-off", "직장생활 온앤오프", "온앤오프", ["온오프"], ["와인", "클라이밍", "크로스핏", "글쓰기", "사진"]),
  program("social-marketer", "서울50+인턴십 소셜마케터", "소셜마케터"),
  program("jobseeker-leap", "구직자 도약보장 패키지", "구직자 도약보장"),
  program("company-leap", "기업 도약보장 패키지", "기업 도약보장"),
  program("wink-link", "윙크링크", "윙크링크"),
  program("women-friendly", "인천형 여성친화기업 공모", "여성친화기업"),
];

export const reader = loadReader(".", programs);
export const today = "2026-03-02";
