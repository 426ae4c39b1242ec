import { phrasebook } from "./phrases.js";

const say = phrasebook({
  lead: "어 음 아 네 그럼 그러면 근데 그런데 혹시 진짜 정말 그래서 그라믄 글면",
  it: "이거 그거 이건 그건 이것 그것 여기 거기 이게 그게 요거 첫번째 두번째 세번째 이프로그램 그프로그램",
  who: "저 나 저는 나는 제가 내가 지 내 저희 우리 저희회사 우리회사 아빠 엄마 아버지 어머니 남편 아내 와이프 아들 딸 부모님 동생 친구",
  even: "도 는 은 가 이 두",
  // The slips of spelling are mended before: 되요 is 돼요 here.
  may: "돼요 되나요? 돼나요? 돼유? 되남유? 되는(겨|교|가요?|거(예요|에요|죠|지|야|여|임)?|지요?|건가요?|데) 되려나요? 되냐 되니 됨 될까요? 될란(가|지)요? 될랑가 됩니(까|꺼) 됩니까요 되겠(나|죠|지|소)요?",
  can: "가능(해요?|한가요?|할까요?|합니까|한거(예요|죠)?|함|하나요?) 할수있(나|어|을까|는거예|습니까|는건가)요? 신청(돼요|되나요?|가능(해요?|한가요?)?) 해당(돼요|되나요?|됩니까|될까요?)",
});
const onlyIfMay = say("^<lead>*(<it><even>?)?(<who><even>?)?(<it><even>?)?<lead>*(<may>|<can>)$");

/**
 * "되요?", "이거 나도 되는겨?": asks whether somebody may take part, and says nothing else. Such words are no yes, with a mark
 * of question or without. `tightText` has no spaces and no marks.
 */
export function asksOnlyIfMay(tightText: string): boolean {
  return onlyIfMay.test(tightText);
}
