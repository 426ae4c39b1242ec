import { phrasebook } from "./phrases.js";

const say = phrasebook({
  told: "인데 는데 은데 이고 이구 고요 구요 예요 에요 이요 어요 아요 니다 해서 어서 아서 라서",
  lead: "저도 제가 나도 내가 혹시 그럼 그러면 이런_사람도 이_나이에",
  means: "뭐 뭘 무엇 무슨 어떤 있을까 있나 있어 있습 가능한 맞는 할_?만한 할_?수 받을_?수 들을_?수 참여할_?수",
});

/** "58인데 뭐 있나요", "마포 사는데 할 만한 거 있을까요" */
const factsThenWhat = say("<told>[\\s,.]*(<lead>_)?<means>");
/** "취업하고 싶은데", "일자리 찾는데": a wish stands among them. */
const wishWithin = say("싶 찾 구하 구해 원하 원해 필요 바라 말고 말구 다른");

/**
 * Whether a search says nothing of what is looked for: facts, and then only what there is for them. What was wished for
 * before goes on being wished for.
 */
export function asksWhatThereIs(text: string): boolean {
  return factsThenWhat.test(text) && !wishWithin.test(text);
}
