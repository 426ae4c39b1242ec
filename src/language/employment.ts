import type { Employment } from "../domain/facts.js";
import { phrasebook } from "./phrases.js";

const say = phrasebook({
  work: "회사 직장 기업 공장 병원 은행 기관 공사 공단 구청 시청 마트 어린이집 업체 스타트업 사무실 관공서 재단 협회 센터 가게 식당 연구소 법인 호텔 백화점",
  shop: "가게 장사 식당 카페 미용실 학원 치킨집 편의점 음식점 매장 꽃집 분식집 빵집 사업 쇼핑몰 공방 펜션 민박 세탁소 부동산 [가-힣]{1,3}(?<!모)집",
  at: "에 을 를 에서 에서는 에는",
  of: "을 를 은 는 이 가 도",
  now: "지금 현재 요즘 계속 아직 여전히 그냥 잘 잠깐 잠시 집에서 째 쭉 퇴사하고 퇴직하고 둘째 \\d+년_째?",
  quit: "그만_?(뒀|두고|둔_?(지|뒤|후)) 관뒀 관두고 때려_치 잘렸 짤렸",
  child: "애 아이 막내 첫째 둘째 아들 딸",
});

/** "육아휴직 중이에요", "육휴 쓰고 있어요" */
const leave = say(
  "휴직_(중|상태|하고_있|들어(갔|와|간)|쓰고_있|냈|했|기간) 휴직자(예|입|인|이) 휴직인데 휴직이에요",
  "출산_휴가_(중|쓰|들어|냈|기간) 육휴_(중|쓰|인데|예요|이에요|기간) 병가_(중|냈|쓰)",
);
const leaveOver = say("휴직_(중_)?(끝|마치|하고_복직)");

/** "아직 다녀요", "퇴사 안 했어요" */
const stays = say(
  "(안|못)_(그만|퇴사) (퇴사|퇴직)_(안|하지) (아직|지금도|여전히|계속)_(회사_|직장_|잘_)?(다니|다녀|다닙|재직|일하고|근무)",
);

/** "작년에 퇴사했어요", "회사 그만두고", "계약이 끝났어요" */
const left = say(
  "퇴사 퇴직 명퇴 은퇴 권고_사직 실직 실업_(중|상태|자(인|입|예|이|고)) 해고 폐업 계약(기간)?이?_(만료|종료|끝) <quit>",
  "(<work>|일)<of>?_([가-힣0-9]+\\s){0,3}(나왔|나온_지|나와서|접었|접고)",
);
/** "퇴사할까 고민이에요", "퇴직 앞두고", "퇴직금" */
const notLeft = say(
  "(퇴사|퇴직|사직|은퇴)_(를|는|은)?_(안_?(했|함|한)|아직|하지_않|할까|하려|할_?(거|예정|생각|것)|하고_싶|예정|고민|생각|앞두|준비|면|하면|금|후_?(교육|설계))",
  "그만_?(둘|두(려|고_싶|게_될|면)|안_뒀)",
);

/** "백수예요", "지금은 쉬는데", "집에서 놀아요", "취업 준비 중" */
const jobless = say(
  "백수 (?<!사)무직 취준 취업_준비_(중|생|하고) 구직_(중|활동|하고|자(입|이|예|인데|임|에요|로)) 실업_중 전업_?주부 주분데",
  "주부(예|이|인데|입|고|로|에요|임) 일_(을|은)?_(안|쉬고|쉬는)_(하고_있|해요|합니다|함|하는_중|있|중) 집에서_(놀|쉬) 집에_있(어요|습|었)",
  "(^|<now>)_(은|는)?_(집에서_)?(일_)?(쉬고|쉬는(_?중|_?상태|_?거|데)|쉽니다|쉬(어|세)요|쉬십|쉼|놀고|놉니다|놀아요|노는_중|논다)",
  "쉬고_있(어|습|는|음|네|지) 쉬는_중 놀고_있 일자리를?_잃 직장을?_잃 직장이_없 일이_없(어요|습|는_상태) (애|아이|애기)_(봐요|보고_있)",
);

/** "가게 하고 있어요", "프리랜서예요" */
const ownBusiness = say(
  "운영_?(하고_있|해요|합니다|중|하는) 자영업 프리랜서 프리랜스 개인_사업 1인_(기업|사업|창업) 소상공인 사업자(예|입|인|이) 배달_라이더",
  "<shop>(을|를|도)?_(조그맣게_|작게_|혼자_|직접_)?(하고|해요|합니다|하는데|운영|차렸|하는_?(사람|사장|중|엄마)|함|하며|해유|하거든)",
  "장사해 농사를?_(지|짓)",
);
const closed = say("하다가? 운영하다가? 접었 접고 폐업 정리(했|하고) 망했 망해 문을?_닫");

