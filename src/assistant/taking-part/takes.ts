import type { Input } from "../../conversation/turn.js";
import { isTakingState } from "../../domain/taking-part.js";
import type { Takes } from "../../domain/taking-part-wish.js";
import { registrationsOf } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { holdingCodes } from "./type-code.js";

/** Whether somebody takes part in anything; looked for only where what they said could be about it. */
export async function takesOf(
  tx: Tx,
  parts: Parts,
  { input, person, now }: { readonly input: Input; readonly person: string; readonly now: Date },
): Promise<{ readonly takes?: Takes }> {
  if (input.kind !== "heard" || !input.takingPart) return {};
  if ((await holdingCodes(tx, parts.catalog, person, now)).length > 0) return { takes: "session" };
  const takesPart = (await registrationsOf(tx, person)).some(({ state }) => isTakingState(state));
  return { takes: takesPart ? "part" : "nothing" };
}
