/** What stands before a demand and changes nothing of it. */
const before =
  "(?:네|예|그럼|그러면|그냥|이제|저기요?|죄송한데요?|죄송하지만|미안한데요?|부탁인데요?|여기|여기에|이음에?|저장된|저장한|남은|남아있는|가지고있는|지금까지(?:나눈)?|그동안(?:의|나눈)?|지금|당장|빨리|어서)*";
const mine = "(?:제|내|저의|나의|저에대한|나에대한)?";
/** All of it, and not some one thing: which file or number is meant is for the staff who have the talk to hear. */
const all =
  "(?:(?:개인)?정보|데이터|기록|거|것|대화(?:내용|기록)?|채팅(?:내용|기록)?)(?:(?:랑|이랑|하고|와|과)(?:대화|신청|기록|정보)(?:내용|기록)?)?(?:을|를|은|는|들)?";
const wholly = "(?:다|모두|전부|싹|몽땅|완전히|깨끗이|지금|바로|당장|빨리|좀)*";
const please = "(?:주세요|주십시오|주시겠어요|주시길바랍니다|줘요?|주라|달라고요)";
const gone = `(?:지워(?:${please})?|없애(?:${please})?|(?:삭제|파기)(?:해(?:${please})|해|부탁(?:드려요|드립니다|해요|합니다)|(?:를|을)?요청(?:해요|합니다|드려요|드립니다)|하세요|할게요|하겠습니다)?)`;
const leave = `(?:회원)?탈퇴(?:(?:처리)?(?:해|시켜)${please}|할게요|할래요|하겠습니다|합니다)`;

const demand = new RegExp(`^${before}(?:${mine}${all}${wholly}${gone}|${leave})$`);

/**
 * Whether somebody plainly demands that all that is kept of them be erased ("내 정보 다 지워 주세요"). A question how that is
 * done, a wish that is told of, and one thing that is named are no such demand.
 */
export function demandsErasure(text: string): boolean {
  if (text.length > 100) return false;
  const sentences = text.normalize("NFKC").match(/[^.!?…~\n]+[.!?…~]*/g) ?? [];
  return sentences.some((sentence) => {
    const tight = sentence.replace(/[^\p{L}\p{N}]/gu, "");
    return (!sentence.includes("?") || tight.endsWith("주시겠어요")) && demand.test(tight);
  });
}
