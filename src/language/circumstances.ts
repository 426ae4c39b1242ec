import type { Sex } from "../domain/facts.js";
import { everywhere, phrasebook } from "./phrases.js";

const say = phrasebook({
  number: "\\d+ [한두세네] 다섯 여섯 일곱 여덟 아홉 열 몇 십몇 [일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?",
  years: "<number>_여?_년",
  long: "간 동안 정도 쯤 가까이 넘게 이나 을 이상 째",
  home: "애 아이 아기 육아 출산 결혼 임신 살림 애들 아이들 둘째 첫째 간병 부모님",
  broken: "단절 끊긴 끊겼 끊겨 끊어 끊기",
  filler: "경력 이 은 도 다 좀 많이 \\d+년 이나 [가-힣]{1,3}_?년",
  of: "은 는 이 여성은 여성이 까지는 상태는 녀는 된_?건 된_?적은? 된_?거는?",
});

/** "경력단절이에요", "경력이 5년 끊겼어요", "경단녀" */
const breakWord = say(
  "경력_(<filler>_)*<broken> 경단녀 경단_(여성|남|인데|이에|이고|입니|임|이면|이어도|된|\\d+년|[가-힣]{1,3}_?년) 경력_까먹 단절_?(됐|된_지) 경력_?보유_?여성 커리어가?_끊",
);
/** "경력단절은 아니고요", "끊긴 적 없어요" */
const breakDenied = say(
  "(경력_?단절|경단녀?)_<of>?_((전혀|절대|딱히)_)?(아니|아닌|아님|아닙|안_(됐|되|된)|없) 경력_(이|은|도)?_(안_끊|끊기지_않았|계속_?이어) 단절은_없 단절_(같은_건_|없이)_?(없|쭉|계속) (쭉|계속|내내)_일했 안_끊(겼|긴|어) 한_?번도_안_쉬 그만둔_적이?_없",
  "(끊긴|쉰|단절된?)_적_(은|이|도)?_없 경력_?단절이라고_했는데.*아[니닌님닙]",
);
/** "경력이 끊길까 봐" */
const breakFeared = say(
  "경력_(이_)?(단절|끊)(될까|길까|기지_않|기기_전|기면|되지_않|될_(것|위기|뻔)|길_(것|위기|뻔)|_?예방|되기_전|_걱정|_위기|되면|_안_되) 경력_안_끊기",
);
/** "경력단절에 들어가나요" */
const breakOpen = say(
  "경력_?단절(에_들어|인지|에_해당|로_(인정|봐|치)|여성만|인가|이어야|이면|이_뭐|자만|여성_(대상|프로그램|지원|만))",
);
/** "애 키우느라 6년 쉬었어요", "쉬다가 다시" */
const rested = say(
  "<years>_<long>?_(정도_|을_)?(일_(을_)?)?(놀았|쉬었|쉬다|쉬는|쉰|쉬고_(나서|다시|나니|이제)|놀다|공백|집에_있다가|집에만_있|전업_?주부|육아|비었|못_했|일_끊|단절|끊|만에_나가)",
  "<home>\\S*_(\\S+\\s){0,3}?(놀았|쉬었|쉬다|쉰|그만_?뒀|그만둔|관두|관뒀|경력|일을_?놓|집에만?_있|못_했|직장_놓|단절|끊|퇴사한_지|비었)",
  "쉬었(어요|습니다|죠|지)_한?_<years> (쉬다가?|쉬었다가|놓았다가)_(이제_)?다시 공백기(가|를|는)?_(있|길|\\d|생|이) 일을?_놓은_지",
);

/** "쉰 적 없다고 했는데 2년 쉬었네요" */
const takenBack = say("(없|아니)(다|라)고_했는데");

/** Whether somebody's career was broken off (경력단절); a fear of it or a question about it says nothing. */
export function readCareerBreak(text: string): boolean | undefined {
  if (breakDenied.test(text) && !takenBack.test(text)) return false;
  if (breakFeared.test(text) || breakOpen.test(text)) return rested.test(text) ? true : undefined;
  return breakWord.test(text) || rested.test(text) ? true : undefined;
}

const saySex = phrasebook({
  be: "예요 이에여 이에요 에요 인데 입니 이고 고요 고\\s 고, 이구 구요 임 이요 요 _혼자 _사람 , \\s\\d _$ 도\\s 이지만 지만 라서 _가\\s",
  city: "\\s(서울|인천|부산|경기|광주)",
  after:
    "_(생신|연세|성함|나이|생년월일|댁|번호|생일) _\\d\\d 가 이 께서 는 은 도 분이 (?=\\s(올해_|이제_)?(스물|서른|마흔|쉰|예순|일흔|\\d\\d(살|세|인)))",
  count: "둘 셋 하나 있는",
});

