import { fullYear } from "./ages.js";
import { addDays, dayOf, daysBetween, weekday } from "./days.js";
import { standing } from "./negation.js";
import { nativeValue, sinoValue } from "./numbers.js";
import type { Span } from "./plain.js";

interface SaidDay extends Span {
  readonly day: string;
}

const hangul = "[영공일이삼사오육칠팔구십]+";
const year = `(?:(\\d{4}|\\d{2}|(?:천구백|이천)?${hangul})\\s?년\\s?)`;
const month = `(\\d{1,2}|[일이삼사오육칠팔구]|유|시|십|십일|십이)\\s?월\\s?`;
const dayOfMonth = `(\\d{1,2}|${hangul})\\s?일`;
const spoken = new RegExp(`${year}?${month}${dayOfMonth}`, "g");
const written = /(?<![\d-])(\d{4}|\d{2})\s?[.\-/]\s?(\d{1,2})\s?[.\-/]\s?(\d{1,2})(?![\d-])/g;
const compact = /(?<![\d-])((?:19|20)\d{2}|\d{2})(\d{2})(\d{2})(?![\d-])/g;
const short = /(?<![\d./-])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d./])/g;

/** Most texts say no day: this tells so at little cost. */
const maySayDay =
  /\d|월|요일|욜|오늘|[어그]제|저께|내일|낼|모레|글피|달|하루|이틀|사흘|나흘|열흘|보름|주일|주\s?(?:뒤|후|있다가|전)/;

/** The day somebody was born: "1985년 3월 2일", "85.3.2", "850302", "칠십오년 시월 구일". */
export function readBirthDate(text: string, today: string, expected: "asked" | "free"): string | undefined {
  if (!maySayDay.test(text)) return undefined;
  const found = [...spokenDays(text, today, "birth"), ...digitDays(text, today, expected)].sort(byPlace);
  const born = found.filter(
    (f) =>
      expected === "asked" ||
      isLongAgo(f.day, today) ||
      /^\s?(?:에\s?)?(?:생|태어|출생)/.test(text.slice(f.end)) ||
      birthCue(text, f),
  );
  const day = standing(text, born)?.day;
  return day !== undefined && day <= today && daysBetween(day, today) < 120 * 366 ? day : undefined;
}

/** Where days stand that tell when somebody was born, a bare "850302" of long ago among them. For hiding, not for reading. */
export function birthSpans(text: string, today: string): readonly Span[] {
  if (!maySayDay.test(text)) return [];
  const whole = [...spokenDays(text, today, "birth"), ...digitDays(text, today, "asked")];
  const short = [...spokenDays(text, today, "near"), ...shortDays(text, today)];
  const isBorn = (at: Span) => /^\s?(?:에\s?)?(?:생|태어|출생)/.test(text.slice(at.end)) || birthCue(text, at);
  return [...whole.filter((at) => isLongAgo(at.day, today) || isBorn(at)), ...short.filter(isBorn)];
}

/** A whole date of so long ago is no day that anything here is about. */
function isLongAgo(day: string, today: string): boolean {
  return daysBetween(day, today) > childhood * 365;
}
const childhood = 14;

/** "생일을 잘못 말했네요 1975년 …": said of a birthday, near or far. */
function birthCue(text: string, at: Span): boolean {
  const before = text.slice(0, at.start);
  return (
    /(?:생일|생신|생년월일|출생일?|태어난\s?날)(?:은|이|는|을|를)?\s?[:：]?\s?(?:이제|사실|원래)?\s?$/.test(before) ||
    /생일|생신|생년월일/.test(before)
  );
}

/** A day that is meant, past or to come: exact ("3월 6일", "3/6") or counted from today ("다음 주 금요일", "모레"). */
export function readDate(text: string, today: string, expected: "asked" | "free"): string | undefined {
  if (!maySayDay.test(text)) return undefined;
  const found = [
    ...spokenDays(text, today, "near"),
    ...(expected === "asked" || /(?<!\d)\d{4}[.\-/]/.test(text) ? digitDays(text, today, "free") : []),
    ...shortDays(text, today),
    ...weekDays(text, today, expected),
    ...relativeDays(text, today, expected),
  ].sort(byPlace);
  return standing(text, found)?.day;
}

