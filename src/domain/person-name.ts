/** What is said rather than what somebody is called: "왜요", "그건 싫은데", "ㅋㅋ". */
const sentenceEnd = /(?:요|니다|니까|는데|은데|[ㄱ-ㅣ])$/u;

/** Whether these words, given as an answer to "성함을 알려 주세요", could be a name: letters only, short, and no sentence. */
export function couldBeName(words: string): boolean {
  return /^\p{L}[\p{L} .'-]{1,19}$/u.test(words) && !sentenceEnd.test(words);
}
