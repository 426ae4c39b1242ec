import type { FirmSize } from "../domain/firm-size.js";
import { phrasebook } from "./phrases.js";

const say = phrasebook({
  who: "사람 직원 인원 종업원 사원 식구",
  count:
    "\\d+ 몇 [한두세네] 다섯 여섯 일곱 여덟 아홉 (열|스무|스물|서른|마흔|쉰)[가-힣]{0,3} 여남은 대여섯 예닐곱 열댓 수십 몇십 [일이삼사오육칠팔구]?[십백천][가-힣]{0,3}",
  firm: "회사 업체 공장 가게 식당 매장 사업장 병원 사무실 직장 중소기업 소기업 곳 데",
  small: "작은 조그만 조그마한 쪼그만 자그마한 소규모 영세한? 쬐끄만",
  about: "정도 쯤 남짓 안팎 가량",
});

/** "직원 20명쯤", "한 열댓 명" */
const heads = say("(<count>)_(여)?_(명|인(?!턴))");
const ofStaff = say(
  "(<who>)(이|은|는|만|도|까지|_수는?)?_(한|총|다_해서|모두|전부|대략|약)?_(<count>)_(여)?_(명|인|_|이)",
);
const smallFirm = say(
  "(<small>)_([가-힣]{2,4}_)?(<firm>) (<firm>)(가|이|는|은)?_(되게_|아주_|좀_|많이_|꽤_)?(작아|작습|작은|조그마|조그맣|영세)",
);
const tiny = say("소상공인 영세_?(업체|업자|기업|사업) 구멍가게 동네_?(가게|장사|빵집|식당) 1인_?(기업|회사|사업자)");

/** "직원 20명쯤이요", "작은 회사예요", "소상공인이에요": how big a firm is, in other words than those of the law. */
export function readFirmSize(text: string): FirmSize | undefined {
  if (tiny.test(text)) return "tiny";
  if (smallFirm.test(text)) return "small";
  return ofStaff.test(text) || heads.test(text) ? "counted" : undefined;
}

/** "열 명 정도 되는 회사", "사람 열 명 있는 회사" */
const sizedFirm = say(
  "(<count>)_(여)?_(명|인)_(<about>)?_(되는|있는|짜리|규모의?|다니는|일하는|모인|모여_있는)_(<small>_)?([가-힣]{2,4}_)?(<firm>)",
);
const firmSpeaks = say(
  "저희 우리 당사 뽑 구하 구해 구인 채용 인력 인재 일손 컨설 공모 홍보 대표 사장 담당 인사 총무 지원금 노무 교육 운영 신청 받을 받고 하는데_사람 못_구",
);

/** Whether a text tells how big a firm is and nothing of what it wants: so does who works there. */
export function onlyTellsSize(text: string): boolean {
  return sizedFirm.test(text) && !firmSpeaks.test(text);
}
