import { isCommonGivenName } from "./given-names.js";

/** Beginnings of everyday words that are built like a name: a surname and a syllable or two. */
const beginnings = [
  "고민 정말 이직 주부 남자 여자 서울 부산 인천 대구 대전 광주 울산 경기 강원 전남 전북 충남 충북 제주 장애 구직 신청 지원 상담 선생 직장 회사 학생 대학 고등 중소 자영",
  "프리 백수 취준 무직 경력 육아 휴직 퇴직 명퇴 은퇴 서른 마흔 예순 스물 일흔 여든 오십 육십 사십 이십 삼십 구십 한국 우리 저희 여기 거기 이거 그거 저거 이건 그건 지금",
  "진짜 하나 하지 하고 안녕 반가 감사 고마 네 아니 모르 몰라 싫 왜 무슨 어떻 이름 성함 나이 전화 번호 주소 사장 대표 직원 담당 이번 다음 내일 모레 오늘 어제 주말 평일",
  "오전 오후 전문 기초 실업 자활 주식 사진 이미 남편 아내 엄마 아빠 어머 아버 오빠 언니 동생 임신 출산 결혼 이혼 비밀 나중 기다 처음 다시 뒤로 그만 문의 확인 취소 수정",
  "변경 이전 조건 공무 공공 공기 채용 구인 인턴 소셜 온앤 윙크 위윙 빛타 교육 훈련 모임 방금 아까 마케 사회 간호 요양 조리 기사 강사 교사 기타 기업 전업 편의 문제 상관",
  "연락 노인 장년 중년 청년 서비 한번 두번 세번 여성 남성 시민 주민 도움 제발 빨리 천천 조금 많이 전혀 별로 글쎄 인사 채팅 챗봇 사람 기계 나도 저도 소개 추천 방법 고객",
  "손님 장사 가게 신입 정규 계약 단기 장기 임시 공고 마감 선정 심사 결과 합격 경쟁 지역 거주 사는 원해 부탁 유일 그냥 그리 그런데 그래 근데 그러 그런 이런 저런 어디 언제",
  "누구 얼마 몇 경단 복직 이직 전직 구청 시청 한부 미혼 기혼 이혼 남매 강아 고양 오늘 방문 조금 어르 젊은 이모 고모 사촌 조카 손주 손자 손녀 남잔 여잔 백순 주분 아무",
  "선착 추첨 무료 유료 으로 이주 사정 주실 주시 경비 주인 나오 나와 올려 배우 길던 오랜 조용 오공 원장 부장 과장 이사 공장 주방 안내 현장 차장 공부 공짜 강의 강좌 기간 기술 기회 전혀 전부 전체 전달 지난 지금 지도 진행 진단 정도 정보 정확",
].flatMap((line) => line.split(" "));

/** Something of one's own, written together: "제번호는", "제폰은", "우리회사". */
const own =
  /^(?:제|내|저의|나의|우리|저희)(?:번호|전화|연락|나이|주소|생일|생년|회사|직장|집|폰|핸|휴대|메일|이메일|성별|이름|성함|경우|생각|신청|접수|대기|순번|순서|차례|자리|예약|결과|설문|참여|출석|수료|기록|동의|선정|합격|등록|취소|일정|시간)/u;

/** Everyday words that are a surname and a given name as well, and hardly ever meant as a name. */
const ratherWords = new Set(["선정자", "변경자"]);

/**
 * Whether a word that is built like a name is an everyday word ("고민이에요", "이직할래요"). Where a name shares the beginning
 * with a word, a given name that many have tells: 고민재, 백수아 and 이주영 are names.
 */
export function isEverydayWord(word: string): boolean {
  if (isOwnThing(word)) return true;
  if (word.length === 3 && isCommonGivenName(word.slice(1)) && !ratherWords.has(word)) return false;
  return beginsAsWord(word);
}

/** Whether a word is something of one's own that is written together: "제폰은". */
export function isOwnThing(word: string): boolean {
  return own.test(word);
}

/** Whether a name has an everyday word in it (백수 in 백수아), so that more could be read in it than a name. */
export function beginsAsWord(name: string): boolean {
  return beginnings.some((beginning) => name.startsWith(beginning));
}
