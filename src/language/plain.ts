/** Longest part of a message that is read; what comes after it is left alone. */
export const readLength = 1000;

/**
 * The text as readers want it: composed Hangul, half-width letters and digits, no control characters,
 * single spaces, at most `readLength` characters. Lone letters such as ㅇㅇ stay as they are.
 */
export function tidy(text: string, length = readLength): string {
  return text
    .slice(0, length)
    .normalize("NFC")
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\s]+/gu, " ")
    .trim();
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/^\s*ㅎㅇ+/, "하이"],
  [/^\s*ㅇㅋ+/, "오케이"],
  [/[ㅠㅜㅋㅎ^~!?.,;:"'…·♡♥]+/g, ""],
  [/잇(?=[어는습었던음슴])/g, "있"],
  [/햇(?=[어는습었던음네다지])/g, "했"],
  [/겟(?=[어는습네다지음])/g, "겠"],
  [/[됫됬](?=[어는습나다네지음])/g, "됐"],
  [/앗(?=[어는습])/g, "았"],
  [/엇(?=[어는습])/g, "었"],
  [/(?:시퍼|십퍼|싶퍼|십어|시포)/g, "싶어"],
  [/싶[당따]/g, "싶다"],
  [/고십(?=[다은습네])/g, "고싶"],
  [/께(?=요|여|용|$)/g, "게"],
  [/(?<=[할갈볼될올])께/g, "게"],
  [/구요/g, "고요"],
  [/(?<=[나어아에해돼까데고죠네])(?:여|용|염|욤)(?=$|[^가-힣])/g, "요"],
  [/안돼나/g, "안되나"],
  [/되요/g, "돼요"],
];

/** Without spaces, marks of mood and the most common slips of spelling: what cue words are looked for in. */
export function tight(text: string): string {
  return slips.reduce((t, [slip, meant]) => t.replace(slip, meant), text.toLowerCase()).replace(/\s+/g, "");
}

/** Whether a syllable ends in a consonant (받침), which decides what particle can follow it. */
export function hasFinal(syllable: string): boolean {
  const code = syllable.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 > 0;
}

/** A stretch of text, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with stretches blanked out, so that nothing else is read inside them; positions stay. */
export function without(text: string, spans: readonly Span[]): string {
  return spans.reduce((t, s) => t.slice(0, s.start) + "◇".repeat(s.end - s.start) + t.slice(s.end), text);
}
