import type { Say } from "../dialog/say.js";
import { say } from "../dialog/say.js";
import { askableFacts } from "../domain/facts.js";
import type { HeardField, HeardForm } from "./form-heard.js";
import { asksAgain, goOn, offerMenu } from "./go-on.js";
import { isRecord } from "./learn.js";
import type { AnswerAhead, Frame } from "./state.js";
import { browsing, type Talk, type Thinking } from "./talk.js";
import { crisis } from "./with-staff.js";

type Taken = Extract<HeardField, { readonly kind: "answer" }>;

/**
 * Takes a filled-in form: each answer waits with its dialog until its question is open, and is then kept as if it had been
 * given there. So what a form answers, the talk answers, in the same order and with the same effects. What nobody asks for
 * any more is left as it stands, and that is said.
 */
export function* takeForm(talk: Talk, form: HeardForm): Thinking<void> {
  const taken = form.fields.filter((field) => field.kind === "answer");
  const cry = form.fields.find((field) => field.kind === "crisis");
  const frame = talk.conversation.stack.find(({ id }) => id === form.frame);
  talk.wasAsked = asksAgain(talk.conversation, talk.moment);
  talk.change({ introduced: true, broughtUp: null, missed: 0 });
  if (frame && taken.length > 0) bring(talk, frame, [...enteredBy(form), ...taken.map(answerOf)]);
  if (cry) return yield* crisis(talk, { text: cry.said, reading: cry.reading });
  if (talk.conversation.owner !== "assistant") {
    if (taken.length > 0 && talk.conversation.owner === "waiting") talk.say({ text: say("form.kept") });
    return;
  }
  if (!frame) {
    if (!talk.top) return offerMenu(talk, "form.over");
    talk.say({ text: say("form.over") });
    return yield* goOn(talk);
  }
  putOnTop(talk, frame);
  if (taken.length > 0)
    talk.say({
      text: say("form.taken", { count: taken.length }),
      cards: [{ title: say("form.takenTitle"), facts: taken.map((field) => [nameOf(field), saidIn(field)] as const) }],
    });
  if (form.fields.some(({ kind }) => kind === "not-asked")) talk.say({ text: say("form.moved") });
  yield* goOn(talk);
}

type Brought = readonly [string, AnswerAhead];

function enteredBy({ entered }: HeardForm): readonly Brought[] {
  return entered.map(([key, value]) => [key, { value, slots: {} }]);
}

function answerOf({ key, answer }: Taken): Brought {
  return [key, answer];
}

function bring(talk: Talk, frame: Frame, brought: readonly Brought[]): void {
  const ahead = { ...frame.ahead, ...Object.fromEntries(brought) };
  const stack = talk.conversation.stack.map((one) => (one.id === frame.id ? { ...one, ahead } : one));
  talk.change({ stack });
}

/** Whoever fills in its form goes on with that dialog; a list that was only looked at in between is left. */
function putOnTop(talk: Talk, { id }: Frame): void {
  const { stack } = talk.conversation;
  const frame = stack.find((one) => one.id === id);
  if (!frame || stack.at(-1) === frame) return;
  talk.change({ stack: [...stack.filter((one) => one !== frame && !browsing.has(one.dialog)), frame] });
}

/** What `fact.name` has a word for. */
const named: ReadonlySet<string> = new Set([...askableFacts, "name", "phone", "organisation"]);

/** The name of the fact where one was asked for; else the question. */
function nameOf({ key, question }: Taken): Say {
  const [name = ""] = key.split(".");
  return named.has(name) ? say(`fact.name.${name}`) : question;
}

/** As it was given, but of a telephone number only its ends. */
function saidIn({ said, answer: { value } }: Taken): Say {
  if (said === "") return say("form.leftEmpty");
  const phone = isRecord(value) ? value.phone : undefined;
  return typeof phone === "string" ? say("identity.maskedPhone", { phone }) : say("plain", { text: said });
}
