/** Longer messages ask for more than this. */
const longest = 40;

const results: readonly RegExp[] = [
  /(?:결과|발표|합격|선정|심사).{0,14}(?:언제|며칠|몇\s?일|언제쯤)/u,
  /(?:언제|며칠|언제쯤).{0,10}(?:결과|발표|합격|선정|심사)/u,
  /^(?:그럼|그러면|근데|그런데)?\s?(?:저\s?)?언제(?:쯤|까지)?\s?(?:알려|연락|알\s?수|통보)/u,
  /\bwhen (?:will|do|can) i (?:hear|know|find out)\b|\bwhen .{0,20}\bresults?\b/iu,
];

const missed =
  "(?:떨어\\S{0,4}|탈락\\S{0,4}|불합격\\S{0,4}|미선정\\S{0,4}|(?:안|못)\\s?(?:됐|됀|된|되었|뽑|붙)\\S{0,4}|(?:선정|합격)\\S{0,2}\\s?(?:안|못)\\S{0,4})";
const whyNot: readonly RegExp[] = [
  new RegExp(`(?:왜|어째서|뭐\\s?때문에|무슨\\s?이유로).{0,12}${missed}`, "u"),
  new RegExp(`${missed}.{0,8}(?:왜|이유|까닭|사유|뭐\\s?때문)`, "u"),
  /\bwhy (?:was|were|did|am) (?:i|we) (?:not |n'?t )?(?:rejected|chosen|selected|picked|get in|fail)/iu,
  /\bwhy (?:wasn'?t|weren'?t|didn'?t) (?:i|we)\b/iu,
];

const when = "(?:오늘|내일|모레|이번\\s?주|다음\\s?주|이번|다음)";
const held = "(?:모임|수업|교육|활동|회차|시간|번)";
const absent =
  "(?:못\\s?(?:가|갈|간|나가|나갈|오|올|참석|참여)|빠져야|빠질|빠져도|결석|불참|참석\\s?(?:이\\s?)?(?:어려|힘들|못)|가기\\s?(?:어려|힘들))";
const cannotCome: readonly RegExp[] = [
  new RegExp(`${when}.{0,14}${absent}`, "u"),
  new RegExp(`${held}(?:에|은|을|는)?\\s?.{0,6}${absent}`, "u"),
  /\bi (?:can'?t|cannot|won'?t be able to) (?:come|make it|attend)\b/iu,
];

/**
 * Whether somebody who has applied asks when they hear what came of it or why they were not chosen, or who takes part says
 * that they cannot come.
 * What was asked of a program by anybody else sounds the same: who they are is not for the words to tell.
 */
export function readTakingPartQuestion(plain: string): "results" | "cannotCome" | "whyNot" | undefined {
  if (plain.length > longest) return undefined;
  if (cannotCome.some((pattern) => pattern.test(plain))) return "cannotCome";
  if (whyNot.some((pattern) => pattern.test(plain))) return "whyNot";
  return results.some((pattern) => pattern.test(plain)) ? "results" : undefined;
}
