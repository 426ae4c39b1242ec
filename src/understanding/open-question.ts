import type { Asked, ReadingContext, Slots } from "../conversation/reading.js";
import { readAgreement } from "../language/agreement.js";
import { scoreSaid } from "./answered.js";
import { appliesAtOnce, appliesByName, asksForTask, comments, putsRight, steersAway } from "./besides-answer.js";
import { readChoice } from "./choice.js";
import type { Weigh } from "./classifier.js";
import { judge } from "./judge.js";
import type { Judgement } from "./judgement.js";
import type { Moment, Step } from "./moment.js";
import type { Said } from "./said.js";
import type { Subject } from "./subject.js";
import {
  agrees,
  agreesOrNot,
  answersDirectly,
  answersFreely,
  asksBack,
  asksIfMay,
  guessed,
  tellsOtherFacts,
  triesFigure,
  wantsElse,
} from "./takes-answer.js";

export interface Answered extends Judgement {
  /** Slots that only the open question makes readable. */
  readonly extra: Slots;
  readonly choice?: number;
  /** The name of the step that decided. */
  readonly by: string;
}

/** The order in which a message is heard while a question is open; the first that has something to say decides. */
const steps: readonly Step[] = [
  asksIfMay,
  steersAway,
  comments,
  putsRight,
  appliesByName,
  asksForTask,
  appliesAtOnce,
  agreesOrNot,
  asksBack,
  answersDirectly,
  agrees,
  wantsElse,
  answersFreely,
  tellsOtherFacts,
  triesFigure,
];

/**
 * A message while a question is open. The question has the first word; a call for a person, a wish to
 * steer, a correction and a question of one's own are heard all the same.
 */
export function readAnswer(
  said: Said,
  subject: Subject,
  asked: Asked,
  context: ReadingContext,
  weigh: Weigh,
): Answered {
  const choice = readChoice(said.text, context.options ?? []);
  const moment: Moment = {
    said,
    subject,
    asked,
    context,
    weigh,
    judged: judge(said, subject, context, weigh),
    agreement: readAgreement(said.text),
    choice,
    onlyChoice: choice !== undefined && said.tight.length <= 16,
    score: scoreSaid(said, asked),
  };
  for (const step of steps) {
    const answered = step(moment);
    if (answered) return withChoice({ ...answered, by: step.name }, step === appliesByName ? undefined : choice);
  }
  return withChoice({ ...guessed(moment), by: guessed.name }, choice);
}

function withChoice(
  answered: Judgement & { readonly extra?: Slots; readonly by: string },
  choice: number | undefined,
): Answered {
  return { ...answered, extra: answered.extra ?? {}, ...(choice === undefined ? {} : { choice }) };
}
