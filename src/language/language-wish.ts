import type { Language } from "../domain/languages.js";

/** Longer messages tell of more than this one wish. */
const longest = 60;

const lead =
  "(?:천천히|저기요?|혹시|그럼|근데|그런데|죄송하지만|죄송한데|미안하지만|네|아|음|저는|저|그냥|이제|다시|좀|조금|더|앞으로는?|지금부터는?|가능하면|되면)*";
const helpers =
  "(?:좀|조금|더|다시|한번|한번만|계속|쭉|다|전부|천천히|저한테|나한테|제게|저에게|앞으로는?|지금부터는?)*";
const task = "(?:말씀?|이야기|얘기|대화|답변?|대답|설명|안내|상담|진행|번역|질문|풀이)?(?:을|를|이|도)?";
const tell = `${task}(?:해|하|할|하면|하고|했|부탁|써|적어|알려|보여|바꿔|바꾸|변경|전환|풀어|물어)`;
const end =
  "(?:서)?(?:(?:보내|드려|봐)?주(?:세요|셔요|십시오|시겠어요|실래요|실수있(?:어요|나요|을까요|으세요|나)?|" +
  "시면(?:안)?(?:돼요|되나요|될까요|좋겠어요|감사하겠습니다|고맙겠어요)?|면(?:안)?(?:돼요?|되나요?|될까요|좋겠어요?)?|" +
  "라|셨으면(?:좋겠어요|해요|합니다)|었으면(?:좋겠어요?|해요))|줘요?|줄래요?|줄수있(?:어요?|나요?|을까요|니|냐)|줬으면(?:좋겠어요?|해요)|" +
  "해요|합니다|할게요|드려요|드립니다|드릴게요|요|죠|자|래요?|게요?|까요|수있(?:어요?|나요?|을까요|니|습니까)|고싶어요?|고싶습니다|" +
  "면(?:안)?(?:돼요?|되나요?|될까요)|여주세요)?(?:부탁(?:해요|드려요|드립니다)?)?";
const asking = "(?:되나요|될까요|되나|돼나요|가능한가요|가능할까요|가능합니까|할줄아(?:세요|시나요)|하시나요|되는가요)";
const asked = "(?:부탁(?:해요|드려요|드립니다|드릴게요|합니다|좀)?|좋겠어요|좋을것같아요)";
const hard =
  "(?:.{0,14}(?:어려워|어렵|모르겠|안돼|안되|안와|못알아듣|못하|못해|서툴|서툰|복잡|외국(?:인|사람))[가-힣]{0,6})?";

const english = "(?:영어|잉글리[시쉬]|english)";
const korean = "(?:한국어|한국말|우리말|korean)";
const easily =
  "(?:(?:알기|알아듣기|이해하기|듣기|읽기)?쉽게|쉬운(?:말|한국어|한국말|우리말|단어|낱말|글|말씨|표현)(?:로|으로))";
const whole = (...parts: readonly string[]) => new RegExp(`^${parts.join("")}$`, "iu");

const inHangul: readonly (readonly [Language, RegExp])[] = [
  [
    "ko",
    whole(
      lead,
      `(?:${english}|쉬운말)(?:은|는|로)?(?:말고|그만|아니고|빼고)`,
      `(?:${korean}|원래|보통)?(?:로|대로|말로)?`,
      helpers,
      `(?:${tell}${end})?`,
    ),
  ],
  [
    "ko",
    whole(lead, `(?:그냥|다시|이제)?${korean}로`, helpers, `(?:${tell}${end}|돌아가${end}|돌아와${end}|요|갈게요)?`),
  ],
  [
    "ko",
    whole(
      lead,
      "(?:원래|평소|보통|처음)(?:대로|처럼|말로|말투로|한국어로)",
      helpers,
      `(?:말|이야기|얘기|설명|대화)(?:씀)?(?:해|하|할)${end}`,
    ),
  ],
  ["ko", whole("(?:원래|보통)(?:말|말투|한국어)로", helpers, `(?:${tell}${end}|요)?`)],
  ["en", whole(hard, lead, `${english}로(?:는|도)?`, helpers, `(?:${tell}${end}|요|${task}${asking})?`)],
  ["en", whole(lead, `${english}(?:도|는|로)?`, `(?:${asking}|플리즈|please|버전(?:이요|으로)?(?:${tell}${end})?)`)],
  ["easy", whole(hard, lead, easily, helpers, `(?:${tell}${end}|${asked}|요)?`)],
  [
    "easy",
    whole(
      lead,
      "쉬운(?:말|한국어|한국말|글)",
      `(?:${asking}|버전|이요|요|해주세요|부탁(?:해요|드려요|드립니다)|주세요)?`,
    ),
  ],
  [
    "easy",
    whole(
      lead,
      "어려운(?:말|단어|낱말|한자|한자어)(?:은|는|을|좀|로)*(?:쓰지|하지)?(?:마세요|말아주세요|마요|마|말고쉽게.{0,8}|빼주세요|빼고말해주세요)",
    ),
  ],
];

/** Asked back, these mean the one who answers; told, the one who asks: "영어 할 수 있어요" may be a skill. */
const onlyAsked: RegExp = whole(
  lead,
  `${english}(?:로|도)?`,
  "(?:할수있(?:어요?|나요?|으세요)|할줄(?:알아요?|아세요)|돼요?|되요|되세요|하세요|가능해요?|가능하세요)",
);

/** What an English line with one of these words in it is about. */
const otherMatter =
  /\b(?:teach\w*|tutor\w*|class\w*|lessons?|courses?|jobs?|works?|working|academ\w*|stud(?:y|ies)|learn\w*|instruct\w*|level|tests?|toeic|interviews?|program\w*|skills?|translat\w*|conversation|club|group|train\w*|resume|cv|company|find|looking|name|food|street|age|citizen\w*|people|person|visa)\b/i;
const notMine = /\b(?:no|not|don'?t|doesn'?t|do not|can'?t|cannot|never|little|bit|bad|poor)\b/i;

/**
 * The language that somebody asks to be talked with in, in whatever language they ask. Only a message that says nothing
 * else asks for one: "영어 강사 자리 있어요?" and "쉬운 일자리" are looked for.
 */
export function readLanguageWish(text: string): Language | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === "" || plain.length > longest) return undefined;
  return /\p{Script=Hangul}/u.test(plain) ? askedInKorean(plain) : askedInEnglish(plain);
}

function askedInKorean(plain: string): Language | undefined {
  const squeezed = plain.replace(/[^\p{L}\p{N}]|[\u1100-\u11ff\u3131-\u318e]/gu, "");
  if (/[?？]/u.test(plain) && onlyAsked.test(squeezed)) return "en";
  return inHangul.find(([, pattern]) => pattern.test(squeezed))?.[0];
}

function askedInEnglish(plain: string): Language | undefined {
  if (otherMatter.test(plain)) return undefined;
  if (/\b(?:easy|easier|simple|simpler|plain)\s+(?:korean|words?|language)\b/.test(plain)) return "easy";
  const names = /\bkorean\b/.test(plain);
  const english = /\benglish\b/.test(plain);
  if (names && notMine.test(plain)) return "en";
  if (english && names) return /\b(?:to|in|not english,?)\s+korean\b/.test(plain) ? "ko" : "en";
  if (english) return notMine.test(plain) ? undefined : "en";
  return names ? "ko" : undefined;
}
