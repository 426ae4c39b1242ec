import { typedInHangul } from "../../language/keyboard.js";

/** A message as the readers of distress want it. */
export interface Message {
  /** Hangul, Latin letters and digits alone, in one run; "." where a sentence ends. */
  readonly letters: string;
  /** For each letter, where the word that it was written in begins and ends. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** Whether it laughs: ㅋㅋ, ㅎㅎ. */
  readonly laughs: boolean;
  /** Whether there is a question mark. */
  readonly asks: boolean;
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/잇(?=[어는습었던음슴지다고네])/g, "있"],
  [/햇(?=[어는습었던음네다지])/g, "했"],
  [/겟(?=[어는습네다지음])/g, "겠"],
  [/[됫됬](?=[어는습나다네지음])/g, "됐"],
  [/앗(?=[어는습다])/g, "았"],
  [/엇(?=[어는습다])/g, "었"],
  [/갓(?=[어는습다])/g, "갔"],
  [/주거(?=십|싶|시[프포퍼])|죽거(?=싶)|쥭고/g, "죽고"],
  [/(?<=[고])\s?(?:시퍼|십퍼|싶퍼|십어|시포|시프|십다|싶당|싶따|시따|십네|십은|시픈)/g, "싶어"],
  [/(?<=고)파(?=\s|$|요|서)/g, "싶어"],
  [/죽고십/g, "죽고싶"],
  [/ㅈㅅ(?=\s?(?:하|할|생각|생|충|각|시도))/g, "자살"],
  [/ㅈㄱ\s?고?\s?싶/g, "죽고싶"],
  [/(?<=싶지[가도는]?\s?)안(?=아|습|네|다)/g, "않"],
  [/주거(?=버|야|서|도)/g, "죽어"],
  [/주글(?=래|꺼|거|게|까|라|려)/g, "죽을"],
  [/시러|실타|싫타|싫따|싫당/g, "싫어"],
  [/업(?=[어는습])/g, "없"],
  [/안돼나/g, "안되나"],
  [/어떻해|어떠케|어뜨케|우짜/g, "어떡해"],
  [/마자(?=서|요)/g, "맞아"],
  [/때려따|때렷/g, "때렸"],
  [/(?<=무서|괴로|두려|어려)버/g, "워"],
  [/뿌수|뿌순|뿌사|뿌셔/g, "부순"],
  [/묵고(?=\s?(?:들어|오|집))/g, "먹고"],
  [/몬(?=\s?(?:살|하|참|버|견|받|쉬))/g, "못"],
];

const sentenceEnd = "◆";

/** The words as they were written, in order. */
export function wordsOf({ letters, words }: Message): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < letters.length; at = Math.max(at + 1, words[at]?.end ?? 0))
    found.push(letters.slice(at, words[at]?.end));
  return found;
}

/** Keys pressed with the keyboard left in English, and letters typed one by one ("죽ㄱㅗ"), as the syllables they are. */
function composed(text: string): string {
  const joined = text.replace(/[ㄱ-ㅎㅏ-ㅣ]{2,}/g, (run) => (/[ㄱ-ㅎ][ㅏ-ㅣ]/.test(run) ? typedInHangul(run) : run));
  if (!/^[A-Za-z\s.,!?~]{4,60}$/.test(joined)) return joined;
  const typed = typedInHangul(joined);
  return /^[가-힣ㅋㅎㅠㅜ\s.,!?~]+$/.test(typed) ? typed : joined;
}

/** The message without spaces, marks, lone letters and the commonest slips of spelling. */
export function messageOf(text: string): Message {
  const mended = slips.reduce(
    (t, [slip, meant]) => t.replace(slip, meant),
    composed(text.normalize("NFC")).toLowerCase(),
  );
  const marked = mended
    .replace(/(?<=[가-힣])[\d\s._*-]{1,2}(?=살(?:하|할|을|생|시))/g, "")
    .replace(/(?<=[요다죠까네음지야라해어아래대함임데])\s?[ㅠㅜㅋㅎ]*[.!?\n]+\s*(?=\S)/g, `${sentenceEnd} `)
    .replace(/[^가-힣a-z0-9\s◆]+/g, "")
    .replaceAll(sentenceEnd, ".");
  const words: { start: number; end: number }[] = [];
  let letters = "";
  for (const written of marked.split(/\s+/)) {
    const word = { start: letters.length, end: letters.length + written.length };
    letters += written;
    while (words.length < letters.length) words.push(word);
  }
  return { letters, words, laughs: /[ㅋㅎ]{2}/.test(text), asks: /[?？]/.test(text) };
}
