const keys: Readonly<Record<string, string>> = {
  ...{ q: "ㅂ", w: "ㅈ", e: "ㄷ", r: "ㄱ", t: "ㅅ", a: "ㅁ", s: "ㄴ", d: "ㅇ", f: "ㄹ", g: "ㅎ" },
  ...{ z: "ㅋ", x: "ㅌ", c: "ㅊ", v: "ㅍ", y: "ㅛ", u: "ㅕ", i: "ㅑ", o: "ㅐ", p: "ㅔ", h: "ㅗ" },
  ...{ j: "ㅓ", k: "ㅏ", l: "ㅣ", b: "ㅠ", n: "ㅜ", m: "ㅡ" },
  ...{ Q: "ㅃ", W: "ㅉ", E: "ㄸ", R: "ㄲ", T: "ㅆ", O: "ㅒ", P: "ㅖ" },
};
const initials = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const vowels = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const finals =
  "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
const longestFirst = (parts: readonly string[]) => [...parts].sort((a, b) => b.length - a.length).join("|");
const syllable = new RegExp(
  `([${initials.join("")}])(${longestFirst(vowels)})((?:${longestFirst(finals)})(?![ㅏ-ㅣ]))?`,
  "g",
);

/** What the same keys give on a Korean keyboard (두벌식): "dkssud" → "안녕". Other letters stay. */
export function typedInHangul(keysPressed: string): string {
  return [...keysPressed]
    .map((key) => keys[key] ?? keys[key.toLowerCase()] ?? key)
    .join("")
    .replace(syllable, (_, initial: string, vowel: string, final?: string) =>
      String.fromCharCode(
        0xac00 +
          (initials.indexOf(initial) * vowels.length + vowels.indexOf(vowel)) * (finals.length + 1) +
          (final === undefined ? 0 : finals.indexOf(final) + 1),
      ),
    );
}

/** The first letters (초성) of each syllable: "안녕" → "ㅇㄴ"; other letters stay. */
export function initialsOf(text: string): string {
  return text.replace(
    /[가-힣]/g,
    (s) => initials[Math.floor((s.charCodeAt(0) - 0xac00) / (vowels.length * (finals.length + 1)))] ?? s,
  );
}
