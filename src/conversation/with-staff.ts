import { openingSay, placeInLine } from "../../dialogs/shown/waiting.js";
import { type Act, say } from "../dialog/say.js";
import type { StaffHours } from "../domain/needs.js";
import { answerOpen } from "./answer-open.js";
import { cancelWaiting, leaveStepsAside } from "./from-staff.js";
import { asksAgain, goOn, keepOpen, openQuestion, resuming } from "./go-on.js";
import { type Heard, hear } from "./hear.js";
import { factsIn, learn } from "./learn.js";
import { type DataWish, unsureBelow } from "./reading.js";
import { menu, type Talk, type Thinking } from "./talk.js";
import { followWish } from "./wishes.js";

/** Fixed words with the right number first; a person is called; nothing else is asked. */
export function* crisis(talk: Talk, { text, reading }: Heard): Thinking<void> {
  const kind = reading.slots.crisisKind ?? "selfHarm";
  talk.conversation = learn(talk.conversation, factsIn(reading.slots), talk.moment.now).conversation;
  talk.say({ text: say(`crisis.${kind}`) });
  if (talk.top?.dialog === "handoff") leaveStepsAside(talk);
  yield { kind: "attempt", call: { name: "handoff", reason: "crisis", wish: text, detail: kind } as { name: string } };
  if (talk.conversation.owner === "assistant") talk.change({ owner: "waiting", passedOn: 0 });
  const hours = (yield { kind: "look", call: { name: "staffHours" } }) as StaffHours;
  talk.say({ text: hours.open ? say("crisis.staffTold") : say("crisis.staffToldLater", { opens: hours.opens }) });
}

/**
 * Staff were called: what is typed is passed on. Heard are the answer to when they should call back, how long it takes,
 * taking the call back, one's own data, how an earlier talk was, and the answer to an offered seat.
 */
export function* whileWaiting(talk: Talk, heard: Heard): Thinking<void> {
  const act = actOf(talk, heard);
  const intent = act?.kind === "wish" ? act.intent : heard.reading.intent;
  if (isAboutSeat(talk, act, intent)) return yield* hear(talk, heard);
  if (rates(act)) return yield* stepAside(talk, act);
  talk.wasAsked = asksAgain(talk.conversation, talk.moment);
  if (yield* answersCallback(talk, heard, act)) return;
  if (wayOut.has(intent) || heard.toStaff === "leave") return yield* callOff(talk, "handoff.cancelled");
  if (yield* ownData(talk, heard)) return;
  if (heard.toStaff === "howLong") return yield* tellPlace(talk);
  yield* passOn(talk, heard);
}

/** What people say who would rather go on by themselves: the button, "괜찮아요", "됐어요", "처음부터". */
const wayOut: ReadonlySet<string> = new Set(["stop", "no", "restart", "back"]);

/** The button that was pressed, or whose words were typed. */
function actOf(talk: Talk, { press, reading }: Heard): Act | undefined {
  return press ?? (reading.choice === undefined ? undefined : talk.conversation.choices[reading.choice]?.act);
}

/** A seat that came free is kept for a day only: answering that is not held up by waiting for somebody. */
function isAboutSeat(talk: Talk, act: Act | undefined, intent: string): boolean {
  if (act?.kind === "start") return act.start.dialog === "applications";
  return talk.top?.dialog === "applications" && (act?.kind === "option" || intent === "yes" || intent === "no");
}

function rates(act: Act | undefined): act is Act & { kind: "start" } {
  return act?.kind === "start" && act.start.dialog === "handoff";
}

function* stepAside(talk: Talk, { start }: Act & { kind: "start" }): Thinking<void> {
  talk.enter(start);
  yield* goOn(talk);
}

/** Wishes so plain that somebody who left a call for later rather goes on with the assistant. */
const goesOn: ReadonlySet<string> = new Set(["find", "apply", "eligibility", "withdraw", "survey"]);
const plainly = 0.8;

/** When to call back is asked while nobody is there; whoever has said it, or wants something else, goes on with the assistant. */
function* answersCallback(talk: Talk, heard: Heard, act: Act | undefined): Thinking<boolean> {
  const open = openQuestion(talk.conversation, talk.moment);
  if (open?.frame.dialog !== "handoff" || heard.reading.intent === "privacy") return false;
  const { intent, confidence, slots } = heard.reading;
  const mine = act?.kind === "option" && act.frame === open.frame.id && act.key === open.key;
  const reply = {
    text: heard.text,
    intent,
    slots: heard.callback ? { ...slots, callback: heard.callback } : slots,
    ...(mine ? { choice: act.index } : {}),
  };
  if (answerOpen(talk, open, reply, confidence) === "answered") {
    yield* goOn(talk);
    return true;
  }
  const wanted = act?.kind === "wish" ? act.intent : intent;
  if (!goesOn.has(wanted) || (act?.kind !== "wish" && confidence < plainly)) return false;
  talk.changeTop(undefined);
  talk.change({ owner: "assistant" });
  talk.say({ text: say("handoff.stillCalled") });
  yield* hear(talk, heard);
  return true;
}

