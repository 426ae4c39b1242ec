import type { Reading } from "../../conversation/reading.js";
import type { Conversation } from "../../conversation/state.js";
import { frontDesk } from "../../domain/staff.js";
import { programOf } from "../../domain/world.js";
import { noteMiss } from "../../store/misses.js";
import type { Tx } from "../../store/transaction.js";
import { keyOf, ownLetters, withGaps } from "../../understanding/taught/key.js";
import { fewestLetters } from "../../understanding/taught/lessons.js";
import type { Parts } from "../parts.js";
import { meaningOf } from "./lessons.js";

/** A message that was not understood, in its turn. */
export interface Missed {
  readonly text: string;
  readonly reading: Reading;
  readonly before: Conversation;
  readonly after: Conversation;
  readonly now: Date;
}

/**
 * Keeps for staff what was not understood: the words with all that could be personal taken out, under the person's key.
 * Nothing of distress is kept, nor of a talk that called for help, nor words of which nothing is left.
 */
export async function keepMiss(tx: Tx, parts: Parts, { text, reading, before, after, now }: Missed): Promise<void> {
  if (reading.intent === "crisis" || before.called === "crisis" || after.called === "crisis") return;
  const redacted = await parts.redact?.(text);
  if (redacted === undefined) return;
  const key = keyOf(withGaps(redacted));
  if (ownLetters(key) < fewestLetters) return;
  const { open, program } = before;
  const guess = meaningOf(reading.intent);
  await noteMiss(tx, {
    id: parts.newId(),
    person: after.person,
    text: redacted,
    key,
    ...(guess === undefined || guess === "other" ? {} : { guess }),
    ...(open ? { asked: open.kind, dialog: open.dialog } : {}),
    ...(program === undefined ? {} : { program }),
    agency: programOf(parts.catalog, program)?.agency.id ?? frontDesk,
    now,
  });
}
