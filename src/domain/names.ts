/** How verbs, adverbs and sentences end, and names hardly do: "왜요", "아무거나", "답하기", "급해요 빨리", "ㅋㅋ". */
const noName = /(?:[요다까지죠네래게해자줘봐음기서면고나데든리든깐]|[ㄱ-ㅣ])$/u;

/**
 * Whether these words, given as an answer to "성함을 알려 주세요", could be a name that the reader does not know:
 * letters only, short, and no word of a sentence ("응우옌 티 화", "Nguyen Hoa").
 */
export function couldBeName(words: string): boolean {
  if (!/^\p{L}[\p{L} .'-]{1,19}$/u.test(words)) return false;
  return words.split(" ").every((word) => word.length <= 10 && !noName.test(word));
}

/**
 * The company's name in an answer to "회사 이름을 알려 주세요": "한빛정밀이요" → "한빛정밀". A sentence ("네 신청해 주세요")
 * holds none.
 */
export function firmNameIn(words: string): string | undefined {
  const name = words.trim().replace(/(?:이에요|예요|이요|이고요|입니다|라고 합니다)[.!~]*$/u, "");
  const sentence = /(?:요|니다|까|죠)[.!?~]*$/u.test(name);
  return name === "" || name.length > 60 || sentence || !/[\p{L}\p{N}]/u.test(name) ? undefined : name;
}
