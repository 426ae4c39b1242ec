import { oneSyllable, twoSyllable } from "./names.js";
import { isEverydayWord } from "./not-names.js";

/** A word that could be somebody's name, with what stands around it; whether it is one is for others to weigh. */
export interface NameSpot {
  readonly name: string;
  /** What follows the name inside its word: "올시다", "" … */
  readonly ending: string;
  readonly before: string;
  readonly after: string;
  /** It begins like an everyday word ("고민이에요"). */
  readonly everyday: boolean;
}

const endings =
  "이?(?:입니다|입니더|이에요|이예요|예요|에요|에용|이요|요|여|이여|이오|오|올시다|외다|임|임다|야|이야|고|고요|구요|인데|인데요|인디|인데예|라고|라|라는|라카고|라캅니더|라카는|라예|래요|세요|이세요|며|나|예|유|이유|씨|씨가|씨는|님|님은|님의|양|군|네)|이|이가|이는|이도|이를|가|는|은|도|를|을|로|으로|의|만|한테|께서|꺼|건|거";
const words = /(?<![가-힣◇])[가-힣]{2,10}(?![가-힣])/g;
const surnamed = new RegExp(`^(?:${twoSyllable}|[${oneSyllable}])`);
const longSurname = new RegExp(`^(?:${twoSyllable})`);
const ended = new RegExp(`^(?:${endings})?$`);
const latin = /(?<![A-Za-z])[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}(?![A-Za-z])/g;
const most = 40;
const around = 12;

/** Words of a text that are built like a name, the first forty. A word may be taken apart in two ways. */
export function nameSpots(text: string): readonly NameSpot[] {
  const spot = (name: string, ending: string, start: number, end: number): NameSpot => ({
    name,
    ending,
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(end, end + around),
    everyday: isEverydayWord(name),
  });
  const korean = [...text.matchAll(words)].flatMap((m) => {
    const word = m[0];
    const at = (length: number) => {
      const ending = word.slice(length);
      return word.length >= length && ended.test(ending)
        ? [spot(word.slice(0, length), ending, m.index, m.index + word.length)]
        : [];
    };
    if (!surnamed.test(word)) return [];
    return [...at(3), ...(longSurname.test(word) ? at(4) : []), ...at(2)];
  });
  const abroad = [...text.matchAll(latin)].map((m) => spot(m[0], "", m.index, m.index + m[0].length));
  return [...korean, ...abroad].slice(0, most);
}
