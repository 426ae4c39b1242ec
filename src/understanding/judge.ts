import type { Intent, ReadingContext } from "../conversation/reading.js";
import { readAgreement } from "../language/agreement.js";
import type { Weigh } from "./classifier.js";
import { corrects } from "./corrections.js";
import { heard, isHeard } from "./cues/cue.js";
import { steering } from "./cues/steering.js";
import { tasks } from "./cues/tasks.js";
import { apply } from "./cues/wishes.js";
import { evidenceOf } from "./evidence.js";
import type { Judgement } from "./judgement.js";
import { mayBe } from "./own-words.js";
import { asks } from "./questions.js";
import { masked, namesSomething, type Said } from "./said.js";
import type { Subject } from "./subject.js";

/** Under this chance nothing is told apart from anything else. */
const tooLittle = 0.28;
/** What plain words for an intent add to its likeness, which runs from 0 to 1. */
const plainWords = 0.75;

/**
 * What a message wants when no question is open, and what it wants besides answering one. Words that
 * are plain speak for an intent, and so does likeness to the examples; the two are added up. What would start
 * or change something needs words of its own.
 */
export function judge(said: Said, subject: Subject, context: ReadingContext, weigh: Weigh): Judgement {
  const ruled = [steered(said), ...heardTasks(said), corrects(said, context), agreed(said), signsUp(said)].filter(
    (r) => r !== undefined,
  );
  const letters = masked(said);
  const applies = isHeard(apply, letters);
  const [best] = likelihoods(said, subject, context, weigh)
    .filter(
      ({ intent }) =>
        ruled.some((r) => r.intent === intent) || mayBe(intent, letters) || (intent === "apply" && applies),
    )
    .map(({ intent, chance }) => {
      const rule = ruled.find((r) => r.intent === intent);
      return { intent, chance, rule, score: chance + (rule ? plainWords * rule.confidence : 0) };
    })
    .sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < tooLittle) return unclear(said, context);
  return { intent: best.intent, confidence: confidenceOf(best.intent, best.rule, best.chance) };
}

/** Who tells of themselves informs, if nothing else. */
function unclear(said: Said, { asked }: ReadingContext): Judgement {
  const tells = asked === undefined && Object.keys(said.facts).some((fact) => fact !== "date");
  return tells ? { intent: "inform", confidence: 0.3 } : { intent: "other", confidence: 0.2 };
}

/** Nothing is answered where nothing is asked: what reads like an answer informs. */
function likelihoods(said: Said, subject: Subject, { asked }: ReadingContext, weigh: Weigh): ReturnType<Weigh> {
  const all = weigh(evidenceOf(said, subject));
  if (asked !== undefined) return all;
  const answers = all.find(({ intent }) => intent === "answer")?.chance ?? 0;
  return all.flatMap(({ intent, chance }) =>
    intent === "answer" ? [] : [{ intent, chance: intent === "inform" ? chance + answers : chance }],
  );
}

/** "빛타민 신청이요" names what is applied for, and asks nothing. */
function signsUp(said: Said): Judgement | undefined {
  const applies = isHeard(apply, masked(said)) && namesSomething(said) && !asks(said.tight, said.text);
  return applies ? { intent: "apply", confidence: 0.5 } : undefined;
}

const longestAgreement = 10;

/** "웅 그렇게 해줘", "괜찮습니다": a word of agreement, and little else. */
function agreed({ text, tight }: Said): Judgement | undefined {
  const agreement = tight.length <= longestAgreement ? readAgreement(text) : undefined;
  return agreement && { intent: agreement, confidence: 0.5 };
}

function confidenceOf(intent: Intent, rule: Judgement | undefined, chance: number): number {
  if (rule !== undefined) return Math.max(rule.confidence, Math.min(0.95, chance));
  return Math.min(intent === "other" ? 0.45 : 0.95, chance);
}

/**
 * "그만 나갈래요, 빼 주세요" gives a place up; it does not only end the talk. Who tells of themselves and asks what they
 * could do looks for something; they do not ask how this works.
 */
function steered(said: Said): Judgement | undefined {
  const steer = heard(steering, said.tight);
  if (steer?.intent === "help" && Object.keys(said.facts).length > 0) return { intent: "find", confidence: 0.78 };
  return steer?.intent === "stop" && heardTask(said)?.intent === "withdraw" ? undefined : steer;
}

/** A task asked for in words of its own. "클라이밍 말고 크로스핏" changes an application; it does not end it. */
export function heardTask(said: Said): Judgement | undefined {
  return heardTasks(said)[0];
}

function heardTasks(said: Said): readonly Judgement[] {
  const letters = masked(said);
  return tasks
    .filter((cue) => isHeard(cue, letters))
    .filter((cue) => cue.intent !== "withdraw" || !corrects(said, { today: "" }))
    .map((cue) => ({ intent: cue.intent, confidence: cue.sure }));
}

/** By likeness to the examples; what would start or change something needs its own words besides. */
export function weighed(said: Said, subject: Subject, weigh: Weigh): Judgement {
  const letters = masked(said);
  const best = weigh(evidenceOf(said, subject)).find(
    ({ intent }) => mayBe(intent, letters) || (intent === "apply" && isHeard(apply, letters)),
  );
  if (best === undefined || best.chance < tooLittle) return { intent: "other", confidence: 0.2 };
  return { intent: best.intent, confidence: Math.min(best.intent === "other" ? 0.45 : 0.95, best.chance) };
}

const wishes: ReadonlySet<Intent> = new Set(["find", "detail", "eligibility", "apply"]);

/** What somebody wants besides the question that is open, if they plainly want something. */
export function wished(said: Said, subject: Subject, weigh: Weigh): Judgement | undefined {
  const judged = weighed(said, subject, weigh);
  return wishes.has(judged.intent) && judged.confidence >= 0.5 ? judged : undefined;
}
