import type { SaidNumber } from "./numbers.js";
import { phrasebook } from "./phrases.js";

const say = phrasebook({
  soon: "(낼|내일|내)_모레 곧 조만간 머지않아 좀_있으면 얼마_안_있으면 며칠_있으면",
  lead: "이제 벌써 만 딱 나이가? 나이로는?",
  of: "을 를 이 도 가",
});
/** "낼모레 쉰", "곧 예순" */
const soonBefore = say("(<soon>)(이?면)?_(<lead>_)*$");
/** "내년이면 예순" */
const nextYearBefore = say("(?<![가-힣])내년(이?면|에는?|엔)?_(<lead>_)*$");
/** "예순을 바라보는", "쉰 다 돼 가요", "환갑 앞두고" */
const soonAfter = say(
  "^_(살|세)?<of>?_(바라보|바라봐|바라봅|앞두|앞둔|앞뒀|코앞|목전|(거의_)?다_(돼|되)_?가|(거의_)?다_(됐|된)|가까이_(됐|되))",
);
const counts = say(
  "^_(명|개|번|시|분|가지|권|군데|곳|건|평|달|주|일|년|월|차|점|만원|원|천|백|억|%|호|층|등|위|기|회|km)",
);
const ends = say(
  "^_(살|세)?_(이?(에요|예요|요|야|라|고|지|네|다|거든|구먼|여|유)|입니다|인데|인디|임|된?다|되는|됩|돼|[.,!~]|$)",
);

/** How far off a round age is at most that somebody calls close: 낼모레 쉰 is 47 to 49. */
const closeTo = 3;

/**
 * The age of somebody who says which one they are about to reach: "낼모레 58" is 56 or 57 now, for it is not said whether that
 * is 만 나이; of a round age that is near ("예순을 바라봐요") as far off as people call near.
 */
export function nearingAge(
  { value, form }: Pick<SaidNumber, "value" | "form">,
  before: string,
  after: string,
): readonly [number, number] | undefined {
  if (value < 20 || value > 99) return undefined;
  const reached = form === "native" || ends.test(after);
  const least = value % 10 === 0 ? value - closeTo : value - 2;
  if (soonAfter.test(after) && (form !== "digits" || !counts.test(after))) return [least, value - 1];
  if (counts.test(after) || !reached) return undefined;
  if (soonBefore.test(before)) return [least, value - 1];
  return nextYearBefore.test(before) ? [value - 2, value - 1] : undefined;
}