function spokenDays(text: string, today: string, sense: "birth" | "near"): SaidDay[] {
  return [...text.matchAll(spoken)].flatMap((m) => {
    const [, y, mo, d] = m;
    if (sense === "birth" && y === undefined) return [];
    const monthNumber = mo === "유" ? 6 : mo === "시" ? 10 : numeral(mo ?? "");
    const day = numeral(d ?? "");
    const dated =
      y === undefined ? nearest(monthNumber, day, today) : dayOf(fullYear(hangulYear(y), today), monthNumber, day);
    return dated === undefined ? [] : [{ day: dated, start: m.index, end: m.index + m[0].length }];
  });
}

function digitDays(text: string, today: string, expected: "asked" | "free"): SaidDay[] {
  const patterns = expected === "asked" || /생/.test(text) || besideName.test(text) ? [written, compact] : [written];
  return patterns.flatMap((p) =>
    [...text.matchAll(p)].flatMap((m) => {
      const day = dayOf(fullYear(Number(m[1]), today), Number(m[2]), Number(m[3]));
      return day === undefined ? [] : [{ day, start: m.index, end: m.index + m[0].length }];
    }),
  );
}

/** "고순임 680319 …" */
const besideName = /^[가-힣]{3} \d{6}(?= |$)/;

function shortDays(text: string, today: string): SaidDay[] {
  return [...text.matchAll(short)].flatMap((m) => {
    const day = nearest(Number(m[1]), Number(m[2]), today);
    return day === undefined ? [] : [{ day, start: m.index, end: m.index + m[0].length }];
  });
}

const weeks: Readonly<Record<string, number>> = {
  저저번: -2,
  지지난: -2,
  지난: -1,
  저번: -1,
  이번: 0,
  금: 0,
  요번: 0,
  다음: 1,
  담: 1,
  다다음: 2,
  다담: 2,
};
const inWeek =
  /(저저번|지지난|지난|저번|이번|요번|금|다다음|다담|다음|담)\s?주\s?(?:에\s?|의\s?)?([월화수목금토일])(?:요일|욜)/g;
const loneWeekday =
  /(이번|요번|오는|돌아오는|다음|담|지난|저번)?\s?([월화수목금토일])(?:요일|욜)(?!마다|데이|은\s?(?:좀|항상))/g;

/** "월요일에 신청했는데": the last one. */
const doneThen = /^에?\s(?:[가-힣]{1,6}\s)?[가-힣]{0,3}(?:했|넣었|냈|받았|갔|왔|보냈|접수됐)/;

function weekDays(text: string, today: string, expected: "asked" | "free"): SaidDay[] {
  const monday = addDays(today, -weekday(today));
  const exact = [...text.matchAll(inWeek)].map((m) => ({
    day: addDays(monday, 7 * (weeks[m[1] ?? ""] ?? 0) + "월화수목금토일".indexOf(m[2] ?? "")),
    start: m.index,
    end: m.index + m[0].length,
  }));
  const week = [...text.matchAll(inWeek)][0];
  const lone = [...text.matchAll(loneWeekday)].flatMap((m) => {
    const end = m.index + m[0].length;
    if (exact.some((e) => e.start < end && m.index < e.end)) return [];
    const wanted = "월화수목금토일".indexOf(m[2] ?? "");
    if (week && week.index < m.index)
      return [{ day: addDays(monday, 7 * (weeks[week[1] ?? ""] ?? 0) + wanted), start: m.index, end }];
    const gone = doneThen.test(text.slice(end));
    if (m[1] === undefined && expected === "free" && !gone) return [];
    const ahead = (wanted - weekday(today) + 7) % 7;
    const days =
      m[1] === "지난" || m[1] === "저번" || (m[1] === undefined && gone)
        ? ahead - 7
        : m[1] === "다음" || m[1] === "담"
          ? 7 - weekday(today) + wanted
          : ahead;
    return [{ day: addDays(today, days), start: m.index, end }];
  });
  return [...exact, ...lone];
}

