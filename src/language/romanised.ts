/** What begins, carries and ends a syllable, in the order of Unicode's Hangul. */
const initials = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ").map((one) => (one === "-" ? "" : one));
const vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const finals = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
  .split(" ")
  .map((one) => (one === "-" ? "" : one));

/** A final before a vowel is said with it. */
const joined: Readonly<Record<string, string>> = { k: "g", t: "s", p: "b", l: "r" };

/** A final and an initial that change each other: 종로 Jongno, 신림 Sillim, 강릉 Gangneung. */
const meeting: readonly (readonly [RegExp, string])[] = [
  [/^k\|(?=[nm])/, "ng|"],
  [/^k\|r/, "ng|n"],
  [/^p\|(?=[nm])/, "m|"],
  [/^p\|r/, "m|n"],
  [/^t\|(?=[nm])/, "n|"],
  [/^n\|r|^l\|[rn]/, "l|l"],
  [/^(ng|m)\|r/, "$1|n"],
];

/** Hangul in Latin letters, as the Revised Romanisation (국어의 로마자 표기법) writes the names of places, in small letters. */
export function romanised(text: string): string {
  const syllables = [...text.normalize("NFC")].map((one) => (/[가-힣]/.test(one) ? cut(one) : one));
  return syllables
    .map((one, at) => {
      if (typeof one === "string") return one;
      const next = syllables[at + 1];
      const before = syllables[at - 1];
      const [initial] = typeof before === "object" ? met(before.final, one.initial).reverse() : [one.initial];
      const final = typeof next === "object" ? met(one.final, next.initial)[0] : one.final;
      return `${initial}${one.vowel}${final}`;
    })
    .join("");
}

interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly final: string;
}

function cut(syllable: string): Syllable {
  const at = syllable.charCodeAt(0) - 0xac00;
  const part = (parts: readonly string[], index: number) => parts[index] ?? "";
  return {
    initial: part(initials, Math.floor(at / 588)),
    vowel: part(vowels, Math.floor((at % 588) / 28)),
    final: part(finals, at % 28),
  };
}

function met(final: string, initial: string): [string, string] {
  if (initial === "") return [joined[final] ?? final, ""];
  const pair = `${final}|${initial}`;
  const [pattern, becomes] = meeting.find(([pattern]) => pattern.test(pair)) ?? [];
  const [left = "", right = ""] = (pattern ? pair.replace(pattern, becomes ?? "") : pair).split("|");
  return [left, right];
}

/** A place in English order: "서울 송파구" → "Songpa-gu, Seoul". */
export function placeInEnglish(place: string): string {
  return place.split(" ").map(nameInEnglish).reverse().join(", ");
}

function nameInEnglish(name: string): string {
  const suffix = name.length > 1 && /[시군구]$/.test(name) ? `-${romanised(name.slice(-1))}` : "";
  const stem = romanised(suffix === "" ? name : name.slice(0, -1));
  return stem.charAt(0).toUpperCase() + stem.slice(1) + suffix;
}
