import { isWordEvenThen } from "./asked-name.js";
import { isEverydayGiven } from "./everyday-givens.js";
import { isCommonGivenName } from "./given-names.js";
import { givenSyllables } from "./given-syllables.js";
import { isEverydayWord } from "./not-names.js";
import { isPlaceAlone } from "./place-alone.js";
import { hasFinal } from "./plain.js";

/** Surnames of two syllables (복성). */
export const twoSyllable = "남궁|황보|제갈|선우|독고|사공|서문|동방|어금|망절";
/** Surnames of one syllable. */
export const oneSyllable =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길" +
  "연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부승감빈복피범팽형간갈계호좌단";
const surname = `(?:${twoSyllable}|[${oneSyllable}])`;
const fullName = `(?:${surname}[가-힣]{2}|(?:${twoSyllable})[가-힣]{1,2})`;
const ending =
  "(?:입니다|이에요|이예요|예요|에요|이고요?|고요|이라고|라고|인데요?|이요|요|임|이야|야|이구요|구요|이며)";

const replacedName = "(?:[가-힣]{2,4}\\s?(?:이|가)?\\s?(?:아니고|아니라|말고)\\s)?\\s?";
const anyName = `(?<name>${fullName}|(?!으로|이름|[을를로도만에은는])[가-힣]{2,4}|[가-힣]{5,9}(?=입니다|이에요|예요|이라고|라고|이고|이요)|[A-Za-z][A-Za-z .'-]{1,30})`;
const introduced = new RegExp(
  `(?:이름|성함|성명|본명)(?:은|이|는|을|:)?\\s*${replacedName}${anyName}(?=${ending}|(?:으로|로|을|를)(?:\\s|$)|\\s|$|[,.!])`,
);
/** What follows "이름" in a sentence about names rather than with one: "이름 바꿨는데", "이름은 나중에요". */
const verbLike =
  /(?:[요다까지죠네래게해자줘봐음기서면고나데든세어셔]|으로|나중에?|낭중에|먼저|아직|따로|같이|왜|꼭|비밀|[라려소쇼은]|땜에|밑에|명단에|따라|맞아|차차|한글로|던데)$/u;

const wholeName = new RegExp(`^${fullName}$`);

type IsWord = (word: string) => boolean;

/** Whether a word is an everyday one even where a name was asked for: a surname and two syllables more are rather a name. */
function isWord(word: string): boolean {
  return word.length === 3 && wholeName.test(word) ? isWordEvenThen(word) : isEverydayWord(word);
}

/** A word that could be a name: it begins with a surname, or at least does not end as verbs and adverbs do. */
function isNameLike(word: string, isNone: IsWord): boolean {
  return !isNone(word) && (wholeName.test(word) || !verbLike.test(word));
}

/** "최윤호 → 최윤후", "김민정 아니고 김민경": the second of two names is meant. */
const changed = new RegExp(
  `(?:이름|성함|성명|본명)?.{0,12}?${fullName}\\s?(?:→|->|=>|에서|(?:이|가)?\\s?아니(?:고|라)|말고)\\s?(?<name>${fullName})(?=${ending}|(?:으로|로)|\\s|$|[,.!])`,
);

const contact = new RegExp(`담당자(?:(?:는|은|:)\\s*|\\s+)(?<name>(?!연결)${fullName})(?=${ending}|\\s|$)`);
const called = new RegExp(`(?<name>${fullName})(?:이?라고)\\s?(?:합니다|해요|하는데|합니당|불러)`);
const opening = new RegExp(
  `^(?:안녕하세요\\s*[,.!]?\\s*)?(?:저는|전|저|제가)?\\s*(?<name>${fullName})(?=(?:입니다|이에요|이예요|예요|이고|인데요|인데\\s|이라고|라고|\\s*(?:01\\d|◇)|\\s\\d\\d\\s?(?:세|살)))`,
);

/** "홍길동이요", "이영희요 그리고 …": nothing but a name, or it first. */
const standing = new RegExp(
  `^(?:(?:네|예|아)[\\s,]+)?(?:(?:저는|전|저)\\s+)?(?<name>${fullName})(?=(?:이요|이구요|요)(?:$|[\\s.,!~]))`,
);

