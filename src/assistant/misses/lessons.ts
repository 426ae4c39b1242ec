import { askedKinds } from "../../conversation/reading.js";
import { type Meaning, meanings } from "../../domain/meanings.js";
import { lessonsMark, liveLessons, type StoredLesson } from "../../store/lessons.js";
import { reading } from "../../store/transaction.js";
import type { TaughtLine } from "../../understanding/taught/taught-line.js";
import type { Parts } from "../parts.js";

/** What staff taught, as far as this process knows. The list is replaced, never changed. */
export interface Lessons {
  lines: readonly TaughtLine[];
  /** Of what it was read from. */
  mark: string;
  /** By the machine's clock. */
  lookedAt: number;
}

export function createLessons(): Lessons {
  return { lines: [], mark: "", lookedAt: 0 };
}

/** What another process was taught is known here after this long. */
const lookEveryMs = 20_000;

/** Reads what staff taught, if it has changed. `due`: not if somebody has just looked. */
export async function refreshLessons(parts: Parts, when: "due" | "now"): Promise<void> {
  const { lessons, store, machineClock } = parts;
  if (!lessons) return;
  const now = machineClock.now().getTime();
  if (when === "due" && now - lessons.lookedAt < lookEveryMs) return;
  lessons.lookedAt = now;
  const found = await reading(store, async (tx) => {
    const mark = await lessonsMark(tx);
    return mark === lessons.mark ? undefined : { mark, live: await liveLessons(tx) };
  });
  if (!found) return;
  lessons.mark = found.mark;
  lessons.lines = found.live.flatMap((one) => toTaught(one) ?? []);
}

export function meaningOf(intent: string | undefined): Meaning | undefined {
  return meanings.find((meaning) => meaning === intent);
}

/** A lesson of another release that means nothing here is left out. */
function toTaught({ text, intent, asked }: StoredLesson): TaughtLine | undefined {
  const meaning = meaningOf(intent);
  const kind = askedKinds.find((one) => one === asked);
  if (meaning === undefined || (asked !== undefined && kind === undefined)) return undefined;
  return { text, intent: meaning, ...(kind === undefined ? {} : { asked: kind }) };
}
