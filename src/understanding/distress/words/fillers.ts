import { list } from "./list.js";

/** What may follow a word inside a phrase without changing what the phrase means. */
export const particles = list(`
  이라도, 이라고, 이라는, 라도, 라고, 라는, 까지도, 까지, 조차도, 조차, 마저, 에서는, 에서도, 에서, 에는,
  에도, 으로, 한테, 에게, 께서, 님이, 님은, 들이, 들은, 들도, 들을, 이나, 이랑, 하고, 만이, 만은, 만, 이,
  가, 을, 를, 은, 는, 도, 에, 의, 로, 께, 랑, 과, 와, 서, 나, 들, 님,
`);

/** What people put between two words for weight. */
export const fillers = list(`
  너무너무, 너무, 정말, 진짜, 그냥, 자꾸, 계속, 맨날, 매일, 매번, 항상, 또다시, 또, 막, 확, 콱, 좀,
  더이상, 더는, 더, 이제는, 이제, 전혀, 하나도, 아예, 아직도, 아직, 많이, 엄청, 완전, 제발, 갑자기, 한번도,
  혼자, 제대로, 별로, 그만, 자주, 거의, 차라리, 모두, 전부, 다, 잘, 영영, 다시, 빨리, 지금, 오늘, 아무도,
  아무것도, 조용히, 이미, 먼저, 같이, 이렇게, 절대, 끝까지, 한푼도, 몰래, 억지로, 매달, 세게,
`);
