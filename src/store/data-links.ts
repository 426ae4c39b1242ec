import { createHash } from "node:crypto";
import type { Tx } from "./transaction.js";

/** How long a person's own page can be opened by its link. */
const linkHours = 24;

/** What stands in the store for a secret: whoever reads the store cannot open the page with it. */
export function linkMark(secret: string): string {
  return createHash("sha256").update(`ieum own data link ${secret}`).digest("hex");
}

/** Makes a link to a person's own page in place of every earlier one of theirs. */
export async function putDataLink(
  tx: Tx,
  { secret, person, now }: { readonly secret: string; readonly person: string; readonly now: Date },
): Promise<void> {
  const expires_at = new Date(now.getTime() + linkHours * 3_600_000).toISOString();
  await tx.db.deleteFrom("data_links").where("person", "=", person).execute();
  await tx.db
    .insertInto("data_links")
    .values({ token_hash: linkMark(secret), person, expires_at })
    .execute();
}

/** Whose page a secret opens; undefined when it has run out, or never was. */
export async function dataLinkOwner(tx: Tx, secret: string, now: Date): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("data_links")
    .select("person")
    .where("token_hash", "=", linkMark(secret))
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row?.person;
}
