/** What people write of others after a class; the names are those that other projects made up for their examples. */
const told: readonly ((name: string) => string)[] = [
  (name) => `${name} 때문에 분위기가 흐려졌어요`,
  (name) => `옆자리 ${name}${final(name) ? "이" : "가"} 계속 떠들었어요`,
  (name) => `강사 ${name}${final(name) ? "은" : "는"} 설명이 빨라요`,
  (name) => `진행자 ${name}`,
  (name) => `${name}${final(name) ? "이랑" : "랑"} 같은 조라서 좋았어요`,
  (name) => `${name}한테 물어보라고만 해요`,
  (name) => `수업은 좋았는데 ${name}${final(name) ? "이" : "가"} 불친절했어요`,
  (name) => `담당자는 ${name}입니다. 전화를 안 받아요`,
];

const names = (
  "김민수 김혜미 김동영 김대경 김재형 김종원 김병찬 김연주 신동렬 박상욱 하정우 김수현 송중기 송승헌 강동원 박서준 김우빈 이정재 김혜수 전지현 한소희 정우성 이지은 이도윤 " +
  "김하늘 이민호 이종석 최유진 이서윤 강민재 조민호 정예주 이연정 임단아 안소영 김미라 이연혜 박진호 이영희 박민수 박요한 박수지 박성용 박진원 이서연 박지훈 박혜아 김인환 " +
  "이우정 김우석 조원준 조유정 황인선 김동욱 송진규 조성연 배지수 표가은 이상효 신상섭 배성민 정현정 김소희 이승민 최용수 정민지 정성화 김지현 신윤아 윤수빈 최정훈 남궁민수"
).split(" ");

/** Each name in one sentence, and the name. */
export const others = names.map((name, n) => ({ name, text: (told[n % told.length] ?? String)(name) }));

function final(name: string): boolean {
  return ((name.at(-1) ?? "").charCodeAt(0) - 0xac00) % 28 > 0;
}
