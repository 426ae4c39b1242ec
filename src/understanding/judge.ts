import type { Intent, ReadingContext } from "../conversation/reading.js";
import type { Weigh } from "./classifier.js";
import { corrects } from "./corrections.js";
import { heard, isHeard } from "./cues/cue.js";
import { steering } from "./cues/steering.js";
import { tasks } from "./cues/tasks.js";
import { apply } from "./cues/wishes.js";
import { evidenceOf } from "./evidence.js";
import type { Judgement } from "./judgement.js";
import { masked, type Said } from "./said.js";
import type { Subject } from "./subject.js";

/** Under this chance nothing is told apart from anything else. */
const tooLittle = 0.3;

/** Intents that start, change or end something: likeness alone never brings them about. */
const onlyByTheirWords: ReadonlySet<Intent> = new Set(["apply", "withdraw", "privacy", "correct", "survey", "crisis"]);

/**
 * What a message wants when no question is open, and what it wants besides answering one. Words that
 * are plain come first, in this order: to steer the talk, to have a task done, to correct. All else is
 * weighed against the examples.
 */
export function judge(said: Said, subject: Subject, context: ReadingContext, weigh: Weigh): Judgement {
  return steered(said) ?? heardTask(said) ?? corrects(said, context) ?? weighed(said, subject, weigh);
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
  const task = heard(tasks, masked(said));
  return task?.intent === "withdraw" && corrects(said, { today: "" }) ? undefined : task;
}

/** By likeness to the examples; what would start or change something needs its own words besides. */
export function weighed(said: Said, subject: Subject, weigh: Weigh): Judgement {
  const applies = isHeard(apply, masked(said));
  const best = weigh(evidenceOf(said, subject)).find(
    ({ intent }) => !onlyByTheirWords.has(intent) || (intent === "apply" && applies),
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
