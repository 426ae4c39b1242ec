import { z } from "zod";
import { isSafeUrl } from "./safe-url.js";

/** A language model that may look, redacted and with consent, at what is not understood. */
export interface ModelSetting {
  readonly apiKey: string;
  readonly model: string;
  /** Any server that speaks the protocol of OpenAI's chat completions; OpenAI's own without. */
  readonly baseUrl?: string;
  /** Tokens, of both ways together, that one person may cost a day. */
  readonly tokensADay: number;
  /** Won that one person may cost a day, counted by prices in won for a million tokens. */
  readonly costADay?: { readonly won: number; readonly perMillion: { readonly in: number; readonly out: number } };
}

const baseUrlProblem =
  "OPENAI_BASE_URL must begin with https:// (or http:// on this machine), for example https://api.openai.com/v1";
const priceProblem =
  "IEUM_MODEL_PRICE must be what a million tokens cost in won, in and out, for example IEUM_MODEL_PRICE=350,2800";
const wholeProblem = (name: string, example: number) =>
  `${name} must be a whole number above 0, for example ${name}=${example}`;
const whole = (name: string, example: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: wholeProblem(name, example) })
    .transform(Number);

export const modelShape = {
  OPENAI_API_KEY: z
    .string()
    .regex(/^\S+$/, { error: "OPENAI_API_KEY must be the key of the model's service" })
    .optional(),
  OPENAI_BASE_URL: z.string().refine(isSafeUrl, { error: baseUrlProblem }).optional(),
  IEUM_MODEL: z
    .string()
    .regex(/^\S{1,200}$/, { error: "IEUM_MODEL must be the model's name" })
    .optional(),
  IEUM_MODEL_TOKENS_A_DAY: whole("IEUM_MODEL_TOKENS_A_DAY", 30_000).default(30_000),
  IEUM_MODEL_WON_A_DAY: whole("IEUM_MODEL_WON_A_DAY", 100).optional(),
  IEUM_MODEL_PRICE: z
    .string()
    .regex(/^\d{1,8}(?:\.\d{1,3})?,\d{1,8}(?:\.\d{1,3})?$/, { error: priceProblem })
    .transform((text) => {
      const [read = 0, written = 0] = text.split(",").map(Number);
      return { in: read, out: written };
    })
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof modelShape>>;

/** A key and a model's name together switch it on: with one alone it is off, and `doctor` says so. */
export function modelSetting(given: Given): { readonly model?: ModelSetting } | { readonly problem: string } {
  const { OPENAI_API_KEY: apiKey, IEUM_MODEL: model, OPENAI_BASE_URL: baseUrl } = given;
  const { IEUM_MODEL_WON_A_DAY: won, IEUM_MODEL_PRICE: perMillion } = given;
  if (won !== undefined && perMillion === undefined)
    return { problem: `IEUM_MODEL_WON_A_DAY needs IEUM_MODEL_PRICE: ${priceProblem}` };
  if (apiKey === undefined || model === undefined) return {};
  return {
    model: {
      apiKey,
      model,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      tokensADay: given.IEUM_MODEL_TOKENS_A_DAY,
      ...(won === undefined || perMillion === undefined ? {} : { costADay: { won, perMillion } }),
    },
  };
}