/** Whether what follows the surname is made as given names are, and is no office, trade or quarter (도서관, 신림동). */
function looksGiven(name: string): boolean {
  const given = name.slice(-2);
  // "안 하나요", "구하나요"
  if (isCommonGivenName(given)) return hasFinal(given[1] ?? "") || !isEverydayGiven(given);
  const trade = /(?:[구시군읍면자원부생직사업관공역과실장]|(?<!길)동)$/;
  return hasFinal(given[1] ?? "") && !trade.test(name) && [...given].every((one) => givenSyllables.has(one));
}

/** "김민수로 신청했는데" */
const registered = new RegExp(
  `(?:^|\\s)(?<name>${surname}[가-힣]{2})(?=(?:으로|로|이름으로)\\s?(?:신청|접수|지원|예약|등록))`,
);

const notPlaceOrJob = "(?<![구시군읍면녀자원부생직인사업곳것]|(?<!길)동)";
const within = new RegExp(
  `(?:^|[\\s.,!])(?<name>${surname}[가-힣]{1,2}${notPlaceOrJob})(?=(?:입니다|이에요|예요|이고요?|이구요?)(?:\\s|$|[.,!]))`,
);

/** A name, and whether words say that it is one ("이름은 …", "…라고 합니다"), so that it can be nothing else. */
export interface SaidName {
  readonly name: string;
  readonly plainly: boolean;
}

/** A person's name. Without a question for it, only one that is plainly introduced ("이름은 …", "…라고 합니다"). */
export function readName(text: string, expected: "asked" | "free"): string | undefined {
  return saidName(text, expected)?.name;
}

/** As `readName`, with how it was said. What begins like an everyday word is a name only where no other is said. */
export function saidName(text: string, expected: "asked" | "free"): SaidName | undefined {
  const words = expected === "asked" ? (["rather", "evenThen"] as const) : (["rather"] as const);
  for (const which of words) {
    const said = nameBut(text, expected, which === "rather" ? isEverydayWord : isWord);
    if (said !== undefined) return said;
  }
  return undefined;
}

function nameBut(text: string, expected: "asked" | "free", isNone: IsWord): SaidName | undefined {
  const other = changed.exec(text)?.groups?.name;
  if (other !== undefined && !isEverydayWord(other) && /이름|성함|성명|→|->/.test(text))
    return { name: other, plainly: true };
  const plain =
    introduced.exec(text)?.groups?.name ?? contact.exec(text)?.groups?.name ?? called.exec(text)?.groups?.name;
  const introducedName = plain === undefined ? undefined : bare(plain);
  if (introducedName !== undefined && isNameLike(introducedName, isNone) && !isAboutNames(introducedName, text))
    return { name: introducedName, plainly: wholeName.test(introducedName) && !ofThing.test(text) };
  const name = unintroduced(text, expected, isNone);
  return name === undefined ? undefined : { name, plainly: false };
}

/** "회사 이름은 …" is of no person. */
const ofThing = /(?:회사|기업|업체|가게|상호|모임|프로그램)의?\s?(?:이름|성함|명)/;

/** A name that nothing announces. A place alone ("강남구입니다") is a place. */
function unintroduced(text: string, expected: "asked" | "free", isNone: IsWord): string | undefined {
  const opened = opening.exec(text)?.groups?.name;
  if (opened !== undefined && !isNone(opened) && !isPlaceAlone(opened)) return opened;
  const alone = standing.exec(text)?.groups?.name;
  if (alone !== undefined && looksGiven(alone) && !isEverydayWord(alone) && !isPlaceAlone(alone)) return alone;
  const under = registered.exec(text)?.groups?.name;
  if (under !== undefined && !isEverydayWord(under) && !isPlaceAlone(under)) return under;
  const inside = /이름|성함|신청|지원|접수|등록|참여|선발|합격|결과|예약|01\d/.test(text)
    ? within.exec(text)?.groups?.name
    : undefined;
  if (inside !== undefined && inside.length === 3 && !isEverydayWord(inside) && !isPlaceAlone(inside)) return inside;
  const said = expected === "asked" ? answered(text, isNone) : undefined;
  return said !== undefined && isPlaceAlone(said) ? undefined : said;
}