/** "대학교 다녀요", "졸업 예정이에요" */
const student = say(
  "(대학|고등|대학원|전문대|휴학|복학|유학|하는_)생(?!_때|_자녀|_아들|_딸|활) 재학_중 휴학_중 대학원_(석사|박사|과정) 졸업_(예정|반|앞두|을_앞)",
  "(?<![가-힣])((아직|지금|현재)_)?학생(인|이|입|임|도|은|예|$) (대학교?|학교|대학원)_(에_|를_)?(다니|다녀|다닙|재학) ([1-6]|일|이|삼|사)_학년",
);
const ofChild = say("<child>(가|이|는|도)?_(초등|중학|고등|대)");

/** "회사 다녀요", "중소기업에서 일해요", "직장인인데" */
const hired = say(
  "(?<!학교|대학|학원|교회|병원|헬스|헬스장|운동|센터|복지관|도서관|수영|안|못|[를을에])\\s(다녀요|다닙니다|다니고_있) 회사원 월급쟁이 맞벌이 재직_중",
  "직장인(?!_?(모임|커뮤니티|대상|한테|에게|들|이랑|전용|취미|이_갈|강)) 재직_?(하고|자(입|인|이|예|에요|고)) 워킹_(맘|대디)",
  "근무_?(중|하고_있|합니다|해요|하는|하고_계|하시) 정규직(이에|입니|으로_일) 계약직(이에|입니|으로_(일|근무)|인데)",
  "공무원(이에|입니|인데|이고|이요|임|예요|으로) (취직|취업|입사|재취업)(이|을|에)?_(했|됐|되었|성공|확정) 복직_(했|하고|해서)",
  "<work><at>?_(<now>_)?(다니(?!다가?\\s|다\\s|다$|던)|다녀(?!왔)|다닙|다닌(?!_적|_경험)|일해(?!_보|봤)|일합|재직)",
  "<work><at>?_(<now>_)?(일하(?!다|던|고_싶|려|면|실)|근무(?!했|하다|하던|하고_싶)) (구|동|시|로)에서_(일해요|일합니다|일하고|근무)",
  "다니고_있 일하고_있(어|는|습|음|지) 일하는_중 일_다니 (회사|직장)_다니(?!다|던)",
  "기업에서_[가-힣]{1,4}_?(해요|합니다|봐요|맡)",
);
/** "회사 안 다녀요" */
const notHired = say("(회사|직장)_안_다니 (안|못)_다니");
/** "얼마 전에 취직했어요" */
const hiredAgain = say(
  "(취직|취업|입사|재취업|복직)_(이|을)?_(했|됐|되었|성공|하고|해서|돼서) 지금은_(다른_|작은_)?(회사|직장|중소)",
);
const hiredIf = say("취업_했(으면|던|다가)");
const former = say(
  "다녔 다니다 다니던 일했 일하다 일하던 근무했 근무하다 근무하던 재직했 있었 출신 퇴사 퇴직 그만 명퇴 은퇴 나왔 잘렸 짤렸",
);

/** What a bare answer to "are you in work?" means; earlier ones win. */
const answers: readonly (readonly [Employment, RegExp])[] = [
  ["unemployed", say("안_(다니|다녀|하고|해) (회사|직장|일)_없")],
  ["onLeave", say("휴직 육휴")],
  ["student", say("학생 재학 휴학 학교")],
  ["selfEmployed", say("자영 프리 사장 사업 장사 가게")],
  ["unemployed", say("쉬 쉼 놀 무직 백수 구직 취준 실업 주부 없어요 그만")],
];
const atWork = say("다니 다녀 다님 재직 근무 직장 회사 일하 일해 알바 공무원");

/** How somebody stands to work now. Former work, plans to leave and a wish for work say nothing. */
export function readEmployment(text: string, expected: "asked" | "free"): Employment | undefined {
  if (leave.test(text) && !leaveOver.test(text)) return "onLeave";
  if (stays.test(text)) return "employed";
  if (hired.test(text) && hiredAgain.test(text) && !hiredIf.test(text)) return "employed";
  if (ownBusiness.test(text) && !(closed.test(text) && !/일감/.test(text))) return "selfEmployed";
  if ((left.test(text) && !notLeft.test(text)) || jobless.test(text)) return "unemployed";
  if (ownBusiness.test(text)) return "unemployed";
  if (student.test(text) && !ofChild.test(text)) return "student";
  if (hired.test(text) && !notHired.test(text)) return "employed";
  return expected === "asked" ? answered(text) : undefined;
}

function answered(text: string): Employment | undefined {
  const answer = answers.find(([, pattern]) => pattern.test(text))?.[0];
  return answer ?? (atWork.test(text) && !former.test(text) ? "employed" : undefined);
}
