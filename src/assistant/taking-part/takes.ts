import type { Input } from "../../conversation/turn.js";
import type { RegistrationState } from "../../domain/registration.js";
import { isTakingState, presentStates } from "../../domain/taking-part.js";
import type { Takes, TakingPartWish } from "../../domain/taking-part-wish.js";
import { registrationsOf } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { holdingCodes } from "./type-code.js";

/** In which states somebody can mean it. */
function isMeant(kind: TakingPartWish["kind"], state: RegistrationState): boolean {
  switch (kind) {
    case "results":
      return state !== "withdrawn" && state !== "declined";
    case "whyNot":
      return state === "notSelected";
    case "cannotCome":
      return presentStates.has(state);
    case "code":
    case "attend":
    case "progress":
    case "certificate":
      return isTakingState(state);
  }
}

/** Whether somebody takes part in anything; looked for only where what they said could be about it. */
export async function takesOf(
  tx: Tx,
  parts: Parts,
  { input, person, now }: { readonly input: Input; readonly person: string; readonly now: Date },
): Promise<{ readonly takes?: Takes }> {
  if (input.kind !== "heard" || !input.takingPart) return {};
  if ((await holdingCodes(tx, parts.catalog, person, now)).length > 0) return { takes: "session" };
  const { kind } = input.takingPart;
  const takesPart = (await registrationsOf(tx, person)).some(({ state }) => isMeant(kind, state));
  return { takes: takesPart ? "part" : "nothing" };
}
