import { phrasebook } from "./phrases.js";

const say = phrasebook({
  suffix: "시 구 군",
  particle: "이 가 은 는 을 를 도 에 에서 에는 으로 로 꺼 거 것 쪽 점 살 세 일 요일 차 번",
  lead: "<suffix>?\\s*<particle>?\\s*",
});

const turnedDown = say(
  "^<lead>(시민|주민|구민|사람)(이|은)?_(아니|아닌) ^<lead>(말고|말구|말곤|빼고|대신) ^<lead>(아니고|아니구|아니라|아니었|아니에|아니예|아니여|아니네|아니다(?![가-힣]))",
  "^<lead>(아닙니|아닌데|아닌_(것|거|게)|아녜|아님) ^<lead>안_(살|사는|사|다니|다녀|다닙) ^<lead>(이?랑|하고)_헷갈",
);
const saidBefore = say(
  "^<lead>(이?라고|이?라구|이?라|으로|로)_(잘못_)?(했|말했|말씀|적었|썼|쓴|한_거|한_건|눌렀|골랐)",
);

/** "서울 말고", "구로가 아니라": what stands before `end` is turned down. */
export function isTurnedDown(text: string, end: number): boolean {
  return turnedDown.test(text.slice(end, end + 24));
}

/** "마흔다섯이라고 했는데": what stands before `end` was said earlier, and is about to be replaced. */
export function isSaidBefore(text: string, end: number): boolean {
  return saidBefore.test(text.slice(end, end + 24));
}

/** Of several values for one thing the last that stands; those turned down or said before give way. */
export function standing<T extends { readonly start: number; readonly end: number }>(
  text: string,
  found: readonly T[],
): T | undefined {
  const kept = found.filter((f) => !isTurnedDown(text, f.end));
  return kept.filter((f) => !isSaidBefore(text, f.end)).at(-1) ?? kept.at(-1);
}
