import { phrasebook } from "../../language/phrases.js";
import type { Cue } from "./cue.js";

const say = phrasebook({
  opinion: "후기 리뷰 소감 평가",
  of: "를 을 도 는 은",
  give: "남기 남길 어디 쓰 적 작성 하고싶 할게 하려 올리 할수 하는거 해야 하러 링크",
});

/** A survey they were sent, or an opinion they want to leave. */
export const survey: Cue = {
  intent: "survey",
  sure: 0.9,
  heard: say(
    // 설문 링크 다시 주세요, 만족도 조사 할게요
    "설문 만족도(조사|평가)? 서베이 앙케 의견조사",
    // 후기 남기고 싶어요
    "<opinion><of>?<give> 평가(하는거|지|문항|링크|문자) (평가|조사)(참여|응답|답변)",
  ),
  unless: {
    "not now": say("(설문|만족도|평가)…(그만|고만|말고|됐고|여기까지|중단|멈|아니고)"),
    "a job": say("설문조사(원|알바|일자리)"),
    "a review of something else": say("(영화|책|맛집|게임)후기"),
  },
};
