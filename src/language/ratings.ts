import { standing } from "./negation.js";
import { readNumbers } from "./numbers.js";

/** "안 좋았어요", "만족스럽지 않아요", "만족 못 했어요". */
const not = "(?:안|못)\\s?(?:좋|만족)|(?:좋지|만족하?지|만족스럽지)\\S*\\s?(?:않|못)|만족\\s?(?:못|안)";

const words: readonly (readonly [RegExp, number])[] = [
  [/나쁘(?:지|진)\s?(?:는\s?)?않|나쁘지\s?안/, 3],
  [new RegExp(`(?:매우|아주|완전|정말|너무|진짜|전혀)\\s?(?:${not})`), 1],
  [new RegExp(not), 2],
  [/(?:매우|아주|완전|정말|너무|진짜|대단히|엄청)\s?(?:불만|별로|나빴|실망)|최악/, 1],
  [/불만족|불만|별로|실망/, 2],
  [/보통|그저\s?그|그냥\s?그|그럭저럭|중간|쏘쏘|무난/, 3],
  [/(?:매우|아주|완전|정말|너무|진짜|대단히|엄청|대)\s?(?:만족|좋았|좋아|만족스)|최고|만점|더할\s?나위/, 5],
  [/만족|좋았|좋아|괜찮/, 4],
];

/** How content somebody is, 1 to 5: "3점", "별 네개", "매우 만족". */
export function readRating(text: string): number | undefined {
  if (/^\s?만점/.test(text)) return 5;
  const said = standing(text, points(text))?.value;
  if (said !== undefined) return said >= 1 && said <= 5 ? said : undefined;
  const stars = (text.match(/[★⭐]/gu) ?? []).length;
  if (stars > 0 && stars <= 5) return stars;
  return text.length <= 14 ? words.find(([pattern]) => pattern.test(text))?.[1] : undefined;
}

/** How likely somebody is to recommend it, 0 to 10. */
export function readRecommend(text: string): number | undefined {
  if (/(?:빵|영|제로)\s?점/.test(text)) return 0;
  if (/(?:^|\s)만점/.test(text) && !/만점에/.test(text)) return 10;
  const said = standing(text, points(text))?.value;
  return said !== undefined && said >= 0 && said <= 10 ? said : undefined;
}

function points(text: string) {
  return readNumbers(text).filter((n) => {
    const before = text.slice(Math.max(0, n.start - 6), n.start);
    const after = text.slice(n.end);
    if (/^\s?(?:점|개)?\s?만점(?:에|에서|중|으로)/.test(after)) return false;
    const outOf = /만점(?:에|에서|중에|중|으로)\s?$/.test(before);
    const changed = /^\s?(?:으로|로)\s?(?:수정|바꿔|바꾸|바꿀|고쳐|고칠|변경|할게|해주)/.test(after);
    const marked = outOf || changed || /^\s?(?:점|개|번)/.test(after) || /별\s?(?:점)?\s?$/.test(before);
    const alone =
      text.slice(0, n.start).trim() === "" && /^\s?(?:$|이?요|입니|정도|이?[에예]요|드|줄|[.!~?])/.test(after);
    return marked || alone;
  });
}

/** The round of a program: "2차", "두번째 차수". */
export function readRound(text: string): number | undefined {
  if (!/[차기]/.test(text)) return undefined;
  const said = standing(
    text,
    readNumbers(text).flatMap((n) => {
      const m = /^\s?(?:차(?!장|례|량|이|원|별)(?:수)?|기수|기(?=\s|로|에|$|신청|모집))/.exec(text.slice(n.end));
      return m && n.value > 0 && n.value < 100 ? [{ ...n, end: n.end + m[0].length }] : [];
    }),
  );
  return said?.value;
}
