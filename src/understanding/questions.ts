import { phrasebook } from "../language/phrases.js";

const say = phrasebook({
  ending:
    "나요 나여 나욤 (?<!니)까요? [습합됩입십갑줍봅옵납답깁집립칩]니까 (?<=[인는은한큰된건던간런운문랑])가요 는지 은지 인지 던가 냐 죠 지요 는교 능교 려나 인가 는가 건가 는겨",
  what: "얼마 언제 어디 몇 무슨 누가 누구 어떻게 어때 어떤데 뭐야 뭐예요 뭐에요 뭔가 뭔데 뭐하",
  thing: "인턴 교육 모임 행사 사업 과정 상담 커뮤니티 일 공고 자리 프로그램 컨설팅 멘토링 훈련 센터",
  sought:
    "거 것 게 곳 데 <thing> 일자리 알바 공고 채용 구인 강의 수업 클래스 멘토 박람회 설명회 지원금 수당 제도 기회 동호회 스터디 학원",
  mark: "들 이 가 은 는 도 을 를 라도 좀 이나 만 이라도 뭐 또 혹시 더 하나 요즘 지금",
  end: "[\\s.!~ㅠㅜㅋㅎ]*$",
});

const mark = /[?？]/;
const asking = say("<ending>(?=\\s|$|[.,!~ㅠㅜㅋㅎ])", "(?<!아)(니|나|노|남|대요|임|함|됨|있음|없음)<end>");
const askingWord = say("<what> 습니까 합니까 됩니까 입니까 십니까 뽑아 주는지 궁금 알려(줘|주|달)");

/** Whether a message asks something, by its mark, its ending or a word of asking. */
export function asks(tightText: string, text: string): boolean {
  return mark.test(text) || asking.test(text) || askingWord.test(tightText);
}

const pointing = say(
  "그거 그건(?!강) 그게 그걸 거기 거긴 이걸로 이거 요거 저거 저걸로 ^(그|이)<thing> (해당|이|그)(프로그램|<thing>)(은|는|이|가|도|에|을|를|$)",
  "(^|[^가-힣]|근데|그럼|아)(그것|이건|이게|이것|여기)",
);

/** Speaks of the thing just spoken of: "그거", "거기", "이 프로그램". */
export function pointsBack(tightText: string): boolean {
  return pointing.test(tightText);
}

const looking = say(
  // 찾아요, 추천해줘, 구해요, 소개 좀
  "찾(아|고|습|는|을|기) (곳|데)…(알려|소개) 추천 안내(해|부탁|좀) 구(함|해요|합니다|하고|하는|하려) 구해(주|줘|봐|볼) 알아(봐|보) 소개 보여(줘|주|달)",
  // 모임 있어요, 자리 없나
  "<sought>(같은(거|것|게))?<mark>*(있|없)(나|을|어|습|음|노|는|능|냐|당|는지)",
  // 하고 싶어요, 배우고 싶은데
  "(하|받|배우|만나|다니|일하|구하|얻|쌓|들|찾|시작하|벌|살리|옮기|이직하|취업하|재취업하)고싶 (해|받아|배워)보고싶",
  // 할 만한 거, 뭐부터 해야 돼요, 다른 조건으로
  "(할|받을|배울|들을|갈|다닐|참여할)만한 뭐부터 뭐라도 도와(주|줄) 도움 필요(해|합|한) 다른(조건|거|것) 조건을?바꿔",
);

/** Has words of looking for something. */
export function looksFor(tightText: string): boolean {
  return looking.test(tightText);
}

const greeting = say(
  "^(hi|hello|hey)$ ^안녕 ^안뇽 ^안냥 ^안농 ^앙녕 ^하이 ^하잉 ^헬로 ^ㅎㅇ ^방가 ^반가 ^반갑 ^굿모닝",
  "^좋은(아침|저녁|오후|하루|밤) ^(처음|첨)뵙 ^여보세요 ^계세요 ^저기요 ^오랜만",
);
const thanking = say("감사 고마(워|웠|우|ㅂ|버) 고맙 땡큐 thank ㄳ ㄱㅅ 감삼 캄사 수고(하|했|많|요) 고생(하|많|했)");

/** Opens with a greeting. */
export function greets(tightText: string): boolean {
  return greeting.test(tightText);
}

/** Says thanks. */
export function thanks(tightText: string): boolean {
  return thanking.test(tightText);
}
