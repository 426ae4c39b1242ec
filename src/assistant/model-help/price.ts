import type { ModelUse } from "../../store/model-use.js";
import type { Tokens } from "../../understanding/model/ask-model.js";

/** What a model may cost one person on one day. Money in won; prices in won for a million tokens. */
export interface ModelCaps {
  readonly tokens: number;
  readonly cost?: { readonly won: number; readonly perMillion: Tokens };
}

/** The instructions, the schema and an answer are under this many tokens, measured with 1 token for a letter. */
const besidesTheWords = { in: 2_400, out: 400 };

/** The most that a question can cost: each letter a token. */
export function atMost(shown: string, caps: ModelCaps): ModelUse {
  return useOf({ in: besidesTheWords.in + shown.length, out: besidesTheWords.out }, caps);
}

/** Rounded up to whole thousandths of a won. */
export function useOf(tokens: Tokens, { cost }: ModelCaps): ModelUse {
  const won = cost ? tokens.in * cost.perMillion.in + tokens.out * cost.perMillion.out : 0;
  return { tokens: tokens.in + tokens.out, cost: Math.ceil(won / 1_000) };
}

/** The most that a store's whole number holds. */
const uncapped = 2 ** 31 - 1;

/** The caps of a day as uses; without prices the money has none. */
export function mostOf({ tokens, cost }: ModelCaps): ModelUse {
  return { tokens, cost: cost ? Math.min(uncapped, Math.floor(cost.won * 1_000)) : uncapped };
}
