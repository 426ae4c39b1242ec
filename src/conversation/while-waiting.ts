import { openingSay, placeInLine } from "../../dialogs/shown/waiting.js";
import { type Act, type Say, say } from "../dialog/say.js";
import type { StaffHours } from "../domain/needs.js";
import type { RemarkKind } from "../domain/remarks.js";
import { answerOpen } from "./answer-open.js";
import { actOf, callOff, cancelsCall, rates, wantsOwnData } from "./beside-staff.js";
import { cancelWaiting } from "./from-staff.js";
import { asksAgain, goOn, openQuestion, resuming } from "./go-on.js";
import { type Heard, hear } from "./hear.js";
import { factsIn, learn } from "./learn.js";
import { remarked } from "./remarked.js";
import { start } from "./steer.js";
import { menu, type Talk, type Thinking } from "./talk.js";

/**
 * Staff were called: what is typed is passed on. Heard are the answer to when they should call back, how long it takes,
 * taking the call back in plain words for it, one's own data, how an earlier talk was, and the answer to an offered seat. A
 * no by itself does not say to what, so it takes back no call.
 */
export function* whileWaiting(talk: Talk, heard: Heard): Thinking<void> {
  const act = meantAct(talk, heard);
  const intent = act?.kind === "wish" ? act.intent : heard.reading.intent;
  if (isAboutSeat(talk, act, intent)) return yield* hear(talk, heard);
  if (rates(act)) return yield* start(talk, act.start);
  talk.wasAsked = asksAgain(talk.conversation, talk.moment);
  const ofData = talk.top?.dialog === "my-data";
  if (cancelsCall(act) || (act?.kind === "wish" && act.intent === "stop"))
    return yield* callOff(talk, "handoff.cancelled");
  if (!ofData && (heard.toStaff === "leave" || heard.toStaff === "giveUp"))
    return yield* callOff(talk, "handoff.cancelled");
  if (heard.toStaff === "howLong" && !heard.callback && !ofData) return yield* tellPlace(talk);
  if (yield* answersCallback(talk, heard, act)) return;
  if (yield* ownData(talk, heard)) return;
  if (heard.toStaff === "howLong") return yield* tellPlace(talk);
  if (heard.callback && intent === "staff") return yield* callLater(talk, heard);
  if (heard.toStaff === "no") return yield* refuses(talk);
  yield* passOn(talk, heard);
}

/** The button that was pressed, or plainly meant: its words to the letter, or its number; none where something is asked. */
function meantAct(talk: Talk, heard: Heard): Act | undefined {
  if (heard.press ?? heard.typed) return heard.press ?? heard.typed;
  const act = actOf(talk, heard);
  const plainly = /^\s*\d{1,2}\s*\p{Script=Hangul}{0,4}[.!]*\s*$/u.test(heard.text);
  if (plainly || act === undefined) return act;
  const leaves = cancelsCall(act) || (act.kind === "wish" && act.intent === "stop") || isCancelling(talk, act);
  return leaves || /[?？]/u.test(heard.text) ? undefined : act;
}

function isCancelling(talk: Talk, act: Act): boolean {
  if (act.kind !== "option") return false;
  const option = openQuestion(talk.conversation, talk.moment)?.question.options[act.index];
  return option?.value === "cancel" || option?.value === "declined";
}

/** After a cry for help the call stands whatever is said: "괜찮아요" is only a wish to go on talking. */
function* refuses(talk: Talk): Thinking<void> {
  if (talk.conversation.called === "crisis") return yield* callOff(talk, "handoff.cancelled");
  yield* sayWaiting(talk, say("handoff.stillWaiting"));
}

/** A seat that came free is kept for a day only: answering that is not held up by waiting for somebody. */
function isAboutSeat(talk: Talk, act: Act | undefined, intent: string): boolean {
  if (act?.kind === "start") return act.start.dialog === "applications";
  return talk.top?.dialog === "applications" && (act?.kind === "option" || intent === "yes" || intent === "no");
}

/** Wishes so plain that somebody who left a call for later rather goes on with the assistant. */
const goesOn: ReadonlySet<string> = new Set(["find", "apply", "eligibility", "withdraw", "survey"]);
const plainly = 0.8;

