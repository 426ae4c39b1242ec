import type { Benefit } from "../domain/facts.js";
import { everywhere, phrasebook } from "./phrases.js";

const say = phrasebook({
  of: "은 는 이 가 을 를 도 자는 자가",
  soon: "아직 이제 따로 이미 다 지난\\S* 작년에",
  now: "지금 현재 계속 매달",
});

const named: readonly (readonly [Benefit, RegExp])[] = [
  ["unemploymentBenefit", say("실업_?(급여|수당) 구직_?급여 실급")],
  [
    "basicLivelihood",
    say(
      "기초_?(생활)?_(보장_)?(생활_)?수급자? 기초_?생활_?보장 기초_?생활 생계_?급여 기초_?수급 기초생수",
      "(?<!급여\\s?)(?<![가-힣])수급자(?=_\\d|시|세|예|이|입|인|고|라|로|요)",
    ),
  ],
  ["selfReliance", say("자활(에서)?_(근로|사업|급여|센터|참여|일|수급자)?")],
];
const words = named.map(([benefit, phrases]) => [benefit, everywhere(phrases)] as const);

/** Most texts name no benefit: this tells so at little cost. */
const mayName = /급|수당|기초|자활/;

/** "실업급여는 신청 안 했고", "수급자가 아니고", "받다가 끝났어요" */
const notHeld = say(
  "^_<of>?_(<soon>_)?(안|못|아니|아닌|아님|말고|끝|없|만료|종료|끊|탈_수|해당_안|대상|조건|자격)",
  "^_(고_뭐고|받는_거랑) ^_<of>?_받는_거랑 ^_<of>?_(타는|받는)_(사람|분)들?만 ^_<of>?_(<soon>_)?(받을|받았(?!고_있)|받으려|받고_싶|받던|받다가|신청_?(안|못|하지|하려|할|도|방법|은|을|중)) ^_(이)?라고_했 ^_(을|를|도|은|는)?_받는다고_(했|한|말) ^_(을|를|도|은|는)?_받(고_있어도|아도|으면_(안|못|참여))",
);
/** "실업급여 받고 있어요" */
const held = say(
  "^_(을|를|도|은|는|에|자로|자라|자)?_(<now>_|\\S{1,5}\\s)?(받고|받는|받은_?지|받기_시작|받으시(?!려|면)|받으셔|타면서|타시는|타신|타며|나오는|나옵|나와서|나간_?지|나가|댕기|댕겨|에서_일하|받아|받습|받으면서|타고|타는|타먹|수급|나가|나와|참여하고|참여_중|하고_있|다니|중|받으며|받으면_|타요|타며|먹는|묵는|두_달|석_달|[가-힣\\d]+_?(회차|달_남|개월|달째)|첫_달|반_남|로_(버티|살|생활|돈|벌|먹고)|하는_사람|하면서)",
);
/** "기초수급자예요": the name alone says that it is received. */
const being = say(
  "^_(자|잔)?(인데|데|디|예요|이에요|에요|입니|이고|고요|고|요|임|이라|라서|라|로_(지내|살|생활)|시고|세요|십니|예유|이유|라예|\\d년|_\\d+_?년|이구|구요|이며|가구|가정|이면|면_|도_|라고|되얐|됐|되었|맞아|어르신|청년|세대|,|육|$)",
);

/** Benefits that somebody receives now; one that is refused, over or only asked about is left out. */
export function readBenefits(text: string, expected: "asked" | "free"): readonly Benefit[] | undefined {
  if (!mayName.test(text)) return undefined;
  const found = words.flatMap(([benefit, pattern]) => {
    const receives = [...text.matchAll(pattern)].some((m) => {
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 24);
      if (notHeld.test(after)) return false;
      return expected === "asked" || held.test(after) || (benefit !== "unemploymentBenefit" && being.test(after));
    });
    return receives ? [benefit] : [];
  });
  return found.length > 0 ? found : undefined;
}
