import { hasFinal } from "./plain.js";

const twoSyllable = "남궁|황보|제갈|선우|독고|사공|서문|동방|어금|망절";
const surname = `(?:${twoSyllable}|[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부])`;
const fullName = `(?:${surname}[가-힣]{2}|(?:${twoSyllable})[가-힣]{1,2})`;
const ending =
  "(?:입니다|이에요|이예요|예요|에요|이고요?|고요|이라고|라고|인데요?|이요|요|임|이야|야|이구요|구요|이며)";

const introduced = new RegExp(
  `(?:이름|성함|성명)(?:은|이|는|:)?\\s*(?:[가-힣]{2,4}\\s?(?:이|가)?\\s?(?:아니고|아니라|말고)\\s?)?(?<name>${fullName}|[가-힣]{2,4}|[A-Za-z][A-Za-z .'-]{1,30})(?=${ending}|\\s|$|[,.!])`,
);
const called = new RegExp(`(?<name>${fullName})(?:이?라고)\\s?(?:합니다|해요|하는데|합니당|불러)`);
const opening = new RegExp(
  `^(?:안녕하세요\\s*[,.!]?\\s*)?(?:저는|전|저|제가)?\\s*(?<name>${fullName})(?=(?:입니다|이에요|이예요|예요|이고|인데요|인데\\s|이라고|라고|\\s*01\\d))`,
);

/** Everyday words that are built like a name: a surname and two syllables. */
const notNames =
  /^(?:고민|정말|이직|주부|남자|여자|서울|부산|인천|대구|대전|광주|울산|경기|강원|전남|전북|충남|충북|제주|장애|구직|신청|지원|상담|선생|직장|회사|학생|대학|고등|중소|자영|프리|백수|취준|무직|경력|육아|휴직|퇴직|명퇴|은퇴|서른|마흔|예순|스물|일흔|여든|오십|육십|사십|이십|삼십|구십|한국|우리|저희|여기|거기|이거|그거|저거|이건|그건|지금|진짜|하나|하지|하고|안녕|반가|감사|고마|네|아니|모르|몰라|싫|왜|무슨|어떻|이름|성함|나이|전화|번호|주소|사장|대표|직원|담당|이번|다음|내일|모레|오늘|어제|주말|평일|오전|오후|전문|기초|실업|자활|주식|사진|이미|남편|아내|엄마|아빠|어머|아버|오빠|언니|동생|임신|출산|결혼|이혼|비밀|나중|기다|처음|다시|뒤로|그만|문의|확인|취소|수정|변경|이전|조건|공무|공공|공기|채용|구인|인턴|소셜|온앤|윙크|위윙|빛타|교육|훈련|모임|방금|아까|마케|사회|간호|요양|조리|기사|강사|교사|기타|기업|전업|편의|문제|상관|연락|노인|장년|중년|청년|서비|한번|두번|세번|여성|남성|시민|주민|도움|제발|빨리|천천|조금|많이|전혀|별로|글쎄|인사|채팅|챗봇|사람|기계|나도|저도|소개|추천|방법|고객|손님|장사|가게|신입|정규|계약|단기|장기|임시|공고|마감|선정|심사|결과|합격|경쟁|지역|거주|사는|원해|부탁|유일|그냥|그리|그런데|그래|근데|그러|그런|이런|저런|어디|언제|누구|얼마|몇)/;

const within = new RegExp(
  `(?:^|[\\s.,!])(?<name>${surname}[가-힣]{1,2}(?<![구시군동읍면녀자원부생직인사업곳것]))(?=(?:입니다|이에요|예요|이고요?|이구요?)(?:\\s|$|[.,!]))`,
);

/** A person's name. Without a question for it, only one that is plainly introduced ("이름은 …", "…라고 합니다"). */
export function readName(text: string, expected: "asked" | "free"): string | undefined {
  const plain = introduced.exec(text)?.groups?.name ?? called.exec(text)?.groups?.name;
  if (plain !== undefined && !(notNames.test(plain) && plain.length < 3)) {
    const name = bare(plain);
    if (!/^(?:뭐|무엇|왜|어떻|바꾸|오타|틀|잘못|수정|변경|말|알려|적|안|꼭)/.test(name)) return name;
  }
  const opened = opening.exec(text)?.groups?.name;
  if (opened !== undefined && !notNames.test(opened)) return opened;
  const inside = /이름|성함|신청|지원|접수|등록|참여|01\d/.test(text) ? within.exec(text)?.groups?.name : undefined;
  if (inside !== undefined && inside.length === 3 && !notNames.test(inside)) return inside;
  return expected === "asked" ? answered(text) : undefined;
}

/** "홍길동이요 아 그리고 …": the first words after the question for a name. */
function answered(text: string): string | undefined {
  const first = text
    .replace(/^(?:네|예|넵|아|음|어)[\s,.]+/, "")
    .replace(/^(?:저는|전|제\s?이름은|본명은|저)\s+/, "")
    .split(/[,.!?~\n]|\s(?:그리고|아|근데|이고|인데|나이|번호|전화)\s?/)[0]
    ?.trim();
  if (first === undefined || first === "") return undefined;
  if (/^[A-Za-z][A-Za-z .'-]{1,30}$/.test(first) && !/^(?:yes|no|ok|okay|hi|hello|help|stop|back)$/i.test(first))
    return first;
  const spaced = first.replace(/^([가-힣]{1,2})\s([가-힣]{1,3})(?=$|이?[요에예]|입니)/, "$1$2");
  const word = bare(spaced.split(" ")[0] ?? "");
  if (!/^[가-힣]{2,5}$/.test(word) || notNames.test(word)) return undefined;
  const rest = spaced.split(" ").slice(1).join(" ");
  return rest !== "" && !new RegExp(`^${surname}`).test(word)
    ? undefined
    : rest !== "" && !/^[가-힣]{2,5}(?:이?[요에예고인라]|입니|임)/.test(spaced)
      ? undefined
      : word;
}

/** Without the ending: "홍길동이요" → "홍길동", "김하늬예요" → "김하늬". */
function bare(said: string): string {
  const cut = said
    .trim()
    .replace(
      /(?:입니다|이에요|이예요|예요|에요|이라고|라고|이고요?|고요|인데요?|이구요|구요|이요|요|임다?|이야|야|님)$/,
      (end) => end,
    );
  const m = /^(.*?)(입니다|이에요|이예요|예요|에요|이라고.*|라고.*|이고요?|인데요?|이구요|이요|요|임|이야|님)$/.exec(
    cut,
  );
  if (!m?.[1] || m[1].length < 2) return cut;
  const [, stem = "", end = ""] = m;
  const last = stem.at(-1) ?? "";
  if (/^이(?!름)/.test(end) && !hasFinal(last)) return `${stem}이`;
  return stem;
}