/** Remarks that want to know something about the question: nobody has to be there to tell them. */
const asksBack: ReadonlySet<RemarkKind> = new Set(["why", "whoSees", "meaning"]);

/** When to call back is asked while nobody is there; whoever has said it, or wants something else, goes on with the assistant. */
function* answersCallback(talk: Talk, heard: Heard, act: Act | undefined): Thinking<boolean> {
  const open = openQuestion(talk.conversation, talk.moment);
  if (open?.frame.dialog !== "handoff" || heard.reading.intent === "privacy") return false;
  const { intent, confidence, slots } = heard.reading;
  const mine = act?.kind === "option" && act.frame === open.frame.id && act.key === open.key;
  if (heard.remark && !mine && asksBack.has(heard.remark.kind) && heard.callback === undefined) {
    yield* remarked(talk, heard.remark, open, heard.text);
    return true;
  }
  // A time that is named or turned down is one however sure the reader is of the rest; so is a plain no, and no other no.
  const named =
    heard.callbackNot !== undefined ||
    (heard.remark?.kind === "saidBefore" && slots.date !== undefined) ||
    (heard.callback !== undefined && (intent === "staff" || (intent === "other" && !/[?？]/u.test(heard.text))));
  const surely = heard.toStaff === "no" ? "no" : named ? "answer" : undefined;
  const said = {
    text: heard.text,
    intent: surely ?? (intent === "no" ? "other" : intent),
    slots: {
      ...slots,
      ...(heard.callback ? { callback: heard.callback } : {}),
      ...(heard.callbackNot ? { callbackNot: heard.callbackNot } : {}),
    },
    ...(mine && (heard.press || !heard.callbackNot) ? { choice: act.index } : {}),
  };
  if (answerOpen(talk, open, said, surely ? 1 : confidence) === "answered") {
    if (talk.top?.answers[open.key] === "declined") talk.change({ owner: "assistant" });
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

/** "3시 이후에 전화 주세요": nobody has to wait for that. */
function* callLater(talk: Talk, { reading, callback }: Heard): Thinking<void> {
  const wish = { ...(reading.slots.date ? { day: reading.slots.date } : {}), ...callback };
  const kept = { kind: "attempt", call: { name: "wishCallback", wish } as { name: string } } as const;
  const { at } = (yield kept) as { at: string };
  talk.change({ owner: "assistant" });
  const text = say("handoff.callback", { at });
  talk.say(talk.top ? { text } : { text, choices: menu });
  if (talk.top) talk.say(resuming(talk, talk.top));
  yield* goOn(talk);
}

function* tellPlace(talk: Talk): Thinking<void> {
  const hours = (yield { kind: "look", call: { name: "staffHours" } }) as StaffHours;
  const { ahead } = (yield { kind: "look", call: { name: "waitingPlace" } }) as { ahead: number };
  const later = say("handoff.placeLater", { opens: openingSay(hours.opens, talk.moment.now) });
  yield* sayWaiting(talk, hours.open ? placeInLine("handoff.place", { ahead, hours, now: talk.moment.now }) : later);
}

/** When staff have gone home meanwhile, the person is asked when to call back, as at a call outside hours. */
function* passOn(talk: Talk, { reading }: Heard): Thinking<void> {
  talk.conversation = learn(talk.conversation, factsIn(reading.slots), talk.moment.now).conversation;
  yield* passedOn(talk, "handoff.passedOn");
}

/** Says that what was just written or given is handed on; of words at length only the first time. */
export function* passedOn(talk: Talk, told: "handoff.passedOn" | "files.passedOn"): Thinking<void> {
  const before = talk.conversation.passedOn ?? 0;
  talk.change({ passedOn: before + 1 });
  const text = say(before === 0 || told === "files.passedOn" ? told : "handoff.noted");
  if (talk.top?.dialog === "handoff" || talk.conversation.called === "crisis" || (yield* areThere()))
    return yield* sayWaiting(talk, text);
  talk.say({ text });
  yield* start(talk, { dialog: "handoff", with: { reason: "asked", wish: "" } });
}

function* areThere(): Thinking<boolean> {
  return ((yield { kind: "look", call: { name: "staffHours" } }) as StaffHours).open;
}

/** With the way out of waiting; when to call back is asked again where that is open. */
function* sayWaiting(talk: Talk, text: Say): Thinking<void> {
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
