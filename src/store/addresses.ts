import type { Json } from "../conversation/state.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Whose way to a conversation it is: the person's own, or that of others who follow it (their channel's name for them). */
export interface AddressOf {
  readonly conversation: string;
  readonly side: string;
}

/** The side that every conversation has. */
export const personSide = "person";

export interface Address {
  readonly body: Json;
  /** `gone`: the platform refuses it for good; the next message that comes in from there makes it `open` again. */
  readonly state: "open" | "gone";
}

/** Keeps how a conversation is reached, sealed under its person's key. The newest word of the channel counts. */
export async function saveAddress(
  tx: Tx,
  { conversation, side, body, now }: AddressOf & { readonly body: Json; readonly now: Date },
): Promise<void> {
  const { person } = await tx.db
    .selectFrom("conversations")
    .select("person")
    .where("id", "=", conversation)
    .executeTakeFirstOrThrow();
  if (!person) throw new Error("a conversation without a person has no address");
  const row = {
    person,
    body: await sealFor(tx, person, "addresses.body", addressRow({ conversation, side }), body),
    changed_at: now.toISOString(),
    gone_at: null,
  };
  await tx.db
    .insertInto("addresses")
    .values({ conversation, side, ...row })
    .onConflict((conflict) => conflict.columns(["conversation", "side"]).doUpdateSet(row))
    .execute();
}

/** Undefined when the channel has not said how, or the person was erased. */
export async function findAddress(tx: Tx, { conversation, side }: AddressOf): Promise<Address | undefined> {
  const row = await tx.db
    .selectFrom("addresses")
    .selectAll()
    .where("conversation", "=", conversation)
    .where("side", "=", side)
    .executeTakeFirst();
  if (!row) return undefined;
  const body = await unsealFor<Json>(tx, row.person, "addresses.body", addressRow({ conversation, side }), row.body);
  return body === undefined ? undefined : { body, state: row.gone_at === null ? "open" : "gone" };
}

/** The platform refuses it for good. */
export async function markAddressGone(
  tx: Tx,
  { conversation, side, now }: AddressOf & { readonly now: Date },
): Promise<void> {
  await tx.db
    .updateTable("addresses")
    .set({ gone_at: now.toISOString() })
    .where("conversation", "=", conversation)
    .where("side", "=", side)
    .execute();
}

/** Every way to a conversation, for its erasure. */
export async function dropAddresses(tx: Tx, conversation: string): Promise<void> {
  await tx.db.deleteFrom("addresses").where("conversation", "=", conversation).execute();
}

/** What ties an address's sealed bytes to their place. For the files of this folder. */
export function addressRow({ conversation, side }: AddressOf): string {
  return JSON.stringify([conversation, side]);
}
