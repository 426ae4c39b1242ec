import type { Examples } from "../examples.js";
import type { Line } from "../lines.js";
import type { Said } from "../said.js";
import { type Lesson, learnSoftmax } from "../softmax.js";
import type { Subject } from "../subject.js";
import { placeOf } from "./letters.js";
import type { SlotsLearnt } from "./slots.js";
import { letterRoles, naming, roleOf, termClues, terms } from "./terms.js";

/** What lines teach of words for work and of topics. */
export function learnTerms(
  lines: readonly { readonly line: Line; readonly said: Said; readonly subject: Subject }[],
  examples: Examples,
): SlotsLearnt["term"] {
  const lessons = lines.flatMap(({ line, said, subject }): Lesson[] => {
    const { intent, asked, slots } = line;
    if (!naming.has(intent)) return [];
    const { letters, clues } = termClues(
      { plain: said.plain, intent, asked, kind: subject.kind, found: subject },
      examples,
    );
    const roles = new Uint8Array(letters.text.length);
    for (const term of terms) {
      const place = placeOf(letters, slots[term] ?? "");
      if (place) roles.fill(roleOf[term] + 1, place.start, place.end).fill(roleOf[term], place.start, place.start + 1);
    }
    return clues.map((one, i) => ({ clues: one, target: roles[i] ?? 0 }));
  });
  return { values: letterRoles, weights: learnSoftmax(lessons, letterRoles.length) };
}
