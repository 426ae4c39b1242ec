import type { Asked } from "../../conversation/reading.js";
import { mustMatch } from "../../domain/meanings.js";
import { editDistance } from "../edit-distance.js";
import type { Take } from "../look.js";
import { gap, keyOf, ownLetters, withGaps } from "./key.js";
import type { TaughtLine } from "./taught-line.js";

/** A taught line that a message is, or is like. */
export interface Hit {
  readonly line: TaughtLine;
  readonly how: "exactly" | "nearly";
}

export interface Lessons {
  /** The line that the message is, to the letter or with other words in its gaps. Of several the one that was taught last. */
  exactly(key: string, asked: Asked | undefined): Hit | undefined;
  /** The line that the message is nearest to, a slip or a few away; none where two that mean different things are as near. */
  nearly(key: string, asked: Asked | undefined): Hit | undefined;
}

/** What a line means hangs on no day. */
const anyDay = "2000-01-01";
/** With fewer letters of its own a line says too little to be known again by. */
export const fewestLetters = 2;
/** With gaps in it a line is made of less, and could be many. */
export const fewestBesideGaps = 4;
/** Longer ones are only known to the letter. */
const longestNear = 80;
/** One slip in so many 자모. */
const slipIn = { harmless: 8, mustMatch: 20 } as const;
/** Words that stand next to each other leave one gap; it has at most so many letters. */
const longestGap = 20;

interface Lesson {
  readonly line: TaughtLine;
  readonly key: string;
  /** In 자모. */
  readonly length: number;
}

/** Makes ready what was taught, in the order in which it was. `take`: as the reader takes messages apart. */
export function lessonsOf(lines: readonly TaughtLine[], take: Take): Lessons {
  const lessons = lines.map((line): Lesson => {
    const key = keyOf(take(withGaps(line.text), { today: anyDay }).tight);
    return { line, key, length: key.normalize("NFD").length };
  });
  const whole = lessons.filter(({ key }) => !key.includes(gap) && ownLetters(key) >= fewestLetters);
  const byKey = new Map<string, Lesson[]>();
  for (const lesson of whole) byKey.set(lesson.key, [...(byKey.get(lesson.key) ?? []), lesson]);
  const gapped = lessons
    .filter(({ key, line }) => key.includes(gap) && ownLetters(key) >= fewestBesideGaps && !mustMatch.has(line.intent))
    .map((lesson) => ({ ...lesson, pattern: patternOf(lesson.key) }));
  const near = whole.filter(({ key }) => key.length <= longestNear);

  return {
    exactly(key, asked) {
      const same = byKey.get(key)?.findLast(({ line }) => isFor(line, asked));
      const found = same ?? gapped.findLast(({ line, pattern }) => isFor(line, asked) && pattern.test(key));
      return found && { line: found.line, how: "exactly" };
    },
    nearly(key, asked) {
      if (key.length > longestNear) return undefined;
      const length = key.normalize("NFD").length;
      let best: Lesson | undefined;
      let least = Number.POSITIVE_INFINITY;
      let undecided = false;
      for (const lesson of near) {
        const most = Math.min(slipsIn(lesson), least);
        if (Math.abs(lesson.length - length) > most || !isFor(lesson.line, asked)) continue;
        const distance = editDistance(lesson.key, key, most);
        if (distance > most) continue;
        undecided = distance === least && best?.line.intent !== lesson.line.intent;
        [best, least] = [lesson, distance];
      }
      return best && !undecided ? { line: best.line, how: "nearly" } : undefined;
    },
  };
}

function slipsIn({ line, length }: Lesson): number {
  return Math.floor(length / (mustMatch.has(line.intent) ? slipIn.mustMatch : slipIn.harmless));
}

function isFor({ asked }: TaughtLine, open: Asked | undefined): boolean {
  return asked === undefined || asked === open;
}

/** No part of it can match in two ways that go on: its time is that of the length. */
function patternOf(key: string): RegExp {
  const parts = key.split(gap).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(`.{1,${longestGap}}`)}$`, "u");
}
