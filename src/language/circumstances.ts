import type { Benefit, Sex } from "../domain/facts.js";

const breakWord =
  /경력\s?(?:이\s?|은\s?|도\s?|다\s?|이\s?다\s?|은\s?다\s?|좀\s?|많이\s?|\d+년\s?(?:이나\s?)?|[가-힣]{1,3}\s?년\s?(?:이나\s?)?)*(?:단절|끊긴|끊겼|끊겨|끊어|끊기|단절)|경단녀|경단\s?(?:여성|남|인데|이에|이고|입니|임)|경력\s?보유\s?여성|커리어가?\s?끊/;
const breakDenied =
  /(?:경력\s?단절|경단녀?|경단)\s?(?:은|는|이|여성은|여성이|까지는|상태는|녀는|된\s?건|된\s?적은?|된\s?거는?)?\s?(?:전혀\s?|절대\s?|딱히\s?)?(?:아니|아닌|아님|아닙|안\s?(?:됐|되|된)|없)|경력\s?(?:이|은|도)?\s?(?:안\s?끊|끊긴\s?적\s?(?:은|이|도)?\s?없|끊기지\s?않았|단절\s?(?:된\s?)?적\s?(?:은|이)?\s?없|계속\s?이어)|(?:끊긴|쉰)\s?적\s?(?:은|이|도)?\s?없|경력\s?단절이라고\s?했는데.*(?:아니|아닌)/;
const breakFeared =
  /경력\s?(?:이\s?)?(?:단절|끊)(?:될까|길까|기지\s?않|기기\s?전|기면|되지\s?않|될\s?(?:것|위기|뻔)|길\s?(?:것|위기|뻔)|\s?예방|되기\s?전|\s?걱정|\s?위기|되면|\s?안\s?되)|경력\s?안\s?끊기/;
const breakOpen =
  /경력\s?단절(?:에\s?들어|인지|에\s?해당|로\s?(?:인정|봐|치)|여성만|인가|이어야|이면|이\s?뭐|자만|여성\s?(?:대상|프로그램|지원|만))/;
const years =
  "(?:\\d+|[한두세네]|다섯|여섯|일곱|여덟|아홉|열|십|몇|십몇|[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?)\\s?(?:여\\s?)?년";
const rested = new RegExp(
  `${years}\\s?(?:간|동안|정도|쯤|가까이|넘게|이나|을|이상)?\\s?(?:정도\\s?|을\\s?)?(?:일\\s?(?:을\\s?)?)?(?:쉬었|쉬다|쉬는|쉰|쉬고\\s?(?:나서|다시|나니|이제)|놀다|공백|집에\\s?있다가|집에만\\s?있|전업\\s?주부)|(?:애|아이|아기|육아|출산|결혼|임신|살림|애들|아이들|둘째|첫째|간병|부모님)\\S*\\s?(?:\\S+\\s){0,3}?(?:쉬었|쉬다|쉰|그만\\s?뒀|그만둔|경력|일을\\s?놓|집에만\\s?있|못\\s?했)|(?:쉬다가?|쉬었다가|놓았다가)\\s?(?:이제\\s?)?다시|공백기(?:가|를|는)?\\s?(?:있|길|\\d|생|이)|일을?\\s?놓은\\s?지`,
);

/** Whether somebody's career was broken off (경력단절); a fear of it or a question about it says nothing. */
export function readCareerBreak(text: string): boolean | undefined {
  if (breakDenied.test(text)) return false;
  if (breakFeared.test(text) || breakOpen.test(text)) return rested.test(text) ? true : undefined;
  return breakWord.test(text) || rested.test(text) ? true : undefined;
}

const received: readonly (readonly [RegExp, Benefit])[] = [
  [/실업\s?(?:급여|수당)|구직\s?급여|실급/g, "unemploymentBenefit"],
  [
    /기초\s?(?:생활)?\s?(?:보장\s?)?(?:생활\s?)?수급(?:자)?|기초\s?생활\s?보장|기초\s?생활|생계\s?급여|기초\s?수급|기초생수|(?<!실업급여\s?|구직급여\s?|급여\s?)(?<![가-힣])수급자(?=예|이|입|인|고|라|로|요)/g,
    "basicLivelihood",
  ],
  [/자활\s?(?:근로|사업|급여|센터|참여|일|수급자)?/g, "selfReliance"],
];

