import type { Intent } from "../../conversation/reading.js";
import type { Judgement } from "../judgement.js";

/** Words of its own that tell what a person wants done, looked for in a text without spaces. */
export interface Cue {
  readonly intent: Intent;
  readonly heard: RegExp;
  /** What else the words can mean, by name: where one of these is said too, the cue is not given. */
  readonly unless: Readonly<Record<string, RegExp>>;
  /** How sure the words make it, 0..1. */
  readonly sure: number;
}

/** Whether the words of a cue are said, and mean what they say. */
export function isHeard(cue: Cue, tightText: string): boolean {
  return cue.heard.test(tightText) && !Object.values(cue.unless).some((other) => other.test(tightText));
}

/** The first cue that is heard. */
export function heard(cues: readonly Cue[], tightText: string): Judgement | undefined {
  const cue = cues.find((c) => isHeard(c, tightText));
  return cue && { intent: cue.intent, confidence: cue.sure };
}
