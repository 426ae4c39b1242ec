/** A number as people write it, and where it stands. */
export interface SaidNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** `native` is 마흔일곱, `sino` is 사십칠, `digits` is 47. */
  readonly form: "native" | "sino" | "digits";
  readonly said: string;
}

const nativeTens: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  설흔: 30,
  마흔: 40,
  마은: 40,
  쉰: 50,
  쉬흔: 50,
  쉬은: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const nativeUnits: Readonly<Record<string, number>> = {
  하나: 1,
  하난: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  여덜: 8,
  여덞: 8,
  아홉: 9,
};
const sinoDigits: Readonly<Record<string, number>> = {
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
};

const tens = Object.keys(nativeTens).join("|");
const units = Object.keys(nativeUnits).join("|");
const counted =
  "(?:하나|하난(?=[데디])|둘|셋|넷|다섯|여섯|일곱|여덟|여덜|아홉)|(?:한|두|세|네)(?=\\s?(?:살|개|번|점|명|달|주|시|차))";
/** "마흔하고도 여덟" */
const native = `(?:${tens})(?:\\s?(?:하고도?\\s?)?(?:${units}))?|${counted}`;
/** In "이십이에요" the last 이 is of the ending. */
const two =
  "이(?![에예]요|요|고|라|니까|거든|지만|구|며|면|래|네|었|잖|여|유|\\s?넘|\\s?(?:거의\\s?)?다\\s?[돼되됐]|\\s?코앞)";
const hundreds = "[일이삼사오육칠팔구]?백(?:\\s?[일이삼사오육칠팔구]?십)?[일이삼사오육륙칠팔구]?";
const mixed = "[이삼사오육칠팔구]십\\s?(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|여덜|아홉)";
const sino = `${mixed}|${hundreds}|[일이삼사오육륙칠팔구]?십(?:\\s?(?:[일삼사오육륙칠팔구]|${two}))?|[영공일이삼사오육륙칠팔구]+`;
const pattern = new RegExp(`(?<native>${native})|(?<sino>${sino})|(?<digits>\\d+)`, "g");

/** The value of "사십칠", "백이십", of "육십둘" too, as some say it; of "칠팔" read digit by digit 78. Anything else has none. */
export function sinoValue(word: string): number | undefined {
  const text = word.replace(/\s/g, "");
  if (/^[영공일이삼사오육륙칠팔구]+$/.test(text)) return Number([...text].map((c) => sinoDigits[c]).join(""));
  const both = /^([이삼사오육칠팔구])십(하나|둘|셋|넷|다섯|여섯|일곱|여덟|여덜|아홉)$/.exec(text);
  if (both) return 10 * (sinoDigits[both[1] ?? ""] ?? 0) + (nativeUnits[both[2] ?? ""] ?? 0);
  const parts =
    /^(?:([일이삼사오육칠팔구]?)천)?(?:([일이삼사오육칠팔구]?)백)?(?:([일이삼사오육륙칠팔구]?)십)?([일이삼사오육륙칠팔구]?)$/.exec(
      text,
    );
  if (!parts || text === "") return undefined;
  const place = (digit: string | undefined, mark: string, worth: number) =>
    text.includes(mark) ? (digit ? (sinoDigits[digit] ?? 0) : 1) * worth : 0;
  return (
    place(parts[1], "천", 1000) +
    place(parts[2], "백", 100) +
    place(parts[3], "십", 10) +
    (parts[4] ? (sinoDigits[parts[4]] ?? 0) : 0)
  );
}

/** The value of "마흔일곱", "쉰 하나", "다섯"; anything else has none. */
export function nativeValue(word: string): number | undefined {
  const text = word.replace(/\s|(?<=[물른흔쉰순든])\s?하고도?/g, "");
  const ten = Object.keys(nativeTens).find((t) => text.startsWith(t));
  const rest = ten ? text.slice(ten.length) : text;
  const unit = rest === "" ? 0 : nativeUnits[rest];
  if (unit === undefined || (ten === undefined && unit === 0)) return undefined;
  return (ten ? (nativeTens[ten] ?? 0) : 0) + unit;
}

/** Every number in a text. Single Hangul digits come too ("이" is also a particle): the caller knows what may follow. */
export function readNumbers(text: string): readonly SaidNumber[] {
  return [...text.matchAll(pattern)].flatMap((m): SaidNumber[] => {
    const said = m[0];
    const form = m.groups?.native ? "native" : m.groups?.sino ? "sino" : "digits";
    const value = form === "native" ? nativeValue(said) : form === "sino" ? sinoValue(said) : Number(said);
    return value === undefined ? [] : [{ value, start: m.index, end: m.index + said.length, form, said }];
  });
}

/** Hangul digits as figures ("공일공" → "010"), one for one, so that positions stay. */
export function hangulDigits(text: string): string {
  return text.replace(/[영공일이삼사오육륙칠팔구]/g, (c) => String(sinoDigits[c]));
}
