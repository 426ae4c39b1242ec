import { z } from "zod";
import { type ChoicePlace, readPlace, writePlace } from "../../words/fit/choice-place.js";
import type { PressValue } from "./activity.js";

/** What a button carries. */
export function pressValue(place: ChoicePlace): PressValue {
  return { press: writePlace(place) };
}

const value = z.object({ press: z.string() });

/** Reads what came back of a button; undefined when it is none of ours. */
export function readPress(came: unknown): ChoicePlace | undefined {
  const read = value.safeParse(came);
  return read.success ? readPlace(read.data.press) : undefined;
}
