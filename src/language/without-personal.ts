import { birthSpans } from "./dates.js";
import { hide, merged } from "./hide.js";
import { type NameSpot, nameSpots } from "./name-spots.js";
import { readName } from "./names.js";
import { readPhones } from "./phones.js";
import { type Span, without } from "./plain.js";
import { findResidentNumbers } from "./resident-number.js";

const mail = /[\w.+-]+\s?(?:@|골뱅이)\s?[a-z0-9-]+(?:\s?(?:\.|닷|점)\s?[a-z0-9-]+)+/gi;
/** Seven digits and more with little between them: a number of something that is somebody's. Sums have commas, or say 원. */
const longNumber = /(?<![\d,])\+?\d(?:[ ().-]{0,2}\d){6,}(?![\d,]|\s?[원만억])/g;
const wholeDay = /^(?:19|20)\d\d[ .-]{1,2}\d{1,2}[ .-]{1,2}\d{1,2}$/;
/** "My name is Gildong Hong"; after "I'm" only two words in capitals are taken for a name. */
const english =
  /(?<=(?:[Mm]y name is|[Mm]y name's|[Nn]ame:)\s{1,3})[A-Za-z][\w'-]+(?:[ -][A-Z][\w'-]+){0,2}|(?<=(?:\bI am|\bI'm|[Tt]his is)\s{1,3})[A-Z][\w'-]+(?:[ -][A-Z][\w'-]+){1,2}/g;
/** "저는 김영희", wherever in a line it stands: from here on it is read as if it were the beginning. */
const self = /(?<![가-힣])(?:저는|전|저|제가|내가|나는|본인은|제 이름은)(?=\s)/g;
/** "김영희 씨", "김영희님" */
const politely = /^\s?[씨님]|^$/;
/** "우울증", "계약직": built like a name, but no name ends so. */
const condition = /^[가-힣]{3,}(?<=[증병직금])$/;
const mostNames = 20;

/** A text without what names or reaches a person: names, birth dates, telephone, resident and other long numbers, e-mail
 * addresses. All else stays as it was written, with figures of other scripts and widths as plain ones. It hides too much
 * rather than too little. `today`: by which years of two digits are read. */
export function withoutPersonal(text: string, today: string): string {
  const plain = plainFigures(text);
  const numbers = merged([
    ...[...plain.matchAll(mail)].map(spanOf),
    ...readPhones(plain),
    ...findResidentNumbers(plain),
    ...birthSpans(plain, today),
    ...[...plain.matchAll(longNumber)].filter(([said]) => !wholeDay.test(said)).map(spanOf),
    ...[...plain.matchAll(english)].map(spanOf),
  ]);
  const blank = without(plain, numbers);
  const names = namesIn(blank)
    .filter((name) => name.length > 1 && !condition.test(name))
    .sort((a, b) => b.length - a.length);
  const named = names.flatMap((name) => placesOf(name, blank));
  return hide(plain, [...numbers, ...named]);
}

/** Figures of every width and script as 0-9, full-width letters and signs as plain ones, nothing invisible. The rest stays. */
function plainFigures(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\p{ASCII}가-힣ㄱ-ㅣ]/gu, (sign) => {
      const plain = sign.normalize("NFKC");
      return /^[!-~\d]$/.test(plain) ? plain : sign;
    });
}

function namesIn(text: string): string[] {
  const clauses = [
    text,
    ...text.split(/[.,!?~\n…]+/),
    ...[...text.matchAll(self)].map(({ index }) => text.slice(index)),
  ];
  const read = clauses.slice(0, mostNames * 2).flatMap((clause) => readName(clause.trim(), "free") ?? []);
  const spots = nameSpots(text).filter(isName);
  return [...new Set([...read, ...spots.map(({ name }) => name)])].slice(0, mostNames);
}

/** Built like a name, and standing where one stands: beside a number that was hidden, after "저는", before 씨. */
function isName({ name, ending, before, after, everyday }: NameSpot): boolean {
  if (everyday || name.length < 3 || !/^[가-힣]+$/.test(name)) return false;
  const isPolite = /^(?:씨|님)/.test(ending) || (ending === "" && /^\s씨/.test(after));
  const isBeside = /◇\s?[,:]?\s?$/.test(before) || (politely.test(ending) && /^\s?[,:]?\s?◇/.test(after));
  const isSelf =
    /(?:저는|전|저|제가|이름은|성함은|이름|성함|본인은)\s?[:]?\s$/.test(before) &&
    /^(?:이?[에예요고인라입]|$)/.test(ending);
  return isPolite || isBeside || (isSelf && (ending !== "" || after.trim() === "" || /^[\s]*[.,!◇]/.test(after)));
}

function placesOf(name: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length });
  return found;
}

function spanOf(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length };
}
