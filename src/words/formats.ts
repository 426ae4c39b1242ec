import { DateTime } from "luxon";
import type { Language } from "../domain/languages.js";
import { particlePairs, withParticle } from "./particles.js";

const zone = "Asia/Seoul";

/** The shapes a value can take in a sentence, by the name written after the comma in `locales/`. */
export type Formats = Readonly<Record<string, (value: unknown) => string>>;

/** The shapes of one language. Days and hours are Seoul's in all of them. */
export function formatsOf(language: Language): Formats {
  return language === "en" ? english : korean;
}

const everywhere: Formats = {
  ...Object.fromEntries(particlePairs.map((pair) => [pair, (value: unknown) => withParticle(String(value), pair)])),
  /** A phone number with its middle hidden: "010-••••-5678". */
  masked: (value) => masked(String(value)),
  /** A phone number as it is written: "010-1234-5678". */
  phone: (value) => phone(String(value)),
  lines: (value) => joined(value, "\n"),
  dot: (value) => joined(value, " · "),
  comma: (value) => joined(value, ", "),
  /** Without a mark of its own at the end, where the sentence sets one. */
  bare: (value) => String(value).replace(/\s*·?\s*(?:예시|example)\s*$/u, ""),
};

const korean: Formats = {
  ...everywhere,
  /** A Seoul day: "2026년 3월 4일". */
  day: (value) => DateTime.fromISO(String(value), { zone }).toFormat("yyyy년 M월 d일"),
  /** An instant on a Seoul clock: "3월 4일 오후 2시", "3월 4일 오후 2시 30분". */
  moment: (value) => moment(inSeoul(value)),
  /** The time of day alone: "오후 2시", "오전 9시 30분". */
  clock: (value) => clock(inSeoul(value)),
  /** An instant's day without its year: "3월 4일 수요일". */
  weekday: (value) => DateTime.fromISO(String(value)).setZone(zone).setLocale("ko").toFormat("M월 d일 cccc"),
  number: (value) => Number(value).toLocaleString("ko-KR"),
};

const english: Formats = {
  ...everywhere,
  /** "4 March 2026". */
  day: (value) => DateTime.fromISO(String(value), { zone }).setLocale("en").toFormat("d MMMM yyyy"),
  /** "4 March, 2 pm", "4 March, 2:30 pm". */
  moment: (value) => `${inSeoul(value).setLocale("en").toFormat("d MMMM")}, ${englishClock(inSeoul(value))}`,
  clock: (value) => englishClock(inSeoul(value)),
  /** "Wednesday 4 March". */
  weekday: (value) => inSeoul(value).setLocale("en").toFormat("cccc d MMMM"),
  number: (value) => Number(value).toLocaleString("en-GB"),
  /** A place in a row: "1st", "2nd", "11th". */
  nth: (value) => nth(Number(value)),
  /** A list that is read: "A, B and C". */
  and: (value) => (Array.isArray(value) ? new Intl.ListFormat("en-GB").format(value.map(String)) : String(value)),
};

function inSeoul(value: unknown): DateTime {
  return DateTime.fromISO(String(value)).setZone(zone);
}

function moment(at: DateTime): string {
  return `${at.month}월 ${at.day}일 ${clock(at)}`;
}

function clock(at: DateTime): string {
  const half = at.hour < 12 ? "오전" : "오후";
  const minute = at.minute === 0 ? "" : ` ${at.minute}분`;
  return `${half} ${onDial(at)}시${minute}`;
}

function englishClock(at: DateTime): string {
  const minute = at.minute === 0 ? "" : `:${String(at.minute).padStart(2, "0")}`;
  return `${onDial(at)}${minute} ${at.hour < 12 ? "am" : "pm"}`;
}

function onDial({ hour }: DateTime): number {
  return hour % 12 === 0 ? 12 : hour % 12;
}

function nth(place: number): string {
  const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
  return `${place}${endings[new Intl.PluralRules("en", { type: "ordinal" }).select(place)] ?? "th"}`;
}

function phone(text: string): string {
  const digits = text.replace(/\D/g, "");
  const head = digits.startsWith("02") ? 2 : 3;
  return digits.length < 9 ? text : `${digits.slice(0, head)}-${digits.slice(head, -4)}-${digits.slice(-4)}`;
}

function masked(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  const head = digits.startsWith("02") ? 2 : 3;
  return `${digits.slice(0, head)}-••••-${digits.slice(-4)}`;
}

function joined(value: unknown, between: string): string {
  return Array.isArray(value) ? value.join(between) : String(value);
}
