import type { Asked } from "../../conversation/reading.js";
import type { ModelAnswer } from "./answer.js";

/** What a model is asked; `shown` has been redacted. */
export interface ModelQuestion {
  readonly shown: string;
  readonly asked?: Asked;
}

/** Tokens that the other side counted; undefined where it did not say. */
export interface Tokens {
  readonly in: number;
  readonly out: number;
}

/** `why` is a word of ours, for logs and metrics. */
export type ModelAnswered =
  | { readonly kind: "answered"; readonly answer: ModelAnswer; readonly tokens: Tokens | undefined }
  | {
      readonly kind: "failed";
      readonly why: "slow" | "busy" | "down" | "forbidden" | "refused" | "cutOff" | "unreadable";
      readonly tokens?: Tokens;
    };

/** A model, asked once; never rejects. */
export type AskModel = (question: ModelQuestion) => Promise<ModelAnswered>;