const relative: readonly (readonly [RegExp, number])[] = [
  [/그끄저께/g, -3],
  [/그저께|그제(?!야|서야)|엊그제|엊그저께/g, -2],
  [/어제|어저께/g, -1],
  [/내일(?!\s?모레|부터\s?나오지|이\s?안|이\s?오지)|낼(?=\s|$|은|이|요)/g, 1],
  // "낼모레 쉰", "내일모레 58": an age that is near, and no day.
  [
    /모레(?!면?\s?(?:만\s?)?(?:스물|서른|마흔|쉰|예순|일흔|환갑|칠순|(?:[이삼사오육칠팔]십|[2-9]\d)(?!\s?[일시분명월개\d])))/g,
    2,
  ],
  [/글피/g, 3],
];
const todayWord = /오늘(?=\s?(?:오전|오후|저녁|점심|이요|요|$|로|가능|\d))/g;
const later =
  /(?<!\d)(\d{1,3}|하루|이틀|사흘|나흘|열흘|보름|일주일|한\s?주|두\s?주)\s?(일|주일|주)?\s?(뒤|후|있다가|전)(?=에|로|요|가|이|\s|$|쯤|신청|접수)/g;
const counted: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  열흘: 10,
  보름: 15,
  일주일: 7,
  한주: 7,
  두주: 14,
};
const inMonth = /(이번|이|다음|담|지난|저번)\s?달\s?(\d{1,2}|[일이삼사오육칠팔구십]{1,3})\s?일/g;
const loneDay = /(?<![\d월]\s?)(?<!\d)(\d{1,2})\s?일(?=\s|$|이요|요|에|로|날)/g;

function relativeDays(text: string, today: string, expected: "asked" | "free"): SaidDay[] {
  const words = relative.flatMap(([pattern, days]) =>
    [...text.matchAll(pattern)].map((m) => at(m, addDays(today, days))),
  );
  const now = expected === "asked" ? [...text.matchAll(todayWord)].map((m) => at(m, today)) : [];
  const after = [...text.matchAll(later)].flatMap((m) => {
    const number = counted[(m[1] ?? "").replace(/\s/g, "")] ?? Number(m[1]);
    const days = m[2] === "주" || m[2] === "주일" ? number * 7 : number;
    const known = counted[(m[1] ?? "").replace(/\s/g, "")] !== undefined || m[2] !== undefined;
    const vague = m[3] === "전" && (m[2] === "주" || m[2] === "주일" || /주/.test(m[1] ?? "")) && expected === "free";
    return known && !vague ? [at(m, addDays(today, m[3] === "전" ? -days : days))] : [];
  });
  const months = [...text.matchAll(inMonth)].flatMap((m) => {
    const shift = m[1] === "다음" || m[1] === "담" ? 1 : m[1] === "지난" || m[1] === "저번" ? -1 : 0;
    const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + shift, 1));
    const day = dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, numeral(m[2] ?? ""));
    return day === undefined ? [] : [at(m, day)];
  });
  const lone =
    expected === "asked" && months.length === 0 ? [...text.matchAll(loneDay)].flatMap((m) => loneDays(m, today)) : [];
  return [...words, ...now, ...after, ...months, ...lone];
}

/** "15일이요": of this month, or of the next if it has gone by. */
function loneDays(m: RegExpExecArray, today: string): SaidDay[] {
  const number = Number(m[1]);
  const [y, mo] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const day =
    number >= Number(today.slice(8)) ? dayOf(y, mo, number) : dayOf(mo === 12 ? y + 1 : y, (mo % 12) + 1, number);
  return day === undefined ? [] : [at(m, day)];
}

/** A day without its year: the one nearest to today. */
function nearest(monthNumber: number, day: number, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((y) => dayOf(y, monthNumber, day) ?? [])
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function hangulYear(word: string): number {
  if (word.startsWith("천구백")) return 1900 + numeral(word.slice(3));
  if (word.startsWith("이천")) return 2000 + (word.length > 2 ? numeral(word.slice(2)) : 0);
  return numeral(word);
}

function numeral(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : (sinoValue(word) ?? nativeValue(word) ?? Number.NaN);
}

function at(m: RegExpExecArray, day: string): SaidDay {
  return { day, start: m.index, end: m.index + m[0].length };
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}
