import { phrasebook } from "./phrases.js";

const say = phrasebook({
  lead: "같이 또 추가로 마저 이번에 나중에",
});

/** "스피치도 신청할게요", "와인도 같이 할래요" */
const too = say("[가-힣A-Za-z]도_(<lead>_)?(신청|접수|등록|참여|할래|할게|하고_싶|들을래|들을게)");
/** "저도 신청할게요": somebody, not something, more. */
const somebodyToo = say("(^|\\s)(저|나|제|우리|저희|친구|남편|아내|동생|아무|오늘|내일|그래|지금)도_");

/** Whether something is applied for besides what is under way, not in its place. */
export function wantsThatToo(text: string): boolean {
  return too.test(text) && !somebodyToo.test(text);
}
