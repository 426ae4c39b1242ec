import { phrasebook } from "./phrases.js";

const say = phrasebook({
  firm: "회사 업체 기업 공장 사업장 매장 가게 식당 법인 병원 학원 요양원 어린이집 사무실 사무소 점포 농장 카페 스타트업 제조 본사 조합 협회 현장 빵집 떡집 미용실 편의점 카센터 펜션 호텔 ㈜ 주식회사",
  staff:
    "직원 사원 알바 근로자 인력 인재 일손 기사 사람 분 강사 신입 경력직 생산직 종업원 구직자 제빵사 미용사 간호사 조무사 보호사",
  head: "사장 대표 원장 점주 소장 이사 부장 팀장 사업주 총무 인사팀 인사과 인사담당 경리팀 채용담당 관리자 실장 자영업",
});

/** Weak signs, each by its short name: alone none tells who speaks, together they do. */
const signs: readonly (readonly [string, RegExp])[] = [
  ["our", say("(?<![가-힣])(저희|우리|당사|울)")],
  ["firm", say("<firm>")],
  ["staff", say("<staff>")],
  ["head", say("<head>")],
  [
    "hires",
    say(
      "뽑(?!나|아요\\?|는지) 구인 구합 구함 구해요 구하는데 구하려 구하고 못_구 안_구 채용하 채용을 모집하 충원 모시고 모셔 모십 채우 소개받 보내_?(주|줘|달) 쓰면 쓰려 의뢰 맡기 매칭 메꿔 붙잡 입사하면",
    ),
  ],
  ["count", say("(\\d+|[한두세네몇]|다섯|여섯|열)_?(명|분|인)(?![가-힣]*_?(중|뽑))")],
  ["offers", say("부스 사업자 상시근로자 가맹 계열사 업종 공문 회신 교육_?(시키|보내) 복지 휴게실 가족친화 홍보 컨설")],
  [
    "seeks",
    say(
      "(?<![가-힣])(저는|제가|나는|내가|저도|나도|전_) 다니 다녀 취업 취직 백수 일하고_싶 이직 구직 배우 살아 살고 사는",
    ),
  ],
];

/** What in a text may show that a company speaks. */
export function companySigns(text: string): readonly string[] {
  return signs.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}
