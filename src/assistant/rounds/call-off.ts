import { offeringOf } from "../../domain/world.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { RoundsPort } from "../desk-ports/rounds.js";
import type { Parts } from "../parts.js";
import { callOff } from "../seats-call-off.js";
import { tellCalledOff } from "../seats-told.js";
import { seoulDay } from "../seats-window.js";
import { edit } from "./edit.js";
import { calledOffIn } from "./edits.js";
import { fieldOfWrong } from "./read-field.js";

/** Longest reason that people are told. */
const longestWhy = 300;

type CalledOffHere = Awaited<ReturnType<RoundsPort["callOff"]>>;

/** Calls an offering off: everybody who had applied is told why, and it takes nobody any more. */
export async function callOffHere(
  parts: Parts,
  by: SignedIn,
  offering: string,
  typed: { readonly why: string },
): Promise<{ readonly done: CalledOffHere; readonly told: readonly string[] }> {
  const why = typed.why.normalize("NFC").replace(/\s+/g, " ").trim();
  const wrong = why === "" ? "missing" : why.length > longestWhy ? "tooLong" : wrongWords(parts, why);
  if (wrong !== undefined)
    return {
      done: { kind: "wrong", wrong: [fieldOfWrong("why", wrong, { limit: String(longestWhy) }).wrong] },
      told: [],
    };
  const placed = offeringOf(parts.catalog, offering);
  if (!placed) return { done: { kind: "unknown" }, told: [] };
  const saved = await edit(parts, by, {
    program: placed.program.id,
    action: "callOff",
    change: (program, _, now) => calledOffIn(program, offering, { on: seoulDay(now), why }),
    also: async (tx, after, now) => {
      const off = await callOff(tx, offering, { now, by: by.id, why });
      if (off.kind === "unknown") return [];
      await tellCalledOff(tx, after, off.told, { why, now });
      return off.told.map(({ conversation }) => conversation);
    },
  });
  return saved.kind === "saved"
    ? { done: { kind: "calledOff", told: saved.told.length }, told: saved.told }
    : { done: saved, told: [] };
}

/** Everybody reads it: a number that only one person has does not belong in it. */
function wrongWords(parts: Parts, why: string): string | undefined {
  return parts.hasResidentNumber(why) ? "residentNumber" : undefined;
}
