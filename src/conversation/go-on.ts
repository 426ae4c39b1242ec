import type { Question } from "../dialog/question.js";
import { language } from "../dialog/route.js";
import type { Choice, Say, Saying } from "../dialog/say.js";
import { say } from "../dialog/say.js";
import { type Stand, walk } from "../dialog/walk.js";
import { programOf } from "../domain/world.js";
import { answerAhead } from "./form-ahead.js";
import { factsFor, isRecord, unlearn } from "./learn.js";
import { type Asked, askedKinds } from "./reading.js";
import { type Conversation, type Frame, type Json, newConversation } from "./state.js";
import { noteAsked } from "./steps.js";
import { type Moment, menu, type Talk, type Thinking } from "./talk.js";

/** Where the dialog on top stands. */
export function standOf(conversation: Conversation, moment: Moment, frame: Frame): Stand {
  const { facts, known } = factsFor(conversation, frame.id);
  const { catalog, today, now, staffOn } = moment;
  const scene = { catalog, today, now, facts, with: frame.with, ...(staffOn === undefined ? {} : { staffOn }) };
  const route = moment.house.dialogs[frame.dialog].route(language(), scene as never);
  return walk(route, frame, known);
}

/** The question that is open, derived by walking; nothing when the stack is empty. */
export function openQuestion(
  conversation: Conversation,
  moment: Moment,
): { frame: Frame; key: string; question: Question<unknown>; stand: Stand } | undefined {
  const frame = conversation.stack.at(-1);
  if (!frame) return undefined;
  const stand = standOf(conversation, moment, frame);
  return stand.kind === "asking" ? { frame, key: stand.key, question: stand.question, stand } : undefined;
}

/** More rounds than this in one turn means that dialogs call each other in a ring. */
const mostRounds = 60;

/**
 * Walks on until a question is open or nothing is left to do: fulfils reads and writes, ends dialogs, enters those that
 * follow, and comes back to the one that was put aside. Then asks what is open.
 */
export function* goOn(talk: Talk): Thinking<void> {
  let ended = false;
  for (let round = 0; round < mostRounds; round++) {
    const frame = talk.top;
    if (!frame) return nothingOpen(talk);
    const stand = standOf(talk.conversation, talk.moment, frame);
    switch (stand.kind) {
      case "asking":
        if (answerAhead(talk, frame, stand.key, stand.question)) {
          // What a form brought becomes less each time: a long one is no ring.
          round = 0;
          break;
        }
        if (ended && !talk.aside) talk.say(resuming(talk, frame));
        return askOpen(talk, frame, stand.key, stand.question);
      case "looking":
      case "attempting": {
        const result = (yield { kind: stand.kind === "looking" ? "look" : "attempt", call: stand.call }) as Json;
        talk.changeTop({ ...frame, results: { ...frame.results, [stand.key]: result } });
        followEffect(talk, stand.call, result);
        break;
      }
      case "again":
        forget(talk, frame, stand.forget);
        break;
      case "finished": {
        talk.changeTop(undefined);
        talk.say(...(frame.dialog === "handoff" && !talk.top ? withMenu(talk, stand.ending.says) : stand.ending.says));
        const { then } = stand.ending;
        if (then) talk.enter(then);
        ended = then === undefined;
        if (talk.conversation.owner !== "assistant") return keepOpen(talk);
        break;
      }
    }
  }
  throw new Error("dialogs led to each other without end");
}

/** Says which task is taken up again. */
export function resuming({ moment }: Talk, frame: Frame): Saying {
  const id = frame.with.program;
  const program = typeof id === "string" ? programOf(moment.catalog, id) : undefined;
  return { text: say(`resume.${frame.dialog}`, { program: program?.shortTitle ?? "" }) };
}

/** Drops answers, what they told, and keeps known facts from filling them again. */
export function forget(talk: Talk, frame: Frame, keys: readonly string[]): void {
  for (const key of keys) talk.change(unlearn(talk.conversation, frame.answers[key], key));
  const answers = Object.fromEntries(Object.entries(frame.answers).filter(([key]) => !keys.includes(key)));
  talk.changeTop({ ...frame, answers, reopened: [...new Set([...frame.reopened, ...keys])] });
}

