import type { Tx } from "./transaction.js";

/** Keeps a link by which the app may be installed once, by the digest of its secret. */
export async function putInstallLink(
  tx: Tx,
  { digest, until, now }: { readonly digest: string; readonly until: Date; readonly now: Date },
): Promise<void> {
  await tx.db.deleteFrom("slack_install_links").where("expires_at", "<=", now.toISOString()).execute();
  await tx.db
    .insertInto("slack_install_links")
    .values({ token_hash: digest, expires_at: until.toISOString() })
    .execute();
}

/** Whether a link still leads somewhere. */
export async function hasInstallLink(tx: Tx, digest: string, now: Date): Promise<boolean> {
  const row = await tx.db
    .selectFrom("slack_install_links")
    .select("token_hash")
    .where("token_hash", "=", digest)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a link up. Of two who take it at once, one is given it. */
export async function takeInstallLink(tx: Tx, digest: string, now: Date): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom("slack_install_links")
    .where("token_hash", "=", digest)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Uses a state up: false when somebody came back with it before. */
export async function takeState(
  tx: Tx,
  { mark, until, now }: { readonly mark: string; readonly until: Date; readonly now: Date },
): Promise<boolean> {
  await tx.db.deleteFrom("slack_used_states").where("expires_at", "<=", now.toISOString()).execute();
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto("slack_used_states")
    .values({ mark, expires_at: until.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
