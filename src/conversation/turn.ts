import type { Start } from "../dialog/say.js";
import { type Choice, type Saying, say } from "../dialog/say.js";
import { changeLanguage, wishedLanguage } from "./change-language.js";
import { type FilesGoTo, filesGiven } from "./files-given.js";
import type { HeardForm } from "./form-heard.js";
import { takeForm } from "./form-taken.js";
import { type FromStaff, fromStaff } from "./from-staff.js";
import { asksAgain, goOn, offerMenu } from "./go-on.js";
import { type Heard, hear } from "./hear.js";
import { forgetOld } from "./learn.js";
import type { Conversation, Held } from "./state.js";
import type { StepTaken } from "./steps.js";
import { leaveSurveyThatIsOver } from "./survey-over.js";
import { type Moment, menu, Talk, type Thinking } from "./talk.js";
import { whileWaiting } from "./while-waiting.js";
import { crisis, whileWithStaff } from "./with-staff.js";

/** What a turn answers. */
export type Input =
  | ({ readonly kind: "heard" } & Heard)
  | ({ readonly kind: "form" } & HeardForm)
  /** A resident number was typed: it was dropped before anything stored it. */
  | { readonly kind: "screened" }
  /** Somebody opened the chat and has said nothing yet. */
  | { readonly kind: "opened" }
  /** The person gave files: they went to staff, or there is nobody who would take them. */
  | { readonly kind: "gave"; readonly to: FilesGoTo }
  | FromStaff
  | { readonly kind: "passed" }
  /** The turn for this failed again and again: all it does is to say so, and who has the talk. */
  | { readonly kind: "sorry"; readonly after: string }
  /** Something to know, with nothing to answer. */
  | { readonly kind: "news"; readonly saying: Saying }
  /** The assistant brings something up by itself: a survey is due, a seat came free. */
  | { readonly kind: "due"; readonly saying: Saying; readonly start: Start }
  /** Something that was brought up before, and is not done: the task may be the one in hand. */
  | { readonly kind: "reminded"; readonly saying: Saying; readonly start: Start };

export interface TurnResult {
  readonly conversation: Conversation;
  readonly says: readonly Saying[];
  readonly steps: readonly StepTaken[];
}

/**
 * One turn: a conversation and something that happened become the next conversation and what to say. Pure, but for the
 * reads and writes it yields, which the assistant fulfils inside the turn's transaction.
 */
export function* turn(conversation: Conversation, input: Input, moment: Moment): Thinking<TurnResult> {
  const talk = new Talk(conversation, moment);
  if (!conversation.consented) talk.conversation = forgetOld(conversation, moment.now);
  switch (input.kind) {
    case "heard":
      yield* heardBy(talk, input);
      break;
    case "form":
      yield* takeForm(talk, input);
      break;
    case "screened":
      talk.say({ text: say("common.residentNumber") });
      if (talk.conversation.owner === "assistant") yield* goOn(talk);
      break;
    case "gave":
      yield* filesGiven(talk, input.to);
      break;
    case "opened":
      if (!talk.conversation.introduced) offerMenu(talk, "menu.hello");
      talk.change({ introduced: true });
      break;
    case "joined":
    case "released":
    case "passedOn":
    case "staffSaid":
    case "corrected":
    case "returned":
      yield* fromStaff(talk, input);
      yield* heldBack(talk);
      break;
    case "sorry":
      if (input.after === "returned") talk.change({ owner: "assistant" });
      if (input.after === "joined") talk.change({ owner: "staff" });
      if (input.after === "released" || input.after === "passedOn") talk.change({ owner: "waiting" });
      if (talk.conversation.owner === "assistant") talk.say({ text: say("common.sorry"), choices: menu });
      break;
    case "passed":
      break;
    case "news":
      talk.say(input.saying);
      break;
    case "due":
      yield* due(talk, input);
      break;
    case "reminded":
      yield* reminded(talk, input);
      break;
  }
  return { conversation: withChoices(talk), says: talk.says, steps: talk.steps };
}

function* heardBy(talk: Talk, heard: Heard): Thinking<void> {
  if (heard.reading.intent === "crisis") return yield* crisis(talk, heard);
  const language = wishedLanguage(talk, heard);
  if (language) return yield* changeLanguage(talk, language);
  switch (talk.conversation.owner) {
    case "assistant":
      if (!talk.conversation.introduced) {
        talk.change({ introduced: true });
        if (heard.reading.intent === "greet") return offerMenu(talk, "menu.hello");
        talk.say({ text: say("menu.introduction") });
      }
      if (heard.reading.intent !== "repeat") talk.wasAsked = asksAgain(talk.conversation, talk.moment);
      if (yield* leaveSurveyThatIsOver(talk, heard)) return;
      return yield* hear(talk, heard);
    case "waiting":
      return yield* whileWaiting(talk, heard);
    case "staff":
      return yield* whileWithStaff(talk, heard);
  }
}

/**
 * Said at once when nothing is open; else with a button, so that the task in hand is not moved. A survey waits until staff
 * are done; a seat that is kept for a day only does not.
 */
function* due(talk: Talk, { saying, start }: Held): Thinking<void> {
  const { owner, held = [] } = talk.conversation;
  if (owner === "staff" && start.dialog === "survey") return talk.change({ held: [...held, { saying, start }] });
  if (!talk.top && owner === "assistant") {
    talk.enter(start);
    yield* goOn(talk);
    return talk.change({ broughtUp: talk.conversation.stack.at(-1)?.id ?? null });
  }
  talk.say(saying);
}

/** Goes on where they left, if nothing else is in hand; else a button leads there. */
function* reminded(talk: Talk, { saying, start }: Held): Thinking<void> {
  const { top } = talk;
  const isInHand = top === undefined || (top.dialog === start.dialog && top.with.invite === start.with.invite);
  if (!isInHand || talk.conversation.owner !== "assistant") return talk.say(saying);
  talk.say({ text: saying.text });
  if (top === undefined) talk.enter(start);
  yield* goOn(talk);
  if (top === undefined) talk.change({ broughtUp: talk.top?.id ?? null });
}

function* heldBack(talk: Talk): Thinking<void> {
  const { owner, held = [] } = talk.conversation;
  if (owner !== "assistant" || held.length === 0) return;
  talk.change({ held: [] });
  for (const one of held) yield* due(talk, one);
}

/** Buttons on offer after this turn, those of the question first so that "2번" means them; silence keeps the old ones. */
function withChoices(talk: Talk): Conversation {
  if (talk.says.length === 0) return talk.conversation;
  const all = talk.says.flatMap((saying) => [
    ...(saying.choices ?? []),
    ...(saying.cards ?? []).flatMap((card) => card.choices ?? []),
  ]);
  const isOption = ({ act }: Choice) => act.kind === "option";
  const choices = [...all.filter(isOption), ...all.filter((choice) => !isOption(choice))];
  return { ...talk.conversation, choices };
}
