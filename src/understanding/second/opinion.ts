import { type Intent, intents } from "../../conversation/reading.js";
import type { Judgement } from "../judgement.js";
import { mayBe } from "../own-words.js";
import { chancesOf, type Weights } from "../softmax.js";
import { type Glance, secondClues } from "./clues.js";

/** What was learnt from lines that people read, to weigh what the first reading made of a message. */
export interface SecondLearnt {
  readonly intents: readonly Intent[];
  readonly weights: Weights;
}

/**
 * The second opinion on a first reading: learnt from lines with their right readings, and from what the first reading
 * makes of such lines. It knows where rules are usually right and where they are not. What would start or change
 * something still needs words of its own, unless the rules said so themselves.
 */
export function secondOpinion({ intents: known, weights }: SecondLearnt, glance: Glance): Judgement {
  const { first, letters } = glance;
  const chances = chancesOf(weights, secondClues(glance));
  let best: Judgement | undefined;
  for (const [at, intent] of known.entries()) {
    const chance = chances[at] ?? 0;
    if (intent !== first.intent && !mayBe(intent, letters)) continue;
    if (best === undefined || chance > best.confidence) best = { intent, confidence: chance };
  }
  if (best === undefined) return first;
  if (best.intent === first.intent) return agreed(first, best.confidence);
  if (best.confidence < enoughFor(best.intent, glance)) return first;
  return { intent: best.intent, confidence: Math.min(mostOf(best.intent), best.confidence) };
}

/** What settles an open question does not overrule plain words on less; "아니 46살이요" puts right, and refuses nothing. */
const plain = 0.75;
const plainlyDecided = 0.5;
const nearlyCertain = 0.9;
const toDecide: ReadonlySet<Intent> = new Set(["yes", "no", "unsure"]);
/** Nothing is started or changed on less. */
const enoughToChange = 0.25;
const toChange: ReadonlySet<Intent> = new Set(["apply", "withdraw", "privacy", "survey", "correct"]);

/** What is plainly like nothing that is done here ("넷플릭스 볼 거 추천") is not taken for a wish on less. */
const enoughForSomething = 0.4;

function enoughFor(intent: Intent, { first, asked }: Glance): number {
  // "신청하기" says yes to the question whether to apply.
  if (asked === "confirm" && first.intent === "yes" && intent === "apply") return Number.POSITIVE_INFINITY;
  if (toDecide.has(intent) && first.confidence < plain) return 0;
  if (toDecide.has(intent)) return first.intent === "correct" ? nearlyCertain : plainlyDecided;
  // "네 81년생이에요" agrees, and says a fact besides.
  if (intent === "answer" && toDecide.has(first.intent) && first.confidence >= nearlyCertain) return nearlyCertain;
  const likeNothing = first.intent === "other" && first.confidence >= mostOf("other") ? enoughForSomething : 0;
  return Math.max(likeNothing, toChange.has(intent) ? enoughToChange : 0);
}

/** What is nothing for us is never followed, however sure that is. */
function mostOf(intent: Intent): number {
  return intent === "other" ? 0.45 : 0.95;
}

/** Where both say the same, the surer of them counts; a plain word of the rules stays as sure as it was. */
function agreed(first: Judgement, chance: number): Judgement {
  return { intent: first.intent, confidence: Math.min(mostOf(first.intent), Math.max(first.confidence, chance)) };
}

/** The intents that a second opinion can be: all but cries for help, which are heard before. */
export const weighable: readonly Intent[] = intents.filter((intent) => intent !== "crisis");