/** What a few effects change in the conversation itself: who answers, and what is kept of it. */
function followEffect(talk: Talk, call: { readonly name: string; readonly item?: string }, result: Json): void {
  const effect = call.name === "withdrawConsent" && call.item !== "registration" ? "" : call.name;
  if (call.name === "withdrawConsent" && call.item === "model") talk.change({ outsideHelp: "asked" });
  if (effect === "erase" && isRecord(result) && result.done === true) {
    // Nothing is left to come back to but the last word of the dialog that erased.
    const { id, person, stack, language } = talk.conversation;
    const anew = { ...newConversation(id, person), stack: stack.slice(-1), introduced: true };
    talk.conversation = language === undefined ? anew : { ...anew, language };
    return;
  }
  // An application under way goes on only with a new consent.
  const gone = call.name === "withdrawConsent" && call.item !== undefined ? keptByConsent[call.item] : undefined;
  if (gone) talk.change({ stack: talk.conversation.stack.map(withoutConsent(gone, talk.top)) });
  const changes: Readonly<Record<string, Partial<Conversation>>> = {
    handoff: { owner: "waiting", called: "asked", passedOn: 0 },
    cancelHandoff: { owner: "assistant" },
    wishCallback: { owner: "assistant" },
    consent: call.item === "model" ? { outsideHelp: "agreed" } : { consented: true },
    withdrawConsent: { consented: false },
  };
  talk.change(changes[effect] ?? {});
}

/** What rests on a consent in an application under way, by the key before its version: the answer, the receipt, what was told. */
const keptByConsent: Readonly<Record<string, ReadonlySet<string>>> = {
  registration: new Set(["consent", "receipt"]),
  screening: new Set(["screeningConsent", "screeningReceipt", "education", "career", "motive"]),
};

/** The dialog that takes the consent back goes on by itself; the others ask for it anew. */
function withoutConsent(gone: ReadonlySet<string>, ending: Frame | undefined): (frame: Frame) => Frame {
  const without = (kept: Readonly<Record<string, Json>>) =>
    Object.fromEntries(Object.entries(kept).filter(([key]) => !gone.has(key.split(".")[0] ?? key)));
  return (frame) =>
    frame === ending ? frame : { ...frame, answers: without(frame.answers), results: without(frame.results) };
}

/** After a word about staff with no task to go back to: what can be done here. */
function withMenu({ conversation }: Talk, says: readonly Saying[]): readonly Saying[] {
  const goesOn = conversation.owner === "assistant" ? menu : undefined;
  return says.map((saying) => ({ ...saying, choices: saying.choices ? [...saying.choices, ...(goesOn ?? [])] : menu }));
}

function nothingOpen(talk: Talk): void {
  talk.change({ open: null });
}

/** While somebody else has the talk: what was open stays open, and is asked again when they are done. */
export function keepOpen(talk: Talk): void {
  const open = openQuestion(talk.conversation, talk.moment);
  talk.change({ open: open ? opened(open.frame, open.key, open.question) : null });
}

function opened(frame: Frame, key: string, question: Question<unknown>) {
  return { dialog: frame.dialog, key, kind: asked(question.kind), question: question.text };
}

function asked(kind: string): Asked {
  const known = askedKinds.find((one) => one === kind);
  if (!known) throw new Error(`no kind of question is called ${kind}`);
  return known;
}

/** Asks; a question that was on the screen already is asked again without its cards, for they have not changed. */
function askOpen(talk: Talk, frame: Frame, key: string, question: Question<unknown>): void {
  const choices = question.options.map(
    (option, index): Choice => ({ label: option.label, act: { kind: "option", frame: frame.id, key, index } }),
  );
  const brief = talk.wasAsked?.(frame, key, question) ?? false;
  const saying: Saying = {
    text: brief ? (question.again ?? whenAside(talk, question.text)) : (question.inTalk ?? question.text),
    ...(choices.length > 0 ? { choices } : {}),
    ...(question.cards && !brief ? { cards: question.cards } : {}),
  };
  talk.say(saying);
  noteAsked(talk, frame, key);
  talk.change({ open: opened(frame, key, question) });
}

function whenAside(talk: Talk, question: Say): Say {
  return talk.aside ? say("common.goOn", { question }) : question;
}

/** Whether a question is the one that was open when the turn began, with the same cards. */
export function asksAgain(conversation: Conversation, moment: Moment): Talk["wasAsked"] {
  if (conversation.open === null) return undefined;
  const before = openQuestion(conversation, moment);
  if (!before) return undefined;
  const seen = ({ cards, madeFor }: Question<unknown>) => JSON.stringify([cards, madeFor]);
  const shown = seen(before.question);
  return (frame, key, question) => frame.id === before.frame.id && key === before.key && seen(question) === shown;
}

/** Says what can be done here, when nothing is open. */
export function offerMenu(talk: Talk, text: string): void {
  talk.say({ text: say(text), choices: menu });
}
