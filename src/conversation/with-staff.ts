import { type Act, say } from "../dialog/say.js";
import type { StaffHours } from "../domain/needs.js";
import { goOn, resuming } from "./go-on.js";
import { type Heard, hear } from "./hear.js";
import { factsIn, learn } from "./learn.js";
import { menu, type Talk, type Thinking, wish } from "./talk.js";
import { followWish } from "./wishes.js";

/** Fixed words with the right number first; a person is called; nothing else is asked. */
export function* crisis(talk: Talk, { text, reading }: Heard): Thinking<void> {
  const kind = reading.slots.crisisKind ?? "selfHarm";
  talk.conversation = learn(talk.conversation, factsIn(reading.slots), talk.moment.now).conversation;
  talk.say({ text: say(`crisis.${kind}`) });
  yield { kind: "attempt", call: { name: "handoff", reason: "crisis", wish: text, detail: kind } as { name: string } };
  if (talk.conversation.owner === "assistant") talk.change({ owner: "waiting" });
  const hours = (yield { kind: "look", call: { name: "staffHours" } }) as StaffHours;
  talk.say({ text: hours.open ? say("crisis.staffTold") : say("crisis.staffToldLater", { opens: hours.opens }) });
}

/** Staff were called: what is typed is passed on. Taking the call back, one's data, and the answer to an offered seat are heard. */
export function* whileWaiting(talk: Talk, heard: Heard): Thinking<void> {
  const act =
    heard.press ??
    (heard.reading.choice === undefined ? undefined : talk.conversation.choices[heard.reading.choice]?.act);
  const intent = act?.kind === "wish" ? act.intent : heard.reading.intent;
  if (isAboutSeat(talk, act, intent)) return yield* hear(talk, heard);
  if (wayOut.has(intent)) {
    const { done } = (yield { kind: "attempt", call: { name: "cancelHandoff" } }) as { done: boolean };
    talk.change({ owner: "assistant" });
    const text = say(done ? "handoff.cancelled" : "handoff.stillTold");
    talk.say(talk.top ? { text } : { text, choices: menu });
    if (talk.top) talk.say(resuming(talk, talk.top));
    return yield* goOn(talk);
  }
  if (yield* ownData(talk, heard)) return;
  talk.conversation = learn(talk.conversation, factsIn(heard.reading.slots), talk.moment.now).conversation;
  talk.say({ text: say("handoff.passedOn"), choices: [wish("handoff.cancel", "stop")] });
}

/** What people say who would rather go on by themselves: the button, "괜찮아요", "됐어요", "처음부터". */
const wayOut: ReadonlySet<string> = new Set(["stop", "no", "restart", "back"]);

/** A seat that came free is kept for a day only: answering that is not held up by waiting for somebody. */
function isAboutSeat(talk: Talk, act: Act | undefined, intent: string): boolean {
  if (act?.kind === "start") return act.start.dialog === "applications";
  return talk.top?.dialog === "applications" && (act?.kind === "option" || intent === "yes" || intent === "no");
}

/** A person has the talk: the assistant is silent, but for the person's own data and their own way out. */
export function* whileWithStaff(talk: Talk, heard: Heard): Thinking<void> {
  if (heard.press?.kind === "wish" && heard.press.intent === "stop") return yield* whileWaiting(talk, heard);
  yield* ownData(talk, heard);
}

/** Erasing and seeing one's data works whoever has the talk; only that dialog is gone on with. */
function* ownData(talk: Talk, heard: Heard): Thinking<boolean> {
  if (talk.top?.dialog === "my-data") {
    yield* hear(talk, heard);
    return true;
  }
  if (heard.reading.intent !== "privacy") return false;
  const learned = { conversation: talk.conversation, corrected: [], added: [] };
  yield* followWish(talk, { text: heard.text, reading: heard.reading, learned });
  return true;
}
