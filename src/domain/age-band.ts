import { ageInterval } from "./age.js";
import type { Facts } from "./facts.js";

/** 만 나이 in fives, both ends in; `unknown` where it was not said closely enough. */
export const ageBands = [
  "0-19",
  "20-24",
  "25-29",
  "30-34",
  "35-39",
  "40-44",
  "45-49",
  "50-54",
  "55-59",
  "60-64",
  "65-69",
  "70-",
  "unknown",
] as const;
export type AgeBand = (typeof ageBands)[number];

const firstOfBands = [0, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70] as const;

/** The band in which somebody was on the Seoul day `day`, for counting; nobody's age is guessed. */
export function ageBandOn(facts: Facts, day: string): AgeBand {
  const ages = ageInterval(facts, day);
  if (!ages) return "unknown";
  const [least, most] = ages;
  const band = bandOf(least);
  return most !== null && bandOf(most) === band ? (ageBands[band] ?? "unknown") : openEnd(band, most);
}

function openEnd(band: number, most: number | null): AgeBand {
  return most === null && band === firstOfBands.length - 1 ? "70-" : "unknown";
}

function bandOf(age: number): number {
  return firstOfBands.findLastIndex((first) => first <= age);
}
