import type { Sex } from "../domain/facts.js";
import { everywhere, phrasebook } from "./phrases.js";

const say = phrasebook({
  whose: "우리 울 저희 내 제 친정 사촌 막내 큰 작은 둘째 첫째 친 외 시 옆집 이웃 이웃집",
  hers: "어머니 어머님 엄마 어무이 엄니 할머니 할무니 할매 장모님? 딸(아이|내미|래미|애)? 언니 누나 누님 이모님? 고모님? 숙모 여동생 며느리 손녀 처제 처형 형수님? 올케 아주머니",
  his: "아버지 아버님 아부지 아빠 아들(아이|내미|래미|놈|애)? 오빠 형님? 할아버지 할부지 장인(어른)? 삼촌 남동생 사위 제부 매형 매제 처남 손자 남자친구 총각 아저씨",
  by: "가 이 께서 는 은",
  asks: "물어보래 물어보라 시켜 하래 해보 가보 가_보 들어가 보라 보랬 알려 소개 추천 권해 권하 그러 그래서 뭐라 저를 절_ 때리 때려 혼내 볼까 꼬셔 도와",
});

/** "엄마가", "울 아들 일경험", "장모님 대신"; not "아들 둘", "언니들", "엄마한테". */
const told =
  "(?![가-힣])(?!_(둘|셋|하나|한_명|두_명|있는|키우|낳|보내|돌보|모시느|모시고_(살|있)|간병|간호|병수발|장례|제사|생신|칠순|병원|수술|같은_사람))";
const after = `((${"가 이 께서 는 은 도 의 꺼 거 요 분이 예요 이에요 인데 인데요 얘긴데 고 이고 입니다 세요 에요 닌데".split(" ").join("|")})${told}|${told})`;
const her = everywhere(say(`(?<![가-힣])(<whose>_?){0,2}<hers>${after}`));
const him = everywhere(say(`(?<![가-힣])(<whose>_?){0,2}<his>${after}`));
/** "딸이 들어가 보라 해서": who only sends somebody here. */
const sends = say("^[가-힣\\s]{0,10}<asks>");
/** "애 엄마", "다른 언니", "아는 형님" are nobody's relatives here. */
const others = /(?:애|애기|아이|아기|다른|아는|젊은|동네|같은|리더|옆|저)\s?$/;

/** Of a relative for whom somebody speaks: "엄마가 예순이신데", "아들 대신 여쭤봐요". The first who is spoken of counts. */
export function readRelativesSex(text: string): Sex | undefined {
  const she = firstOf(text, her);
  const he = firstOf(text, him);
  if (she === undefined && he === undefined) return undefined;
  return (she ?? Number.POSITIVE_INFINITY) < (he ?? Number.POSITIVE_INFINITY) ? "female" : "male";
}

function firstOf(text: string, kin: RegExp): number | undefined {
  return [...text.matchAll(kin)].find(
    (m) =>
      !others.test(text.slice(Math.max(0, m.index - 4), m.index)) &&
      !sends.test(text.slice(m.index + m[0].length, m.index + m[0].length + 16)),
  )?.index;
}
