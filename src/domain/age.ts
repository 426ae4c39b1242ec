import type { Facts } from "./facts.js";
import type { ClauseState } from "./verdict.js";

/** Ages somebody may have, both ends in; `null` is no upper end. */
export type AgeInterval = readonly [number, number | null];

/**
 * 만 나이 on the day `today`; both are `YYYY-MM-DD`.
 * Who was born on 29 February is a year older from 1 March in years without that day (민법 제160조 제3항).
 */
export function internationalAge(birthDate: string, today: string): number {
  const years = yearOf(today) - yearOf(birthDate);
  return dayInYear(today) < dayInYear(birthDate) ? years - 1 : years;
}

/** First day on which somebody born on `birthDate` is `age` years old. */
export function dayOfAge(birthDate: string, age: number): string {
  const year = yearOf(birthDate) + age;
  const day = dayInYear(birthDate);
  return `${String(year).padStart(4, "0")}-${day === "02-29" && !isLeapYear(year) ? "03-01" : day}`;
}

/**
 * The ages that fit everything said about age: a birth date leaves one, a birth year two until 31 December.
 * Where facts contradict each other, the more exact one counts: birth date, then birth year, then age.
 * A birth that lies ahead of today says nothing.
 */
export function ageInterval(facts: Facts, today: string): AgeInterval | undefined {
  let narrowest: AgeInterval | undefined;
  for (const interval of intervalsMostExactFirst(facts, today))
    narrowest = narrowest === undefined ? interval : (overlap(narrowest, interval) ?? narrowest);
  return narrowest;
}

/** Whether an age lies between `min` and `max`; unknown while some of the possible ages do and some do not. */
export function ageWithin(ages: AgeInterval | undefined, min: number, max: number): ClauseState {
  if (ages === undefined) return "unknown";
  const [least, most] = endsOf(ages);
  if (most < min || least > max) return "failed";
  return least >= min && most <= max ? "met" : "unknown";
}

/** Years that even the closest possible age is away from the range: negative is too young, 0 is none. */
export function yearsOutside(ages: AgeInterval, min: number, max: number): number {
  const [least, most] = endsOf(ages);
  if (most < min) return most - min;
  return least > max ? least - max : 0;
}

function intervalsMostExactFirst({ birthDate, birthYear, age }: Facts, today: string): AgeInterval[] {
  const intervals: AgeInterval[] = [];
  if (birthDate !== undefined && birthDate <= today) {
    const years = internationalAge(birthDate, today);
    intervals.push([years, years]);
  }
  if (birthYear !== undefined && birthYear <= yearOf(today)) {
    const bornFirst = internationalAge(`${birthYear}-01-01`, today);
    const bornLast = internationalAge(`${birthYear}-12-31`, today);
    intervals.push([Math.max(bornLast, 0), bornFirst]);
  }
  if (age !== undefined) intervals.push(typeof age === "number" ? [age, age] : age);
  return intervals;
}

function overlap(a: AgeInterval, b: AgeInterval): AgeInterval | undefined {
  const [leastA, mostA] = endsOf(a);
  const [leastB, mostB] = endsOf(b);
  const least = Math.max(leastA, leastB);
  const most = Math.min(mostA, mostB);
  if (least > most) return undefined;
  return [least, most === Number.POSITIVE_INFINITY ? null : most];
}

function endsOf([least, most]: AgeInterval): [number, number] {
  return [least, most ?? Number.POSITIVE_INFINITY];
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const dayInYear = (day: string): string => day.slice(5);
