import type { Asked, Slots } from "../conversation/reading.js";
import { readRating, readRecommend } from "../language/ratings.js";
import type { Said } from "./said.js";

/** Which facts settle a question that asks for one. */
const settledBy: Partial<Readonly<Record<Asked, readonly (keyof Slots)[]>>> = {
  name: ["name"],
  age: ["age", "birthYear", "birthDate"],
  birthDate: ["birthDate", "birthYear", "age"],
  sex: ["sex"],
  residence: ["residence", "workplace"],
  workplace: ["residence", "workplace"],
  employment: ["employment"],
  employer: ["employer"],
  careerBreak: ["careerBreak"],
  benefits: ["benefits"],
  phone: ["phone"],
  date: ["date"],
};

/** Whether a message says what was asked for. */
export function answersIt(said: Pick<Said, "facts" | "offering" | "program">, asked: Asked): boolean {
  if (asked === "choice") return said.offering !== undefined || said.program !== undefined;
  return settledBy[asked]?.some((slot) => said.facts[slot] !== undefined) ?? false;
}

/** A score is readable while one is asked for, or where its name is said ("추천 점수 6점으로 바꿀래요"). */
export function scoreSaid(said: Said, asked: Asked | undefined): Slots {
  const meant = /추천/.test(said.plain) ? "recommend" : /만족도|별점/.test(said.plain) ? "rating" : asked;
  const rating = meant === "rating" ? readRating(said.plain) : undefined;
  const recommend = meant === "recommend" ? readRecommend(said.plain) : undefined;
  return { ...(rating === undefined ? {} : { rating }), ...(recommend === undefined ? {} : { recommend }) };
}
