import { type Choice, say } from "../dialog/say.js";
import { namedIn } from "./in-hand.js";
import type { Slots } from "./reading.js";
import { start } from "./steer.js";
import type { Wish } from "./take-facts.js";
import { menu, type Talk, type Thinking } from "./talk.js";

/**
 * Looks for programs by the words of a wish. A bare button ("프로그램 찾기") has none, and is asked; a program that is named
 * when nothing else is in hand is shown in full at once, with the rest behind it.
 */
export function* lookFor(talk: Talk, wish: Wish): Thinking<void> {
  const named = talk.top ? undefined : namedIn(talk, wish.reading.slots)?.program.id;
  // Whatever was spoken of before is not what is looked for now.
  const { program: _before, offering: _of, ...conversation } = talk.conversation;
  talk.conversation = named === undefined ? conversation : { ...conversation, program: named };
  const words = searchable(wish.text, wish.reading.slots);
  yield* start(talk, {
    dialog: "discovery",
    with: { ...(words === undefined ? {} : { wish: words }), ...(named === undefined ? {} : { named }) },
  });
}

/** Whether the words themselves name one program, with nothing in hand that they could be about instead. */
export function namesProgram(talk: Talk, { reading }: Wish): boolean {
  return talk.top === undefined && reading.slots.program !== undefined && namedIn(talk, reading.slots) !== undefined;
}

/** The menu for somebody who was not understood: its search is for what they have just said. */
export function menuAfter(text: string, slots: Slots = {}): readonly Choice[] {
  const words = searchable(text, slots);
  if (words === undefined) return menu;
  const label = say("menu.find");
  const search: Choice = { label, act: { kind: "start", start: { dialog: "discovery", with: { wish: words } } } };
  return menu.map((one) => (one.label.say === label.say ? search : one));
}

/** The words, where they are enough to search by. */
export function searchable(text: string, slots: Slots): string | undefined {
  const told = Object.keys(slots).length > 0;
  return text.trim() && (told || text.trim().length > 8) ? text : undefined;
}
