import type { Message } from "./message.js";
import { phraseBook } from "./phrase.js";

/** A stretch of a message, end not included. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Something that can be said in many words; its words are a list that a person can read. */
export interface Concept {
  /** Every place where it is said, in order; of two that begin together the longer. */
  find(message: Message): readonly Found[];
}

const ofList = new WeakMap<readonly string[], Concept>();

/** The concept that these phrases say. One for each list: a table of phrases takes a moment to make. */
export function concept(...lists: readonly (readonly string[])[]): Concept {
  const [only] = lists;
  if (only === undefined || lists.length > 1) return conceptOf(lists.flat());
  const known = ofList.get(only) ?? conceptOf(only);
  ofList.set(only, known);
  return known;
}

function conceptOf(phrases: readonly string[]): Concept {
  const book = phraseBook(phrases);
  const seen = new WeakMap<Message, readonly Found[]>();
  return {
    find(message) {
      const known = seen.get(message);
      if (known !== undefined) return known;
      const found: Found[] = [];
      for (let start = 0; start < message.letters.length; start++) {
        const end = book.endAt(message, start);
        if (end !== undefined) found.push({ start, end });
      }
      seen.set(message, found);
      return found;
    },
  };
}

/** The message with every place where the concept is said made blank. */
export function without(message: Message, ...said: readonly Concept[]): Message {
  return blanked(
    message,
    said.flatMap((c) => c.find(message)),
  );
}

/** The message with these stretches made blank. */
export function blanked(message: Message, stretches: readonly Found[]): Message {
  if (stretches.length === 0) return message;
  const letters = message.letters.split("");
  for (const { start, end } of stretches) letters.fill("◇", start, end);
  return { ...message, letters: letters.join("") };
}
