import type { Program } from "../domain/program.js";
import { goOn } from "./go-on.js";
import { shownPrograms } from "./in-hand.js";
import { factsFor } from "./learn.js";
import type { Slots } from "./reading.js";
import type { Wish } from "./take-facts.js";
import type { Talk, Thinking } from "./talk.js";

const subjects = ["topic", "kind", "occupation", "program", "offering"] as const satisfies readonly (keyof Slots)[];

/** Whether the list in hand was made for a wish, and this says no other: then what it tells is told for the same wish. */
export function isSameWish(talk: Talk, { reading, asksWhat }: Wish): boolean {
  return asksWhat === true && hasList(talk, reading.slots);
}

/** Looks again for the wish that the list was made for, by what is known now. */
export function* lookAgain(talk: Talk): Thinking<void> {
  refind(talk);
  yield* goOn(talk);
}

/** The program that "저도 될까요?" to a list is about: the first of it, where no other subject is named. */
export function firstShown(talk: Talk, slots: Slots): Program | undefined {
  return hasList(talk, slots) ? shownPrograms(talk)[0] : undefined;
}

/** Tells whether they may join a program of the list, and which fact is open; the list stays, by what is known now. */
export function* judgeShown(talk: Talk, program: Program): Thinking<void> {
  const { facts } = factsFor(talk.conversation);
  talk.change({ program: program.id });
  talk.aside = true;
  talk.say(talk.moment.house.verdictSaying(program, facts, talk.moment.today));
  yield* lookAgain(talk);
}

/** What was found was found for the facts of before: it is looked up again, and what was picked stays picked. */
export function refind(talk: Talk): void {
  if (talk.top) talk.changeTop({ ...talk.top, results: {} });
}

function hasList(talk: Talk, slots: Slots): boolean {
  return subjects.every((key) => slots[key] === undefined) && shownPrograms(talk).length > 0;
}
