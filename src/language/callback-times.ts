import type { CallbackWish } from "../domain/callback.js";

const natives = "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열한|열두|열";
const nativeHours: Readonly<Record<string, number>> = Object.fromEntries(
  ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"].map((word, i) => [
    word,
    i + 1,
  ]),
);
const clock = new RegExp(
  `(오전|아침|오후|낮|저녁|밤)?\\s?(?:에\\s?)?(?:(?<!\\d)(\\d{1,2})|(${natives}))\\s?(?:시(?!간)\\s?(?:(반)|(\\d{1,2})\\s?분)?|:\\s?(\\d{2}))`,
);
const morning = /오전|아침|일찍/;
const afternoon = /오후|점심\s?(?:먹고|지나|뒤|후|이후)|저녁|퇴근/;

const timeWord = `(?:오전|아침|오후|점심|저녁|(?:\\d{1,2}|${natives})\\s?시(?!간)(?:\\s?반|\\s?\\d{1,2}\\s?분)?)`;
const around = "(?:\\s?(?:시간대?|때|쯤|이?전|이?후|일찍|늦게))*(?:에는|에도|에만|에요|에|엔|은|는|이|도|만)?";
const negation =
  "(?:(?:좀|잘|제가|저는|전화|연락|통화|받기|받기가|받을\\s?수가?|시간이|시간|주시면|하시면|주지|하지)(?:은|는|를|을|이|가)?\\s?)*(?:말고|빼고|제외|안\\s?(?:돼|되|됩|될|됨|받|좋)|못|어려|어렵|힘들|힘듭|곤란|싫|불가|바쁘|바빠|바빠서|없|마세요|말아|피해|일해|일하|근무)";

/** A time of day and what says that it is not to be: "오후에는 안 돼요", "3시 말고", "오전은 좀 어려워요". */
const negated = new RegExp(`${timeWord}(?:\\s?(?:${timeWord}|이?나|랑|하고|와|과))*${around}\\s?${negation}\\S*`, "gu");

export type Half = NonNullable<CallbackWish["half"]>;

/**
 * The time of day that somebody names for a call: "3시 이후에", "오전 열 시 반", "오후에". Hours from one to seven without
 * a half of the day are of the afternoon: nobody calls at night. A time that they cannot have is none.
 */
export function readCallbackTime(text: string): Omit<CallbackWish, "day"> | undefined {
  const wanted = text.normalize("NFKC").replace(negated, " ");
  const said = clock.exec(wanted);
  const time = said && timeOf(said);
  if (time) return { time };
  if (morning.test(wanted)) return { half: "morning" };
  return afternoon.test(wanted) ? { half: "afternoon" } : undefined;
}

/** The halves of the day that will not do, by what somebody says; empty where it is an hour. Undefined: no time is turned down. */
export function readCallbackNot(text: string): readonly Half[] | undefined {
  const said = text.normalize("NFKC").match(negated);
  if (!said) return undefined;
  // "오전 11시는 안 돼요" leaves the rest of the morning.
  const halves = said.filter((part) => !clock.test(part)).join(" ");
  return [
    ...(morning.test(halves) ? (["morning"] as const) : []),
    ...(afternoon.test(halves) ? (["afternoon"] as const) : []),
  ];
}

function timeOf([, half = "", digits, native = "", isHalf, minutes, afterColon]: RegExpExecArray): string | undefined {
  const said = digits === undefined ? (nativeHours[native] ?? 0) : Number(digits);
  const minute = isHalf ? 30 : Number(minutes ?? afterColon ?? 0);
  const inMorning = half === "오전" || half === "아침";
  const later = said < 12 && !inMorning && (half !== "" || (said >= 1 && said <= 7));
  const hour = later ? said + 12 : said;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
