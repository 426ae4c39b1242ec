// Particles and endings that Korean hangs on a word. What is left when they are cut need not be a word:
// it only has to be the same for "취업을", "취업하고" and "취업하려면".
const particles =
  "으로부터 에게서 에서는 에서도 으로는 으로도 이라도 이라는 이라면 이랑 까지 부터 에게 에서 으로 처럼 보다 마다 조차 이며 라도 라는 에는 에도 과는 와는 한테 하고 께서 이나 은 는 이 가 을 를 의 에 도 만 과 와 로 나 며 랑";
const endings =
  "하겠습니다 하였습니다 합니다 입니다 됩니다 습니다 하시면 하시는 하려면 하려고 하고싶어요 하나요 인가요 있나요 되나요 할까요 있을까요 될까요 하는데 하는거 하기 하면 하는 하여 하고 해서 해야 했는데 했던 했어요 해요 인데요 인데 되는 되면 에요 예요 이에요 네요 어요 아요 나요 까요 는데 던데 된 될 한 할 함 해 하 되 받을 받는 받은 받고 받기 받 있는 있을 있는지";

const longestFirst = [...new Set(`${endings} ${particles}`.split(" "))].sort((a, b) => b.length - a.length);

/** Shorter stems tell too little. */
const shortestStem = 2;

/** Cuts one ending or particle off a Korean word; other words stay whole. */
export function wordStem(word: string): string {
  if (!/^[가-힣]+$/.test(word)) return word;
  const end = longestFirst.find((each) => word.length - each.length >= shortestStem && word.endsWith(each));
  return end === undefined ? word : word.slice(0, -end.length);
}

/** "1974년", "2일생": what somebody tells of themselves or of a term, and nothing to look for. */
export function tellsDay(word: string): boolean {
  return /^\d{1,4}(?:년|월|일)(?:생.*)?$/.test(word);
}
