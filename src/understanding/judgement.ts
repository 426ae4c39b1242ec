import type { Intent } from "../conversation/reading.js";

/** What a person wants, and how sure that is, 0..1. */
export interface Judgement {
  readonly intent: Intent;
  readonly confidence: number;
}
