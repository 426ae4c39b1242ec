import type { Conversation, KnownFact, KnownKey } from "../conversation/state.js";
import { resealPieces } from "./file-pieces.js";
import { type SealedColumn, sealFor, unsealFor } from "./sealed.js";
import { putSealed, sealedPlaces, sealedRowsOf } from "./sealed-places.js";
import type { Tx } from "./transaction.js";

/** All that is `from`'s becomes `to`'s. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Seals everything of one person under another's key; who a row belongs to is changed by the caller. */
export async function resealAll(tx: Tx, move: Move): Promise<void> {
  for (const column of Object.keys(sealedPlaces) as SealedColumn[]) {
    if (column === "file_pieces.bytes") await resealPieces(tx, move);
    else await reseal(tx, move, column);
  }
}

async function reseal(tx: Tx, { from, to }: Move, column: SealedColumn): Promise<void> {
  const place = sealedPlaces[column];
  for (const { row, sealed, mark } of await sealedRowsOf(tx, place, from)) {
    const value = await unsealFor<unknown>(tx, from, column, row, sealed);
    if (value === undefined) throw new Error(`There is no key for person ${from}.`);
    await putSealed(tx, place, mark, await sealFor(tx, to, column, row, changed(column, value, to)));
  }
}

/** A conversation's state says itself whose it is. */
function changed(column: SealedColumn, value: unknown, person: string): unknown {
  return column === "conversations.state" ? { ...(value as Conversation), person } : value;
}

/** What is known from either talk; of two values the later one. Whatever asked for it stays in its own talk. */
export function factsOfBoth(mine: Conversation["facts"], others: Conversation["facts"]): Conversation["facts"] {
  const facts = { ...mine };
  for (const [key, fact] of Object.entries(others) as [KnownKey, KnownFact][]) {
    const { frame: _frame, ...known } = fact;
    const own = facts[key];
    if (!own || own.at < known.at) facts[key] = known;
  }
  return facts;
}
