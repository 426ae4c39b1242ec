import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import { ContentFilterFinishReasonError, LengthFinishReasonError } from "openai/error";
import { zodResponseFormat } from "openai/helpers/zod";
import { modelAnswer } from "./answer.js";
import type { AskModel, ModelAnswered, Tokens } from "./ask-model.js";
import { boundedFetch } from "./bounded-fetch.js";
import { instructions } from "./instructions.js";

export interface OpenAiSettings {
  readonly apiKey: string;
  readonly model: string;
  /** Any server that speaks the protocol; OpenAI's own without. */
  readonly baseUrl?: string;
  readonly withinMs?: number;
}

/** An answer is an enum and a few words; reasoning models think within the same bound. */
const mostTokensOut = 400;
const usualWithinMs = 4_000;

/** A model behind the protocol of OpenAI's chat completions: one try, four seconds in all, structured output. */
export function openAiModel({ apiKey, model, baseUrl, withinMs = usualWithinMs }: OpenAiSettings): AskModel {
  const client = new OpenAI({
    apiKey,
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    organization: null,
    project: null,
    timeout: withinMs,
    maxRetries: 0,
    logLevel: "off",
    fetch: boundedFetch(withinMs),
  });
  return async ({ shown, asked }) => {
    try {
      const said = await client.chat.completions.parse(
        {
          model,
          store: false,
          max_completion_tokens: mostTokensOut,
          response_format: zodResponseFormat(modelAnswer, "reading"),
          messages: [
            { role: "system", content: instructions(asked) },
            { role: "user", content: shown },
          ],
        },
        { signal: AbortSignal.timeout(withinMs) },
      );
      const tokens = tokensOf(said.usage);
      const message = said.choices[0]?.message;
      if (message?.refusal) return { kind: "failed", why: "refused", ...(tokens ? { tokens } : {}) };
      const read = modelAnswer.safeParse(message?.parsed);
      if (!read.success) return { kind: "failed", why: "unreadable", ...(tokens ? { tokens } : {}) };
      return { kind: "answered", answer: read.data, tokens };
    } catch (fault) {
      return { kind: "failed", why: reasonOf(fault) };
    }
  };
}

function tokensOf(usage: OpenAI.CompletionUsage | undefined): Tokens | undefined {
  const [read, written] = [usage?.prompt_tokens, usage?.completion_tokens];
  return Number.isSafeInteger(read) && Number.isSafeInteger(written) ? { in: read ?? 0, out: written ?? 0 } : undefined;
}

function reasonOf(fault: unknown): Extract<ModelAnswered, { kind: "failed" }>["why"] {
  if (fault instanceof APIConnectionTimeoutError || fault instanceof APIUserAbortError) return "slow";
  if (fault instanceof DOMException && fault.name === "TimeoutError") return "slow";
  if (fault instanceof LengthFinishReasonError) return "cutOff";
  if (fault instanceof ContentFilterFinishReasonError) return "refused";
  if (fault instanceof APIConnectionError) return "down";
  if (fault instanceof APIError) {
    if (fault.status === 429) return "busy";
    if (fault.status === 401 || fault.status === 403) return "forbidden";
    return fault.status !== undefined && fault.status >= 500 ? "down" : "unreadable";
  }
  return "unreadable";
}
