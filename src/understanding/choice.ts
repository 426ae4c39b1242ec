import { sidos } from "../domain/regions.js";
import { phrasebook } from "../language/phrases.js";

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/첫\s?번?\s?(?:째|번|쨰)|처음\s?(?:거|것|꺼)|맨\s?(?:위|앞)|일\s?번/, 0],
  [
    /두\s?번?\s?(?:째|쨰)|둘째|이\s?번(?=째|이?요|입니|이에|으?로|[걸거것꺼]|\s?(?:[걸거것꺼]|할|하겠|선택|골라)|[.,!\s]*$)/,
    1,
  ],
  [/세\s?번?\s?(?:째|쨰)|셋째|삼\s?번/, 2],
  [/네\s?번?\s?(?:째|쨰)|넷째|사\s?번/, 3],
  [/다섯\s?번?\s?(?:째|쨰)|오\s?번/, 4],
  [/여섯\s?번?\s?(?:째|쨰)|육\s?번/, 5],
  [/일곱\s?번?\s?(?:째|쨰)|칠\s?번/, 6],
  [/여덟\s?번?\s?(?:째|쨰)|팔\s?번/, 7],
];

/**
 * Which of the options on offer a text picks: its label, "2번", "두번째꺼", "마지막", or a part of a
 * label that only one has. Nothing when no option, or more than one, can be meant.
 */
export function readChoice(text: string, options: readonly string[]): number | undefined {
  if (options.length === 0) return undefined;
  const said = fold(text);
  if (said === "") return undefined;
  const exact = options.findIndex((o) => fold(o) === said);
  if (exact >= 0) return exact;
  return byPlace(text, options.length) ?? byLabel(text, options) ?? toWait(text, options);
}

function byPlace(text: string, count: number): number | undefined {
  const kept = text
    .replace(/\S+\s?(?:말고|아니고|빼고)/g, "")
    .replace(/(?:첫|두|세|네)\s?번째\S*\s?(?:는|은)\s.*?(?:서|니까|지만)/g, "");
  if (/마지막|맨\s?(?:끝|아래|밑|뒤)/.test(kept)) return count - 1;
  const figure =
    /^\s*(?:음\s?|저는\s?)?(\d{1,2})\s?(?:번(?!째\s?(?:질문|단계))(?:째)?\S*|이?요|입니다|$|으로|로|자세히|신청|할게요|할래요|[.)])/.exec(
      kept,
    ) ?? /(?<!\d)(\d{1,2})\s?번(?!\s?(?:이나|정도))/.exec(kept);
  const index = figure ? Number(figure[1]) - 1 : ordinals.find(([pattern]) => pattern.test(kept))?.[1];
  return index !== undefined && index >= 0 && index < count ? index : undefined;
}

function byLabel(text: string, options: readonly string[]): number | undefined {
  const said = fold(text);
  const named = options.flatMap((o, i) => (fold(o).length >= 2 && said.includes(fold(o)) ? [i] : []));
  if (named.length === 1) return named[0];
  if (named.length > 1)
    return [...named].sort((a, b) => fold(options[b] ?? "").length - fold(options[a] ?? "").length)[0];
  const stem = said.replace(ending, "");
  // "서울이요" says where somebody lives, and picks nothing of 서울.
  if (stem.length < 2 || sidoAlone.has(stem)) return undefined;
  const words = wordsOf(
    text
      .trim()
      .replace(/[^\p{L}\p{N}]+$/u, "")
      .replace(ending, ""),
  );
  const inWords = options.flatMap((o, i) => (beginsWords(words, wordsOf(o)) ? [i] : []));
  const within = inWords.length > 0 ? inWords : options.flatMap((o, i) => (holds(o, stem) ? [i] : []));
  return within.length === 1 ? within[0] : undefined;
}

const sidoAlone: ReadonlySet<string> = new Set(sidos);
const ending = /(?:으?로)?(?:할게요|할래요|해주세요|해줘|이요|요|입니다|주세요|거|꺼|것|으로|로|를|을)$/;
const wordsOf = (text: string) => text.split(/\s+/).map(fold).filter(Boolean);

/** "대학 졸업" begins the words of "대학교 졸업" and of "대학원 졸업", not those of "전문대학 졸업". */
function beginsWords(said: readonly string[], label: readonly string[]): boolean {
  return said.length > 1 && label.some((_, at) => said.every((word, i) => label[at + i]?.startsWith(word) === true));
}

/** A part of a label; one that begins within a word ends within it. */
function holds(label: string, stem: string): boolean {
  const words = wordsOf(label);
  return words.some((word) => word.includes(stem)) || words.some((_, at) => words.slice(at).join("").startsWith(stem));
}

const say = phrasebook({ wait: "기다리 기달리" });
const waits = say(
  "기[다달]릴(게|께|래|라|수_있) 기[다달]려_?(볼|야[지죠겠]) 기[다달]리(지_뭐|죠|겠|도록|고_있을) 자리.{0,12}<wait>",
  "대기_?(할[게께래]|하겠|하고_싶|해_?주|해_?줘|자?로|명단|순번_?올|걸|라도|에_올) 줄_?(이라도_)?설 (순번|줄|명단).{0,4}올려",
);
const waitsNot = say(
  "[?] 안_?기[다달] 기[다달]리긴 싫 됐(어|습) 말고 (기[다달]리|대기)(지|는_건?)_?(않|못|좀) 취소 나요 까요 얼마 언제 몇 없",
);

/** "기다릴게요" where waiting is on offer. */
function toWait(text: string, options: readonly string[]): number | undefined {
  if (!waits.test(text) || waitsNot.test(text)) return undefined;
  const offered = options.flatMap((o, i) => (/^대기(?!.*취소)/.test(o.trim()) ? [i] : []));
  return offered.length === 1 ? offered[0] : undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
