import type { Concept, Found } from "./concept.js";
import { isDenied, isSettled, isWishedOtherwise } from "./guards.js";
import type { Message } from "./message.js";

/** Whether a message means something. */
export type Rule = (message: Message) => boolean;

const meant = (message: Message, found: Found): boolean =>
  !isDenied(message, found) && !isWishedOtherwise(message, found) && !isSettled(message, found);

/** It is said, neither denied nor settled since. */
export const says =
  (said: Concept): Rule =>
  (message) =>
    said.find(message).some((f) => meant(message, f));

/** The first is said, and the second after it, at most `letters` letters on. */
export const followedBy =
  (first: Concept, second: Concept, letters = 16): Rule =>
  (message) => {
    const later = second.find(message).filter((f) => meant(message, f));
    return first.find(message).some((f) => later.some((l) => l.start >= f.end && l.start - f.end <= letters));
  };

/** Both are said, near each other, in either order. */
export const near = (one: Concept, other: Concept, letters = 16): Rule =>
  anyOf(followedBy(one, other, letters), followedBy(other, one, letters));

/**
 * The deed is told of one of these: of all who are named before it, and no further off than `letters`,
 * the last is one of them ("남편은 자는데 부장이 때려요" is about the 부장).
 */
export const doneBy =
  (doers: Concept, deed: Concept, others: Concept, letters = 16): Rule =>
  (message) => {
    const mine = doers.find(message).filter((f) => !isReceiver.test(message.letters.slice(f.end, f.end + 3)));
    const theirs = others.find(message);
    return deed.find(message).some((d) => {
      if (!meant(message, d)) return false;
      const nearest = lastBefore(mine, d.start);
      if (nearest === undefined || d.start - nearest.end > letters) return false;
      const rival = lastBefore(theirs, d.start);
      return rival === undefined || rival.end <= nearest.end;
    });
  };

const isReceiver = /^(?:한테|에게|께(?!서)|랑|하고)/;
const lastBefore = (all: readonly Found[], at: number): Found | undefined => all.findLast((f) => f.end <= at);

export const anyOf =
  (...rules: readonly Rule[]): Rule =>
  (message) =>
    rules.some((r) => r(message));

export const butNot =
  (rule: Rule, guard: Rule): Rule =>
  (message) =>
    rule(message) && !guard(message);

/** At least so many of these are said. */
export const atLeast =
  (count: number, all: readonly Concept[]): Rule =>
  (message) =>
    all.filter((c) => c.find(message).length > 0).length >= count;
