const base = 0xac00;
const finals = { none: 0, n: 4, l: 8, m: 16, p: 17, ss: 20 } as const;
const vowels = { a: 0, ae: 1, eo: 4, e: 5, yeo: 6, o: 8, wa: 9, wae: 10, oe: 11, u: 13, wo: 14, eu: 18, ui: 19, i: 20 };
const leadR = 5;

interface Syllable {
  readonly lead: number;
  readonly vowel: number;
  readonly final: number;
}

const split = (c: string): Syllable => {
  const code = c.charCodeAt(0) - base;
  return { lead: Math.floor(code / 588), vowel: Math.floor((code % 588) / 28), final: code % 28 };
};
const join = (s: Syllable): string => String.fromCharCode(base + s.lead * 588 + s.vowel * 28 + s.final);
const brightVowels: readonly number[] = [vowels.a, vowels.o];

/**
 * What a verb can begin with when it is bent: "때리" gives 때리 때린 때릴 때립 때림 때려 때렸. Stems in 르, ㅂ and
 * 하 bend as they should; rarer ones (걷다 → 걸어) have to be listed as two words.
 */
export function inflect(stem: string): readonly string[] {
  const last = split(stem.at(-1) ?? "가");
  const head = stem.slice(0, -1);
  if (last.final === finals.p && stem.length > 1)
    return [stem, ...["우", "워", "웠", "운", "울", "움"].map((u) => head + join({ ...last, final: 0 }) + u)];
  if (last.final !== finals.none) return [stem];
  const withFinal = (s: Syllable, final: number) => join({ ...s, final });
  const direct = [finals.n, finals.l, finals.m, finals.p].map((f) => head + withFinal(last, f));
  const { before, syllable } = infinitive(head, last);
  return [stem, ...direct, before + join(syllable), before + withFinal(syllable, finals.ss)];
}

/** The form before 요, cut before its last syllable: 조르 → 졸 + 라. */
function infinitive(head: string, last: Syllable): { before: string; syllable: Syllable } {
  const { vowel } = last;
  const previous = head === "" ? undefined : split(head.at(-1) ?? "가");
  const bright = previous !== undefined && brightVowels.includes(previous.vowel);
  if (vowel === vowels.eu && last.lead === leadR && previous?.final === finals.none) {
    const before = head.slice(0, -1) + join({ ...previous, final: finals.l });
    return { before, syllable: { ...last, vowel: bright ? vowels.a : vowels.eo } };
  }
  const changed: Readonly<Record<number, number>> = {
    [vowels.i]: vowels.yeo,
    [vowels.o]: vowels.wa,
    [vowels.u]: vowels.wo,
    [vowels.oe]: vowels.wae,
    [vowels.eu]: bright ? vowels.a : vowels.eo,
  };
  const isHa = last.lead === 18 && vowel === vowels.a;
  return { before: head, syllable: { ...last, vowel: isHa ? vowels.ae : (changed[vowel] ?? vowel) } };
}
