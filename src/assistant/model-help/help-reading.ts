import type { Reading } from "../../conversation/reading.js";
import type { Conversation } from "../../conversation/state.js";
import { consentsOf } from "../../store/consents.js";
import { type ModelDay, reserveModelUse, settleModelUse } from "../../store/model-use.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { AskModel } from "../../understanding/model/ask-model.js";
import { afterFailure, afterSuccess, type Breaker, mayAsk, unbroken } from "../../understanding/model/breaker.js";
import { isUnsure, refined } from "../../understanding/model/refined.js";
import type { Parts } from "../parts.js";
import type { Payload } from "../payload.js";
import { seoulDay } from "../seats-window.js";
import { atMost, type ModelCaps, mostOf, useOf } from "./price.js";

/** A model, as far as a house has switched one on. */
export interface Model {
  readonly ask: AskModel;
  /** What may be shown of a text outside; undefined when nothing of it may. */
  redact(text: string): string | undefined;
  readonly caps: ModelCaps;
  /** Whether it is left alone for a while; of this process. */
  breaker: Breaker;
}

/** The consent without which nothing is ever shown to a model. */
export const modelConsent = "model";

export function createModel(made: Omit<Model, "breaker">): Model {
  return { ...made, breaker: unbroken };
}

/**
 * Has a model look at what the reader was unsure of, where the person has agreed to that. Whatever goes wrong, the offline
 * reading stays. To be called outside any transaction: it takes up to four seconds.
 */
export async function helpReading(
  parts: Parts,
  conversation: Conversation,
  payload: Payload,
  offline: Reading | undefined,
): Promise<Reading | undefined> {
  const { model } = parts;
  if (!model || !offline || payload.kind !== "said" || payload.press) return offline;
  if (conversation.owner !== "assistant" || conversation.outsideHelp !== "agreed" || !isUnsure(offline)) return offline;
  if (!mayAsk(model.breaker, parts.machineClock.now().getTime())) return told(parts, "resting", offline);
  const { person } = conversation;
  if (!(await agreed(parts, person))) return offline;
  const shown = model.redact(payload.text);
  if (shown === undefined || !/\p{L}{2}/u.test(shown)) return offline;

  const of: ModelDay = { person, day: seoulDay(parts.clock.now()) };
  const reserved = atMost(shown, model.caps);
  const may = await inTransaction(parts.store, (tx) => reserveModelUse(tx, of, reserved, mostOf(model.caps)));
  if (!may) return told(parts, "spent", offline);
  const asked = conversation.open?.kind;
  const said = await model.ask({ shown, ...(asked ? { asked } : {}) });
  const { tokens } = said;
  if (tokens) await inTransaction(parts.store, (tx) => settleModelUse(tx, of, reserved, useOf(tokens, model.caps)));
  const failed = said.kind === "failed" && said.why !== "refused" && said.why !== "cutOff";
  model.breaker = failed ? afterFailure(model.breaker, parts.machineClock.now().getTime()) : afterSuccess();
  if (said.kind === "failed") return told(parts, said.why, offline);
  return told(parts, "answered", refined(offline, said.answer, shown));
}

function told(parts: Parts, outcome: string, read: Reading): Reading {
  parts.seen.model?.(outcome);
  return read;
}

/** The talk remembers that somebody agreed; what counts is the receipt, which can be taken back anywhere. */
function agreed(parts: Parts, person: string): Promise<boolean> {
  return reading(parts.store, async (tx) =>
    (await consentsOf(tx, person)).some(({ item, withdrawnAt }) => item === modelConsent && withdrawnAt === undefined),
  );
}
