import type { Asked } from "../../conversation/reading.js";
import type { Meaning } from "../../domain/meanings.js";

/** A line of which staff said what it means. It holds nobody's data: staff looked it over. */
export interface TaughtLine {
  readonly text: string;
  readonly intent: Meaning;
  /** The question that has to be open; wherever one likes without. */
  readonly asked?: Asked;
}
