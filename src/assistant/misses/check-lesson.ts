import { type Meaning, mustMatch } from "../../domain/meanings.js";
import { marks } from "../../understanding/model/redact.js";
import { gap, keyOf, ownLetters, withGaps } from "../../understanding/taught/key.js";
import { fewestBesideGaps, fewestLetters } from "../../understanding/taught/lessons.js";
import type { LessonTrouble } from "../desk-ports/misses.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
import { isFree } from "../staff-words.js";

const longestLesson = 200;

/** What is wrong with a line as staff would teach it; undefined when it can be. */
export async function wrongIn(parts: Parts, text: string, meaning: Meaning): Promise<LessonTrouble | undefined> {
  if (text.length > longestLesson) return "tooLong";
  if (!isFree(parts, text)) return "residentNumber";
  if (await mayNameSomebody(parts, text)) return "personal";
  const key = keyOf(withGaps(text));
  const gaps = key.includes(gap);
  if (gaps && mustMatch.has(meaning)) return "gaps";
  if (ownLetters(key) < (gaps ? fewestBesideGaps : fewestLetters)) return "tooShort";
  const read = parts.read(text, { today: seoulDay(parts.clock.now()) });
  return read.intent === "crisis" ? "distress" : undefined;
}

/** What would be taken out of it once more: words alone may be strange, staff know them. */
async function mayNameSomebody({ redact }: Parts, text: string): Promise<boolean> {
  const left = redact ? await redact(text.replaceAll(/[[\]○{}]/g, " ")) : text;
  if (left === undefined) return true;
  return [marks.name, marks.number, marks.address].some((mark) => left.includes(mark));
}
