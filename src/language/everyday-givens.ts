import { isCommonGivenName } from "./given-names.js";

/** Given names that are words of every day as well, those that nobody in a list of names would look for too. */
const everyday = new Set(
  [
    "가람 가온 가을 강산 겨울 경주 고운 공원 그림 기쁨 기준 기호 나라 나래 나리 누리 느티 다솜 다온 다운 다정 단비 대로 대상 도도 도움 동화 두리 로운 마루 마음 맑음 문자 문희 미래 미리 미소 미화 민주",
    "믿음 바다 바람 반석 별님 보라 보람 보배 보석 보은 보호 봄이 부자 부탁 빛나 사라 사랑 사람 상대 상수 상호 새롬 새벽 샛별 선물 선우 선정 선호 성과 성공 성수 성실 성원 성화 세라 소라 소리 소망 소원 소중",
    "송이 수련 수정 수지 숙자 순이 슬기 승리 승부 시내 시원 실천 아라 아람 아름 아침 여름 여유 연수 연자 연주 열매 영광 영남 영상 영화 예나 예쁨 온유 우리 우주 운영 유나 유리 유성 유지 은총 은하 은혜 음악",
    "의미 이나 이상 이슬 인내 인사 인수 인정 자람 자랑 자연 자영 자유 잔디 정규 정도 정리 정상 정성 정수 정식 정원 정하 정화 제인 조아 주연 주인 지나 지수 지아 지원 지인 지혜 지희 진리 진실 진심 진주 차분 참새",
    "채원 초롱 초원 축복 태양 태우 편안 평안 평화 푸름 하나 하늘 하루 하은 한결 한길 한마음 한빛 한별 함께 해나 해님 해인 해자 해준 해진 행복 향기 현대 현재 현지 호수 화목 화영 화정 환희 희망 화해 힘찬 현미",
    "기쁜 기대 감동 감사 고마 나눔 배움 세상 노을 구름 이루 이음 여정 여백 여울 온새 온기 온통 솔빛 솔솔 슬아 아리 예은 예수 예술 우정 웃음 유쾌 은근 은별 이내 재미 주리 지은 찬미 찬송 하람 한솔 해솔 햇살 훈훈",
  ].flatMap((line) => line.split(" ")),
);

/** Those of them that stand before a title and mean no one: "현재 강사님", "영상 작가님". */
const things = new Set(
  "경주 공원 기준 수영 문자 미래 미화 민주 상호 선정 성수 소리 수정 연수 연주 영상 영화 우주 우리 운영 음악 인정 인사 자연 자영 정규 정리 정식 정원 지원 현대 현재 현지 이상 대상 상대 주인 나라 사람 정도".split(
    " ",
  ),
);

/** Whether a given name is a word of every day as well ("정말 보람 있었어요"): alone it names nobody. */
export function isEverydayGiven(given: string): boolean {
  return everyday.has(given);
}

/** Whether two syllables that stand before a title, or after a surname in a word of their own, are plainly a given name. */
export function isPlainlyGiven(given: string): boolean {
  return isCommonGivenName(given) && !things.has(given);
}