/** "이름을 바꾸고 싶어요" speaks of a name and says none. */
const aboutNames = /^(?:뭐|무엇|왜|어떻|바꾸|바꿨|오타|틀|잘못|수정|변경|말|알려|적|안|꼭)/;
/** "이름은 안지혜입니다": what only a noun has behind it is no "안 나와요". */
function isAboutNames(word: string, text: string): boolean {
  if (!aboutNames.test(word)) return false;
  const isAn = word.startsWith("안") && wholeName.test(word);
  return !(
    isAn &&
    (isCommonGivenName(word.slice(1)) || new RegExp(`${word}(?:입니다|이에요|예요|이고|이?라고)`).test(text))
  );
}

/** "홍길동이요 아 그리고 …": the first words after the question for a name. */
function answered(text: string, isNone: IsWord): string | undefined {
  const said = text
    .replace(/^(?:네|예|넵|아|음|어)[\s,.]+/, "")
    .replace(/^(?:저는|전|제\s?이름은|본명은|저)\s+/, "")
    .replace(/^([가-힣])\s([가-힣])\s([가-힣])(?=$|이?[요에예]|입니)/, "$1$2$3");
  const abroad = /^([가-힣]{1,5}(?:\s[가-힣]{1,6}){1,3}?)\s?(?:입니다|이에요|이라고|라고|예요)/.exec(said)?.[1];
  if (abroad !== undefined && !abroad.split(" ").some((word) => isEverydayWord(word) || verbLike.test(word))) {
    const joined = abroad.replace(/\s/g, "");
    return new RegExp(`^${fullName}$`).test(joined) ? joined : abroad;
  }
  const first = said.split(/[,.!?~\n]|\s(?:그리고|아|근데|이고|인데|나이|번호|전화)\s?|\s(?=01\d)/)[0]?.trim() ?? "";
  const onlyThat = first === said.replace(/[.!~]+$/, "").trim();
  if (/^[A-Za-z][A-Za-z .'-]{1,30}$/.test(first) && !/^(?:yes|no|ok|okay|hi|hello|help|stop|back)$/i.test(first))
    return first;
  const whole = new RegExp(`^(${twoSyllable}|[${oneSyllable}])\\s([가-힣]{1,3})(?=$|이?[요에예]|입니)`);
  const joined = first.replace(whole, "$1$2").replace(/^([가-힣]{2,4})\s(?=(?:이요|이에요|예요|입니다|요)$)/, "$1");
  const [head = "", ...rest] = joined.split(" ");
  const word = bare(head);
  if (!/^[가-힣]{2,5}$/.test(word) || !isNameLike(word, isNone)) return undefined;
  const hasSurname = new RegExp(`^${surname}`).test(word);
  // Without a surname (a name from abroad, a nickname) it has to stand alone.
  if (!hasSurname && !(onlyThat && rest.length === 0)) return undefined;
  const ended = /^[가-힣]{2,5}(?:이?[요에예고인라]|입니|임)/.test(joined);
  return rest.length > 0 && !ended ? undefined : word;
}

/** Without the ending: "홍길동이요" → "홍길동", "김하늬예요" → "김하늬". */
function bare(said: string): string {
  const cut = said.trim();
  // "이순임": of a name that many have the last syllable is no ending.
  if (cut.length === 3 && wholeName.test(cut) && isCommonGivenName(cut.slice(1))) return cut;
  // "남궁민이라고": three letters after such a surname are too many, and the last is of the ending.
  if (cut.length === 4 && /이$/.test(cut) && new RegExp(`^(?:${twoSyllable})`).test(cut) && hasFinal(cut[2] ?? ""))
    return cut.slice(0, 3);
  // "백수아고": nothing else ends so, where it is a name that many have.
  if (/^[가-힣]{3}[고구]$/.test(cut) && isCommonGivenName(cut.slice(1, 3))) return cut.slice(0, 3);
  const m = /^(.*?)(입니다|이에요|이예요|예요|에요|이라고.*|라고.*|이고요?|인데요?|이구요|이요|요|임|이야|님)$/.exec(
    cut,
  );
  if (!m?.[1] || m[1].length < 2) return cut;
  const [, stem = "", end = ""] = m;
  const last = stem.at(-1) ?? "";
  if (/^이(?!름)/.test(end) && !hasFinal(last)) return `${stem}이`;
  return stem;
}