/** "여자예요", "워킹맘이에요" */
const female = everywhere(
  saySex(
    "(여자|여성|(?<![가-힣])여)(?=<be>|<city>|\\s[가-힣]{2,4}(시|구|군)?_?(살|삽|사는|거주|에_살|에서_살)) 여잔데 여잡니다 여자임 (?<=(대|초반|중반|후반)_|\\d\\d_(세|살)?_)(여자|여성|여(?=\\s|$|,))(?!들) 경력_?단절_?여성(인|이|입|임) 경단녀 워킹_?맘 싱글_?맘",
    "(애|아이|아기|애기|남매|형제|둘|셋)_<count>?_엄마(?!가\\s|한테|랑|께)",
    "(?<![가-힣])(여자|여성)(?=\\s|$|,|면|라|구|이며|한테|는데|만_있는_집) (?<![가-힣])(아지매|할매|할미|아줌마|여고생|여대생|여군|처녀|싱글맘|워킹맘|우먼)(?!들|가_|한테|라고_부) 저희_같은_여자",
    "(?<=(살|세|셋|둘|넷|하나|[섯곱덟홉흔순쉰]|대|초반|중반|후반|\\d|[시군구]_))_(할머니|엄마|어멈)(?!들|가_|한테|랑|께) (?<![가-힣])할머니(라|랍|요|예요|입) 애기?_엄마(라|가_시간)",
    "엄마(고요|예요|입니다|인데|이고|에요|에여|임|라서|로서) 주부이자_?엄마 임산부(?!도|만|는) 임신_(중(?!이?어도|에도)|\\d|했|하고|한) 아줌마",
  ),
);
/** "남자고요", "워킹대디" */
const male = everywhere(
  saySex(
    "(남자|남성|(?<![가-힣])남)(?=<be>|<city>|\\s[가-힣]{2,4}(시|구|군)?_?(살|삽|사는|거주|에_살|에서_살)) 남잔데 남잡니다 남자임 (?<=(대|초반|중반|후반)_|\\d\\d_(세|살)?_)(남자|남성|남(?=\\s|$|,))(?!들) 아저씨(예|인|입|고|도) 워킹_?대디 (애|아이)_?아빠(예|인|입|고)",
    "(?<![가-힣])(남자|남성)(?=\\s|$|,|면|라|구|으로|이며|는데|는_) (?<![가-힣])(사내|아재|영감|[노]?총각|사나이|할배|할아버지(?=요|예|라|입)|신사)(?!들|가_|한테)",
    "(?<=(살|세|셋|둘|넷|하나|[섯곱덟홉흔순쉰]|중인)_)아빠(?!들|가_|한테|랑|께)",
  ),
);
/** Who speaks for a relative gives the relative's sex: "엄마가 예순이신데". */
const herFacts = saySex(
  "(엄마|어머니|어머님|딸|딸아이|언니|누나|할머니|장모님|시어머니|이모|고모|여동생|며느리)<after>_(?!저를|절|때|취업하라)",
);
const hisFacts = saySex(
  "(아빠|아버지|아버님|아들|아들내미|오빠|형|형님|할아버지|장인어른|시아버지|삼촌|남동생|사위)<after>_(?!저를|절|때|취업하라)",
);
/** Said of others: "여직원", "남편". */
const others = everywhere(
  saySex(
    "(여|남)(자|성)_(친구|직원|들|분들|인력|만|근로자|고용|전용|화장실|상사|동료|비율|대표|기업|새로|가족|구직자|인재) 남편 남친 여친",
  ),
);

/** Most texts say nothing of it: this tells so at little cost. */
const mayTell =
  /[여남맘]|엄마|경단|경력|낳고|임산|임신|아줌마|아저씨|대디|아빠|아지매|할매|할미|할머니|사내|아재|영감|총각|처녀|우먼|사나이|할배|할아버지|신사/;

/** Said outright, or plain from the word for oneself (엄마). */
export function readSex(text: string, expected: "asked" | "free"): Sex | undefined {
  const plain = text.replace(others, "◇");
  if (expected === "asked") {
    const t = plain.replace(/[\s.,!~ㅎㅋ]/g, "");
    if (/^(?:전|저는|저)?(?:여|녀|f|female)/i.test(t) && !/^여(?:기|러|보|쭤)/.test(t)) return "female";
    if (/^(?:전|저는|저)?(?:남|m|male)/i.test(t) && !/^남(?:들|의|기)/.test(t)) return "male";
  }
  const she = mayTell.test(plain) ? lastAt(plain, female) : -1;
  const he = mayTell.test(plain) ? lastAt(plain, male) : -1;
  return she >= 0 || he >= 0 ? (she > he ? "female" : "male") : undefined;
}

/** Of a relative whose facts are told: "엄마가 예순이신데". A message that tells none of them says nothing of it. */
export function readRelativesSex(text: string): Sex | undefined {
  const plain = text.replace(others, "◇");
  if (herFacts.test(plain) === hisFacts.test(plain)) return undefined;
  return herFacts.test(plain) ? "female" : "male";
}

function lastAt(text: string, pattern: RegExp): number {
  const all = [...text.matchAll(pattern)].filter((m) => {
    const before = text[m.index - 1];
    return before === undefined || !/[가-힣]/.test(before) || /[살세인천울산주고요단대]/.test(before);
  });
  const standing = all.filter((m) => !/^\s?(?:이|가)?\s?(?:아니|아닌|말고)/.test(text.slice(m.index + m[0].length)));
  return standing.at(-1)?.index ?? -1;
}
