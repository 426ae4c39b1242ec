import type { AccountLinksTable } from "./tables/desk.js";
import type { Tx } from "./transaction.js";

/** A link by which somebody chooses a password, once. `first` makes the first account, so it has none yet. */
export type AccountLink =
  | { readonly purpose: "first" }
  | { readonly purpose: "invite" | "reset"; readonly account: string };

/** Makes a link in place of every earlier one for the same: the old ones lead nowhere from now on. */
export async function putLink(
  tx: Tx,
  { digest, link, until }: { readonly digest: string; readonly link: AccountLink; readonly until: Date },
): Promise<void> {
  const account = link.purpose === "first" ? null : link.account;
  await dropLinks(tx, account);
  await tx.db
    .insertInto("account_links")
    .values({ token_hash: digest, account, purpose: link.purpose, expires_at: until.toISOString(), used_at: null })
    .execute();
}

/** Ends every link of an account; null ends those of the first start. */
export async function dropLinks(tx: Tx, account: string | null): Promise<void> {
  const all = tx.db.deleteFrom("account_links");
  await (account === null ? all.where("account", "is", null) : all.where("account", "=", account)).execute();
}

/** Undefined: it was used, has run out, or never was. */
export async function findLink(tx: Tx, digest: string, now: Date): Promise<AccountLink | undefined> {
  const row = await tx.db
    .selectFrom("account_links")
    .selectAll()
    .where("token_hash", "=", digest)
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row && toLink(row);
}

/** Uses it up. Of two who take it at once, one is given it. */
export async function takeLink(tx: Tx, digest: string, now: Date): Promise<AccountLink | undefined> {
  const row = await tx.db
    .updateTable("account_links")
    .set({ used_at: now.toISOString() })
    .where("token_hash", "=", digest)
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .returningAll()
    .executeTakeFirst();
  return row && toLink(row);
}

function toLink({ purpose, account }: AccountLinksTable): AccountLink | undefined {
  if (purpose === "first") return { purpose };
  return account === null ? undefined : { purpose, account };
}
