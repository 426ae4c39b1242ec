const ordinals: readonly (readonly [RegExp, number])[] = [
  [/첫\s?번?\s?(?:째|번|쨰)|처음\s?(?:거|것|꺼)|맨\s?(?:위|앞)|일\s?번/, 0],
  [/두\s?번?\s?(?:째|쨰)|둘째|이\s?번(?!\s?[주달에])/, 1],
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
  return byPlace(text, options.length) ?? byLabel(said, options);
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

function byLabel(said: string, options: readonly string[]): number | undefined {
  const named = options.flatMap((o, i) => (fold(o).length >= 2 && said.includes(fold(o)) ? [i] : []));
  if (named.length === 1) return named[0];
  if (named.length > 1)
    return [...named].sort((a, b) => fold(options[b] ?? "").length - fold(options[a] ?? "").length)[0];
  const stem = said.replace(
    /(?:으?로)?(?:할게요|할래요|해주세요|해줘|이요|요|입니다|주세요|거|꺼|것|으로|로|를|을)$/g,
    "",
  );
  if (stem.length < 2) return undefined;
  const within = options.flatMap((o, i) => (fold(o).includes(stem) ? [i] : []));
  return within.length === 1 ? within[0] : undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
