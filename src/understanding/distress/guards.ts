import { blanked, type Concept, concept, type Found, without } from "./concept.js";
import type { Message } from "./message.js";
import { idioms } from "./words/idioms.js";
import { employer } from "./words/people.js";
import { longAgo, movesOn, programMoney, settled, smallMatters, stillGoing, wishedPlace } from "./words/settled.js";
import { looksForSomething, ownVoice, stories } from "./words/told.js";
import { asWork, subjects } from "./words/work-and-study.js";

const saidSo = (c: Concept, message: Message): boolean => c.find(message).length > 0;
const after = (message: Message, found: Found, letters: number): string =>
  message.letters.slice(found.end, found.end + letters);

/** "때리지 않아요", "폭언은 없어요", "해고는 아니고요", "안 때려요"; but "해고 아닌가요" asks, and means it. */
export function isDenied(message: Message, found: Found): boolean {
  const next = after(message, found, 14);
  const before = message.letters.slice(Math.max(0, found.start - 2), found.start);
  return (
    /^하(?:시던|시는|는(?!데|법|방법|생각|상상|게|것|거)|던)/.test(next) ||
    /^지(?:는|도|를|가|만)?(?:않|안|말|마세)/.test(next) ||
    /^(?:은|는|이|가|도|을|를|당한|된|한)?(?:건|것은|것이|게|적은|적이)?(?:아니(?:고|구|라|지만|었|니까)|아닙)/.test(
      next,
    ) ||
    /^(?:은|는)?(?:법|적|일)(?:은|이|도)?(?:절대|(?:단)?한번도|전혀)?없/.test(next) ||
    /^(?:다는|단|은|는)?(?:건|게|거|뜻은|말은|얘긴|얘기는)(?:절대)?아니(?!면)/.test(next) ||
    /^(?:을|은|도)?(?:평생)?(?:단)?한번도?안/.test(next) ||
    /^(?:은|는|이|가|도|생각|생각은|걱정|걱정은|같은건)?(?:없는|없이|없고|없었|없습|없어(?!지|진|졌)|없음)/.test(
      next,
    ) ||
    /(?:^|[^동])안$/.test(before)
  );
}

const wished = concept(wishedPlace);
/** "월급 안 밀리는 회사로 가고 싶어요", "야근 강요하는 곳 말고". */
export function isWishedOtherwise(message: Message, found: Found): boolean {
  if (/^[가-힣]{0,4}?(?:회사|곳|데|직장)(?:은|는)?(?:말고|싫|피하|거르)/.test(after(message, found, 14))) return true;
  return wished.find(message).some((w) => w.start >= found.end && w.start - found.end <= 2);
}

const sayings = concept(idioms);
/** The message without sayings that only sound alike: 배고파 죽겠다, 뼈 때리는 조언. */
export const withoutSayings = (message: Message): Message => without(message, sayings);

const fields = concept(subjects);
const work = concept(asWork);
/** The message without hard subjects that are somebody's work or lesson: 자살예방 상담사, 성희롱 예방교육. */
export function withoutSubjectsOfWork(message: Message): Message {
  const works = work.find(message);
  if (works.length === 0) return message;
  const between = (from: number, to: number) => message.letters.slice(from, to);
  const isWork = ({ end }: Found) =>
    works.some(
      (w) => w.start >= end && w.start - end <= 6 && !/당|했|됐|하고|해서|받았|생각|\./.test(between(end, w.start)),
    );
  return blanked(message, fields.find(message).filter(isWork));
}

const over = concept(settled);
const goesOn = concept(stillGoing);
/** "…했는데 다 받았어요", "…했지만 지금은 괜찮아요": what comes after it says so, and nothing that it goes on. */
export const isSettled = (message: Message, found: Found): boolean =>
  over.find(message).some((o) => o.start >= found.end) && !saidSo(goesOn, message);

const past = concept(longAgo);
const rightNow = concept(["지금", "방금", "빨리", "살려", "어떡해", "도와", "응급 상황", "고 있어요", "고 계세요"]);
/** A danger of long ago, or one that is only learnt about. */
export const isLongAgo = (message: Message): boolean => saidSo(past, message) && !saidSo(rightNow, message);

const small = concept(smallMatters);
/** Laughing over something small: "월요일 진짜 죽고싶다ㅋㅋ". */
export const isJoke = (message: Message): boolean => message.laughs && saidSo(small, message);

const employers = concept(employer);
/** Somebody who wants to do right by their own staff. */
export const speaksAsEmployer = (message: Message): boolean => saidSo(employers, message);

const publicMoney = concept(programMoney);
/** The message without money that a program pays: whether it comes is no wrong at work. */
export const withoutProgramMoney = (message: Message): Message => without(message, publicMoney);

const fresh = concept(movesOn);
/** Taking leave because something new begins: "이직하려고 주변 정리 다 했어요". */
export const movesOnInLife = (message: Message): boolean => saidSo(fresh, message);

const story = concept(stories);
const own = concept(ownVoice);
/** Told by a book, a film, the news: "영화에서 뛰어내리는 장면"; nobody speaks of themselves or of now. */
export const isStory = (message: Message): boolean => saidSo(story, message) && !saidSo(own, message);

const looksFor = concept(looksForSomething);
/** Somebody who asks for something to do: what only sounds weary is small talk beside it. */
export const looksForward = (message: Message): boolean => saidSo(looksFor, message);
