import { DateTime } from "luxon";
import { particlePairs, withParticle } from "./particles.js";

const zone = "Asia/Seoul";

/** The shapes a value can take in a sentence, by the name written after the comma in `locales/`. */
export const formats: Readonly<Record<string, (value: unknown) => string>> = {
  ...Object.fromEntries(particlePairs.map((pair) => [pair, (value: unknown) => withParticle(String(value), pair)])),
  /** A Seoul day: "2026년 3월 4일". */
  day: (value) => DateTime.fromISO(String(value), { zone }).toFormat("yyyy년 M월 d일"),
  /** An instant on a Seoul clock: "3월 4일 오후 2시", "3월 4일 오후 2시 30분". */
  moment: (value) => moment(DateTime.fromISO(String(value)).setZone(zone)),
  /** The time of day alone: "오후 2시", "오전 9시 30분". */
  clock: (value) => clock(DateTime.fromISO(String(value)).setZone(zone)),
  /** An instant's day without its year: "3월 4일 수요일". */
  weekday: (value) => DateTime.fromISO(String(value)).setZone(zone).setLocale("ko").toFormat("M월 d일 cccc"),
  number: (value) => Number(value).toLocaleString("ko-KR"),
  /** A phone number with its middle hidden: "010-••••-5678". */
  masked: (value) => masked(String(value)),
  /** A phone number as it is written: "010-1234-5678". */
  phone: (value) => phone(String(value)),
  lines: (value) => joined(value, "\n"),
  dot: (value) => joined(value, " · "),
  comma: (value) => joined(value, ", "),
  /** Without a mark of its own at the end, where the sentence sets one. */
  bare: (value) => String(value).replace(/\s*·?\s*예시\s*$/u, ""),
};

function moment(at: DateTime): string {
  return `${at.month}월 ${at.day}일 ${clock(at)}`;
}

function clock(at: DateTime): string {
  const half = at.hour < 12 ? "오전" : "오후";
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const minute = at.minute === 0 ? "" : ` ${at.minute}분`;
  return `${half} ${hour}시${minute}`;
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
