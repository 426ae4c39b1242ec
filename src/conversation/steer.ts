import { type Start, say } from "../dialog/say.js";
import { forget, goOn, offerMenu, openQuestion, resuming } from "./go-on.js";
import { browsing, menu, type Talk, type Thinking } from "./talk.js";

/** Opens the last answer again. What was already sent is not taken back. */
export function* back(talk: Talk): Thinking<void> {
  const open = openQuestion(talk.conversation, talk.moment);
  const last = open?.stand.trail.at(-1);
  if (open && last !== undefined) forget(talk, open.frame, [last]);
  else if (leaveBrowsing(talk)) return yield* goOn(talk);
  else if (open) talk.say({ text: say("common.atStart") });
  else return offerMenu(talk, "menu.nothingToGoBack");
  yield* goOn(talk);
}

/** From a list that was only looked at, back to the task that was put aside for it. */
export function leaveBrowsing(talk: Talk): boolean {
  const { stack } = talk.conversation;
  const under = stack.at(-2);
  if (!under || !talk.top || !browsing.has(talk.top.dialog)) return false;
  talk.changeTop(undefined);
  talk.say(resuming(talk, under));
  return true;
}

/** Leaves the task on top, and comes back to one that was put aside. */
export function* stop(talk: Talk): Thinking<void> {
  const frame = talk.top;
  if (!frame) return offerMenu(talk, "menu.nothingToStop");
  talk.changeTop(undefined);
  talk.say({ text: say(`stop.${frame.dialog}`) });
  const next = talk.top;
  if (!next) {
    talk.change({ open: null });
    talk.says[talk.says.length - 1] = { text: say(`stop.${frame.dialog}`), choices: menu };
    return;
  }
  talk.say(resuming(talk, next));
  yield* goOn(talk);
}

/** Enters a dialog and goes on with it. */
export function* start(talk: Talk, start: Start): Thinking<void> {
  talk.enter(start);
  yield* goOn(talk);
}

/** Says the open question again; with nothing open, offers what can be done. */
export function* orMenu(talk: Talk, alone: string, before?: string): Thinking<void> {
  if (!talk.top) return offerMenu(talk, alone);
  if (before) talk.say({ text: say(before) });
  yield* goOn(talk);
}
