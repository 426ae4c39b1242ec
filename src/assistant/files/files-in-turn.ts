import type { Owner } from "../../conversation/state.js";
import { placeFiles } from "../../store/files.js";
import { dropFiles } from "../../store/files-gone.js";
import { findHandoff } from "../../store/handoffs.js";
import type { SaidRange } from "../../store/inbox.js";
import type { Tx } from "../../store/transaction.js";
import type { Payload } from "../payload.js";

type Gave = Extract<Payload, { readonly kind: "gave" }>;

/** Staff may have ended the talk in the moment in which files came for them: then nobody has them. */
export async function stillTaken(tx: Tx, payload: Gave): Promise<Gave> {
  if (payload.handoff === undefined) return payload;
  const handoff = await findHandoff(tx, payload.handoff);
  if (handoff && handoff.state !== "closed") return payload;
  await dropFiles(
    tx,
    payload.files.map(({ id }) => id),
  );
  return { kind: "gave", files: [] };
}

/** Writes down which message the files of this turn stand in. */
export async function settleFiles(tx: Tx, payload: Payload, range: SaidRange | undefined): Promise<void> {
  if (range === undefined || (payload.kind !== "gave" && payload.kind !== "staffGave")) return;
  await placeFiles(
    tx,
    payload.files.map(({ id }) => id),
    range.from,
  );
}

/** What somebody says or gives who is with staff, or waits for them. */
export function isForStaff(payload: Payload, owner: Owner): boolean {
  return payload.kind === "gave" ? payload.handoff !== undefined : payload.kind === "said" && owner !== "assistant";
}

export function wordsForStaff(payload: Payload): { readonly words?: string } {
  return payload.kind === "said" ? { words: payload.press?.label ?? payload.text } : {};
}
