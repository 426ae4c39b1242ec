import { createHash } from "node:crypto";
import type { ConsentText } from "../domain/program.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** A receipt: who agreed to which exact words, where and when. */
export interface Consent {
  readonly id: string;
  readonly item: string;
  readonly version: number;
  /** SHA-256 of the words, `hashConsent`. */
  readonly wordsHash: string;
  readonly channel: string;
  /** ISO instants. */
  readonly givenAt: string;
  readonly withdrawnAt?: string;
  /** What it was given for, for example the offering. */
  readonly detail: Readonly<Record<string, string>>;
}

export interface ConsentToSave {
  readonly id: string;
  readonly person: string;
  readonly text: ConsentText;
  readonly channel: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** The same words give the same hash in every release. */
export function hashConsent({ id, version, purpose, items, retention, refusal }: ConsentText): string {
  const words = JSON.stringify([id, version, purpose, items, retention, refusal]);
  return createHash("sha256").update(words).digest("hex");
}

export async function saveConsent(tx: Tx, save: ConsentToSave): Promise<void> {
  await tx.db
    .insertInto("consents")
    .values({
      id: save.id,
      person: save.person,
      item: save.text.id,
      version: save.text.version,
      words_hash: hashConsent(save.text),
      channel: save.channel,
      detail: await sealFor(tx, save.person, "consents.detail", save.id, save.detail),
      given_at: save.now.toISOString(),
      withdrawn_at: null,
    })
    .execute();
}

/** A person's receipts, oldest first; withdrawn ones too. */
export async function consentsOf(tx: Tx, person: string): Promise<readonly Consent[]> {
  const rows = await tx.db
    .selectFrom("consents")
    .selectAll()
    .where("person", "=", person)
    .orderBy("given_at")
    .orderBy("id")
    .execute();
  const consents: Consent[] = [];
  for (const row of rows) {
    const detail = await unsealFor<Consent["detail"]>(tx, person, "consents.detail", row.id, row.detail);
    if (!detail) continue;
    const { id, item, version, words_hash: wordsHash, channel, given_at: givenAt } = row;
    const withdrawn = row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at };
    consents.push({ id, item, version, wordsHash, channel, givenAt, ...withdrawn, detail });
  }
  return consents;
}

/** Withdraws every receipt for an item that still holds; returns how many. */
export async function withdrawConsent(tx: Tx, person: string, item: string, now: Date): Promise<number> {
  const result = await tx.db
    .updateTable("consents")
    .set({ withdrawn_at: now.toISOString() })
    .where("person", "=", person)
    .where("item", "=", item)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
