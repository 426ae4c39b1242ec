import { readKind } from "../language/kinds.js";
import { isTurnedDown } from "../language/negation.js";
import { phrasebook } from "../language/phrases.js";
import type { Span } from "../language/plain.js";
import type { Examples } from "./examples.js";

interface Word extends Span {
  readonly text: string;
}

const say = phrasebook({
  seek: "모임 커뮤니티 동호회 동아리 스터디 교육 훈련 강의 강좌 수업 특강 클래스 과정 컨설팅 상담 멘토링 행사 박람회 프로그램 지원 자격증",
  doing: "관련_된?_ 쪽_의?_ 공부하는_ 배우는_ 가르치는_ 같이_?하는_ 하는_ 가르쳐_?주는_ 알려_?주는_",
  learn: "배우고_싶 배워_보고 배울_(수|데|곳) 같이_할_사람 공부하고_싶 공부할_수",
  work: "일자리 자리 구인 채용 공고 알바 직 면접 모집 업무 분야 경력 출신 취업 자격 관련",
  be: "입니 이에 예요 인데 이고 고요 였 이요 요 이었 로서",
  number: "\\d [한두세네]",
});
/** What follows a word for work: "회계쪽 구인", "간호사로", "청소일". */
const afterJob = say(
  "^_[일가](?=\\s|$) ^_일(을|로|_|하) ^_<work> ^_(로|으로)\\s ^_쪽 ^_만 ^_<be> ^_구",
  "^_(준비|지망|공부|자격|시험|되(려|고_싶)) ^되고 ^하다 ^했 ^(을|를)_하 ^하고 ^하는 ^해(요|유) ^\\s?<number>",
  "^_(찾|있|없|뽑|봐요|보고|담당|맡|합니다) ^(이라도|라도|일이라도)",
);
/** What follows a word for a topic; in "육아휴직" and "요양보호사" it is part of another word. */
const afterTopic = say(
  "^$ ^[^가-힣] ^(을|를|이|가|은|는|도|랑|이랑|에|과|와|나|이나|만|좀|요|이요|쪽|관련|같은|정도|반|하|할|해|했|찍|그리|치|만들|배우|배워|배울|공부|가르|제조|기초|입문|초급)",
  "^(모임|동호회|커뮤니티|교육|수업|강의|강좌|클래스|스터디|컨설팅|상담|자격증|특강|훈련|과정|동아리|소모임|프로그램|멘토|코칭|연습|준비|첨삭|지원)",
);
const topicNames = [
  new RegExp(`([가-힣A-Za-z0-9]{2,12})\\s?${say("<doing>?").source}${say("<seek>").source.replace(/^/, "(?:")})`, "g"),
  new RegExp(
    `([가-힣A-Za-z0-9]{2,10})(?:을|를)?\\s?(?:(?:같이\\s?)?(?:${say("<learn>").source})|쪽에서\\s?(?:경험|일))`,
    "g",
  ),
];
/** Endings of words that say how or who, not what. */
const noTopic = say(
  "(는데|은데|인데|에서|한테|으로|해서|하고|싶은|있는|없는|하는|받는|되는|라서|어서|아서|해도|에게|까지|부터|이나|라도|적인)$",
  "(이야기|얘기|대화|고민|수다|공유)하?$ (십|\\d)대$ (살|세)$ (만|고|면|며|서|들|의|에|로|게|지|던|있|없|같|주|나|할|될|볼|올|갈|줄|살|일|다|요|한|운|은|는|ㄴ)$",
);

/** Words for work that a text names, as said ("회계쪽 구인" → "회계"). */
export function readOccupation(text: string, examples: Examples): string | undefined {
  const found = find(text, examples.occupations).filter(
    (w) =>
      (!/^(?:에서)?\s?(?:쪽|관련|분야)?(?:으로)?\s?(?:교육|훈련|강의|강좌|수업|특강|모임|커뮤니티|동호회|컨설팅|상담|배우|공부)/.test(
        text.slice(w.end),
      ) ||
        /[사원자가]$|[조]리$|직$/.test(w.text)) &&
      !(
        /(?:결혼|출산)?\s?(?:전에는?|예전에는?|옛날에는?)\s?$/.test(text.slice(0, w.start)) &&
        /^로\s?일했/.test(text.slice(w.end))
      ) &&
      (afterJob.test(text.slice(w.end)) || text.slice(w.end).trim() === ""),
  );
  return found.filter((w) => !isTurnedDown(text, w.end)).at(0)?.text;
}

/** What a program should be about, as said ("돈관리 교육" → "돈관리"). */
export function readTopic(text: string, examples: Examples): string | undefined {
  const known = find(text, examples.topics).filter(
    (w) =>
      afterTopic.test(text.slice(w.end)) &&
      !isTurnedDown(text, w.end) &&
      !/^\s?(?:을|도|를)?\s?(?:볼|보는|봐|보러)/.test(text.slice(w.end)),
  );
  if (known[0]) return known[0].text;
  for (const pattern of topicNames)
    for (const m of text.matchAll(pattern)) {
      const word = (m[1] ?? "").replace(/(?:이나|이랑|하고|관련|쪽|을|를|도|은|는)$/, "");
      const general = examples.general.includes(word) || word.startsWith("◇") || readKind(word) !== undefined;
      if (word.length >= 2 && !general && !noTopic.test(word)) return word;
    }
  return undefined;
}

/** Words of four letters and more are found with spaces in them too ("요양 보호사"). */
const spaced = 4;

function find(text: string, words: readonly string[]): Word[] {
  const letters = text.replaceAll(" ", "");
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i] !== " ") at.push(i);
  const known = byFirstLetter(words);
  const found: Word[] = [];
  for (let i = 0; i < letters.length; i++)
    for (const word of known.get(letters[i] ?? "") ?? []) {
      if (!letters.startsWith(word, i)) continue;
      const start = at[i] ?? 0;
      const end = (at[i + word.length - 1] ?? 0) + 1;
      const before = text[start - 1];
      if (before !== undefined && /[가-힣A-Za-z]/.test(before)) continue;
      if (end - start > word.length && word.length < spaced) continue;
      found.push({ start, end, text: text.slice(start, end) });
    }
  return longestOf(found).sort((a, b) => a.start - b.start);
}

/** Of words that share letters the longest; of those as long as each other, the first. */
function longestOf(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of [...words].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((k) => k.start < word.end && word.start < k.end)) kept.push(word);
  return kept;
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** Words by the letter they begin with; made once for a list. */
function byFirstLetter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(words);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const word of words) made.set(word[0] ?? "", [...(made.get(word[0] ?? "") ?? []), word]);
  indexes.set(words, made);
  return made;
}
