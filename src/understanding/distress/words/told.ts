import { list } from "./list.js";

/** Where stories come from: what is told there happens to nobody here. */
export const stories = list(`
  영화, 드라마, 소설, 뮤지컬, 연극, 오페라, 웹툰, 웹소설, 만화, 장면, 가사가, 가사에, 대본, 대사, 결말, 주인공, 다큐, 판소리,
  팟캐스트, 뉴스, 기사에, 유튜브, 책에서, 시나리오, 게임에서, 게임하다, 미드, 사극, 독서모임, 독서 모임, 감상반, 역할,
`);
/** …unless somebody speaks of themselves, or of now. */
export const ownVoice = list(`
  저도, 나도, 제가, 내가, 저는, 나는, 지금, 오늘, 실제로, 진짜로, 우리, 도와, 살려 (주세요/줘), 죽고 싶어, 죽고 싶다, 죽고 싶습, 죽고 싶네,
  죽고 싶은, 죽을래, 죽을게, 죽으려고, 뛰어내리고 싶, 뛰어내릴래, 사라지고 싶, 살기 싫, 살고 싶지,
`);
/** Somebody who looks for something to do, here and now. */
export const looksForSomething = list(`
  (모임/수업/강의/강좌/교육/행사/프로그램/특강/체험/봉사/자격증/과정/스터디/동호회/커뮤니티/클래스/컨설팅) … (있나/있어요/있을까/있죠/있습니까/언제/몇 시/찾아요/찾습/되나/될까/추천/소개),
  초보도, 초보반, 배워볼까, 배워 볼까, 배우고 싶, 뭐 배울, 배울 거, 배울 데, 배울까, 어디서 배, 봉사라도, 봉사하고 싶, 일하고 싶,
  일자리 (있/찾/구/부탁/하나), 자리라도, 일 좀 주, 일자리라도, 취직하려, 일을 시작, 일 시작, 강좌, 오전반, 오후반, 저녁반, 진행되죠,
`);