/** Takes the call back, or leaves a talk with staff, and goes on where the person was. */
function* callOff(talk: Talk, text: "handoff.cancelled" | "handoff.left"): Thinking<void> {
  const { done } = (yield { kind: "attempt", call: { name: "cancelHandoff" } }) as { done: boolean };
  if (talk.top?.dialog === "handoff") talk.changeTop(undefined);
  talk.change({ owner: "assistant" });
  const told = say(done ? text : "handoff.stillTold");
  talk.say(talk.top ? { text: told } : { text: told, choices: menu });
  if (talk.top) talk.say(resuming(talk, talk.top));
  return yield* goOn(talk);
}

function* tellPlace(talk: Talk): Thinking<void> {
  const hours = (yield { kind: "look", call: { name: "staffHours" } }) as StaffHours;
  const { ahead } = (yield { kind: "look", call: { name: "waitingPlace" } }) as { ahead: number };
  const later = say("handoff.placeLater", { opens: openingSay(hours.opens, talk.moment.now) });
  yield* sayWaiting(talk, hours.open ? placeInLine("handoff.place", ahead) : later);
}

function* passOn(talk: Talk, { reading }: Heard): Thinking<void> {
  talk.conversation = learn(talk.conversation, factsIn(reading.slots), talk.moment.now).conversation;
  const before = talk.conversation.passedOn ?? 0;
  talk.change({ passedOn: before + 1 });
  yield* sayWaiting(talk, say(before === 0 ? "handoff.passedOn" : "handoff.noted"));
}

/** With the way out of waiting; when to call back is asked again where that is open. */
function* sayWaiting(talk: Talk, text: ReturnType<typeof say>): Thinking<void> {
  if (talk.top?.dialog !== "handoff") return talk.say({ text, choices: [cancelWaiting] });
  talk.say({ text });
  yield* goOn(talk);
}

/** Erasing and seeing one's data works whoever has the talk; only that dialog is gone on with. */
function* ownData(talk: Talk, heard: Heard): Thinking<boolean> {
  if (talk.top?.dialog === "my-data") {
    yield* hear(talk, heard);
    return true;
  }
  if (heard.reading.intent !== "privacy") return false;
  yield* wantsOwnData(talk, heard);
  return true;
}

function wantsOwnData(talk: Talk, { text, reading }: Heard): Thinking<void> {
  return followWish(talk, { text, reading, learned: { conversation: talk.conversation, corrected: [], added: [] } });
}

/**
 * A person has the talk: the assistant is silent, but for the person's own data and their own way out, by its button or in
 * words that can mean nothing else. How an earlier talk was is counted without a word.
 */
export function* whileWithStaff(talk: Talk, heard: Heard): Thinking<void> {
  const { press } = heard;
  if (rates(press)) {
    yield { kind: "attempt", call: { name: "rateHandoff", ...press.start.with } };
    return;
  }
  if (heard.toStaff === "leave" || (press?.kind === "wish" && press.intent === "stop"))
    return yield* callOff(talk, "handoff.left");
  yield* ownDataBesideStaff(talk, heard);
}

/** To put something right, staff are there; what needs no staff is done at once. */
const withoutStaff: ReadonlySet<DataWish | undefined> = new Set(["see", "export", "consent", "erase"] as const);

/** Only what plainly answers the assistant's question is taken for an answer; anything else is for the counsellor. */
function* ownDataBesideStaff(talk: Talk, heard: Heard): Thinking<void> {
  const open = openQuestion(talk.conversation, talk.moment);
  if (open?.frame.dialog === "my-data") {
    const act = actOf(talk, heard);
    const mine = act?.kind === "option" && act.frame === open.frame.id && act.key === open.key;
    const { intent, slots, confidence } = heard.reading;
    const reply = { text: heard.text, intent, slots, ...(mine ? { choice: act.index } : {}) };
    if (!heard.unseen && answerOpen(talk, open, reply, confidence) === "answered") return yield* goOn(talk);
    talk.changeTop(undefined);
    keepOpen(talk);
  }
  const { intent, confidence, dataWish } = heard.reading;
  if (intent === "privacy" && confidence >= unsureBelow && withoutStaff.has(dataWish)) yield* wantsOwnData(talk, heard);
}
