/** Pairs of particles: the form after a final consonant first. 으로/로 also takes the short form after ㄹ. */
export const particlePairs = [
  "은/는",
  "이/가",
  "을/를",
  "으로/로",
  "과/와",
  "이라/라",
  "이에요/예요",
  "이나/나",
  "아/야",
] as const;
export type ParticlePair = (typeof particlePairs)[number];

/** How a word ends when it is read aloud. */
export type Sound = "vowel" | "rieul" | "consonant";

/**
 * The word with the particle that fits it: "소셜마케터는", "47을", "서울로". What stands in brackets after a word is not
 * read for it ("와인 (예시)을"), as the National Institute of Korean Language advises; a word all in brackets is.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  const [afterConsonant = "", afterVowel = ""] = pair.split("/");
  const sound = soundOf(word);
  const long = sound === "consonant" || (sound === "rieul" && pair !== "으로/로");
  return word + (long ? afterConsonant : afterVowel);
}

/** How a word ends, by its last Hangul syllable, digit or Latin letter; words of signs only count as ending in a vowel. */
export function soundOf(word: string): Sound {
  const bare = word.normalize("NFC").replace(/\s*[([（][^()[\]（）]*[)\]）]\s*$/u, "");
  const read = (bare.trim() === "" ? word.normalize("NFC") : bare).replace(/[^\p{L}\p{N}%]+$/gu, "");
  const last = [...read].at(-1);
  if (last === undefined) return "vowel";
  if (/[가-힣]/.test(last)) return soundOfSyllable(last);
  if (/[ㄱ-ㅎ]/.test(last)) return last === "ㄹ" ? "rieul" : "consonant";
  if (last === "%") return "vowel"; // 퍼센트
  const digit = last.normalize("NFKC");
  if (/\d/.test(digit)) return soundOfDigit(digit);
  return soundOfLatin(read);
}

function soundOfSyllable(syllable: string): Sound {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return "vowel";
  return final === 8 ? "rieul" : "consonant";
}

/** 영 일 이 삼 사 오 육 칠 팔 구; a number that ends in zeros is read 십, 백, 천, 만, all with a final consonant. */
function soundOfDigit(digit: string): Sound {
  if ("178".includes(digit)) return "rieul";
  return "036".includes(digit) ? "consonant" : "vowel";
}

/** Endings of files that have a vowel and are spelled out all the same. */
const spelledOut = new Set(["exe", "heic", "heif", "avi", "eml", "ico", "iso", "ipa"]);

/** Capitals are read letter by letter, and so is what nobody could read otherwise ("png", "pdf"); other words by their last letters. */
function soundOfLatin(word: string): Sound {
  const tail = /[A-Za-z]+$/.exec(word)?.[0] ?? "";
  if (tail === "") return "vowel";
  const small = tail.toLowerCase();
  if (tail === tail.toUpperCase() || !/[aeiouy]/.test(small) || spelledOut.has(small)) return soundOfLetter(small);
  if (/(l|le)$/.test(tail)) return "rieul";
  return /(m|n|ng|[aeiou][bckpt])$/.test(tail) ? "consonant" : "vowel";
}

/** 엘, 알; 엠, 엔; the names of all others end in a vowel. */
function soundOfLetter(word: string): Sound {
  if (/[lr]$/.test(word)) return "rieul";
  return /[mn]$/.test(word) ? "consonant" : "vowel";
}
