import type { Employer } from "../domain/facts.js";
import { everywhere, phrasebook } from "./phrases.js";

const say = phrasebook({
  at: "에 을 를 에서 에서는",
  be: "인데 이에요 예요 에요 이요 입니 이고 임 이래 이라 이면 인_저희 이거든 인가 같은 이네 재직 라 였 이었 이구 구요 고요 이며 이죠 이지 업체",
  word: "\\S{1,5}\\s",
});

const sizes: readonly (readonly [Employer, RegExp])[] = [
  [
    "sme",
    say(
      "중소_?기업 소기업 강소_?기업 중소(?=_(업체|제조|회사)|긴|기|\\s|요|예|에|이|입|인|로|다니|다녀|다님|다닙|구요|고요|고_|라|임|$)",
    ),
  ],
  ["large", say("대기업")],
  [
    "public",
    say(
      "공공_?기관 공기업 공무원 구청 시청 군청 도청 주민_?센터 동사무소 행정_?복지_?센터 관공서 국공립 공립_?학교 면사무소 구립 시립",
      "[가-힣]*공단(?=에|를|_다|_직|이) [가-힣]{2,}공사(?=에|를|_다|_직|이) 보건소 교육청 경찰서 소방서 국립 공직",
    ),
  ],
];
const classes = sizes.map(([size, phrases]) => [size, everywhere(phrases)] as const);

/** "대기업은 아니고", "중소기업인지" */
const denied = say("^_(이|은|는|도|가)?_(말고|아니|아닌(?!지)|아닙|인지|빼고|이_아)");
/** "대기업이라고 했는데" */
const saidBefore = say("^_(이)?라고_(했|생각)");
/** "대기업 다니다가" */
const former = say(
  "^_<at>?_<word>{0,2}?(다녔|다니다|다니던|일했|일하다|일하던|근무했|근무하다|근무하던|재직했|출신|그만|퇴사|퇴직|있다가|있었)",
);
/** "공기업 들어가고 싶어요" */
const wished = say("^_(에_|으로_|로_)?(들어가|취업|가고|입사|이직|일자리|채용|공고|인턴|준비|시험|들어갈)");
/** "중소기업 다녀요", "대기업에서 일해요" */
const held = say(
  "^_<at>?_((지금|현재|계속)_|<word>)?(댕기|댕겨|다님|다니|다녀|다닙|다닌|근무|재직|일하|일해|일합|소속|직원|사원) ^_(<be>) ^에서_<word>(봐|해|맡) ^_?(이|가)?_맞(아|습|는|다|대) ^_(직원|대리|과장|사원|총무|공장|계열사|자회사|대표|사장|연구소|노예|근무자?|통근|회사원|출판사|마케터|놈|11년째|운영합|하나_굴|세_명|생활_하|사무소|[가-힣]{2,4}팀)(?!_?(들|되고|하고_싶)) ^,_ ^(로|으로)_(정정|해|고쳐|바꿔|수정) ^[.]?$ ^_(도|도_직장인)_",
);

/** Most texts name no employer: this tells so at little cost. */
const mayTell = /기업|중소|공공|공무|[구시군도육]청|센터|사무소|관공|공립|국립|공단|공사|보건|찰서|방서|공직/;

/** The class of employer somebody works at now, or of the company they speak for. */
export function readEmployer(text: string, sense: "asked" | "company" | "free"): Employer | undefined {
  if (!mayTell.test(text)) return undefined;
  let found: Employer | undefined;
  for (const [size, pattern] of classes)
    for (const m of text.matchAll(pattern)) {
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 26);
      if ([denied, saidBefore, former, wished].some((p) => p.test(after))) continue;
      if (sense !== "free" || held.test(after)) found = size;
    }
  return found;
}