/** Benefits that somebody receives now; one that is refused, over or only asked about is left out. */
export function readBenefits(text: string, expected: "asked" | "free"): readonly Benefit[] | undefined {
  const found = received.flatMap(([pattern, benefit]) => {
    const held = [...text.matchAll(pattern)].some((m) => {
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 24);
      if (
        /^\s?(?:은|는|이|가|을|를|도|자는|자가)?\s?(?:아직\s?|이제\s?|따로\s?|이미\s?|다\s?|지난\S*\s)?(?:안|못|신청\s?(?:안|못|하지|하려|할|도|방법|은|을|중)|아니|아닌|아님|말고|끝|없|만료|종료|끊|받을|받았|받으려|받고\s?싶|탈\s?수|받던|받다가|해당\s?안|대상|조건|자격)/.test(
          after,
        )
      )
        return false;
      if (/^\s?(?:이)?라고\s?했/.test(after)) return false;
      return expected === "asked" || isHeld(after, benefit);
    });
    return held ? [benefit] : [];
  });
  return found.length > 0 ? found : undefined;
}

function isHeld(after: string, benefit: Benefit): boolean {
  const common =
    /^\s?(?:을|를|도|은|는|에|자로|자라|자)?\s?(?:지금\s?|현재\s?|계속\s?|매달\s?|\S{1,5}\s)?(?:받고|받는|받아|받습|받는데|받으면서|타고|타는|타먹|수급|나가|나와|참여하고|참여\s?중|하고\s?있|다니|중)/;
  const being =
    /^\s?(?:자)?(?:인데|예요|이에요|에요|입니|이고|고요|고|요|임|이라|라서|라|로\s?(?:지내|살|생활)|이구|구요|이며|가구|이면|도\s?(?:되|가능|신청|받)|$)/;
  return common.test(after) || (benefit !== "unemploymentBenefit" && being.test(after));
}

const female =
  /(?:여자|여성|여)(?=예요|이에요|에요|인데|입니|이고|고요|고\s|고,|이구|구요|임|이요|요|\s?혼자|\s?사람|,|\s\d|\s?$|도\s|이지만|지만|\s서울|\s인천|\s부산|\s경기|\s광주|라서)|경단녀|워킹\s?맘|싱글\s?맘|(?:애|아이|아기|애기|남매|형제|둘|셋)\s?(?:둘|셋|하나|있는)?\s?엄마(?!가\s|한테|랑|께)|엄마(?:고요|예요|입니다|인데|이고|에요|에여|임|라서|로서)|주부이자\s?엄마|(?:애|아이)\s?낳고|임산부|임신\s?(?:중|\d|했|하고|한)|아줌마(?:예|인|입|고|에|도|라)/;
const male =
  /(?:남자|남성|남)(?=예요|이에요|에요|인데|입니|이고|고요|고\s|고,|이구|구요|임|이요|요|\s?혼자|\s?사람|,|\s\d|\s?$|도\s|이지만|지만|\s서울|\s인천|\s부산|\s경기|\s광주|라서)|아저씨(?:예|인|입|고|도)|워킹\s?대디|(?:애|아이)\s?아빠(?:예|인|입|고)/;
const herFacts =
  /(?:엄마|어머니|어머님|딸|딸아이|언니|누나|할머니|장모님|시어머니|이모|고모|여동생|며느리)(?:가|이|께서|는|은|도|분이)\s?(?!저를|절|때|취업하라)/;
const hisFacts =
  /(?:아빠|아버지|아버님|아들|아들내미|오빠|형|형님|할아버지|장인어른|시아버지|삼촌|남동생|사위)(?:가|이|께서|는|은|도)\s?(?!저를|절|때|취업하라)/;
const others =
  /(?:여|남)(?:자|성)\s?(?:친구|직원|들|분들|인력|만|근로자|고용|전용|화장실|상사|동료|비율|대표|기업|새로|가족|구직자|인재)|남편|남친|여친/g;

/** Said outright, or plain from the word for oneself (엄마); of the relative when one speaks for them. */
export function readSex(text: string, expected: "asked" | "free"): Sex | undefined {
  const plain = text.replace(others, "◇");
  if (expected === "asked") {
    const t = plain.replace(/[\s.,!~ㅎㅋ]/g, "");
    if (/^(?:전|저는|저)?(?:여|녀|f|female|여자|여성)/i.test(t) && !/^여(?:기|러|보|쭤)/.test(t)) return "female";
    if (/^(?:전|저는|저)?(?:남|m|male|남자|남성)/i.test(t) && !/^남(?:들|의|기)/.test(t)) return "male";
  }
  const she = lastAt(plain, female);
  const he = lastAt(plain, male);
  if (she >= 0 || he >= 0) return she > he ? "female" : "male";
  if (herFacts.test(plain) === hisFacts.test(plain)) return undefined;
  return herFacts.test(plain) ? "female" : "male";
}

function lastAt(text: string, pattern: RegExp): number {
  const all = [...text.matchAll(new RegExp(pattern.source, "g"))].filter((m) => {
    const before = text[m.index - 1];
    return before === undefined || !/[가-힣]/.test(before) || /[살세인천울산주고요단]/.test(before);
  });
  const standing = all.filter((m) => !/^\s?(?:이|가)?\s?(?:아니|아닌|말고)/.test(text.slice(m.index + m[0].length)));
  return standing.at(-1)?.index ?? -1;
}
