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

/**
 * The time of day that somebody names for a call: "3시 이후에", "오전 열 시 반", "오후에". Hours from one to seven without
 * a half of the day are of the afternoon: nobody calls at night.
 */
export function readCallbackTime(text: string): Omit<CallbackWish, "day"> | undefined {
  const said = clock.exec(text.normalize("NFKC"));
  const time = said && timeOf(said);
  if (time) return { time };
  if (morning.test(text)) return { half: "morning" };
  return afternoon.test(text) ? { half: "afternoon" } : undefined;
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
