import { codeMs, countWrong, waitOf } from "./channel-links.js";
import type { Tx } from "./transaction.js";

/** Somebody of a messenger, as it names them. */
export interface Member {
  readonly channel: string;
  readonly member: string;
}

/** So many wrong codes by one account, and by all together, within ten minutes: then whoever it concerns waits. */
const wrongHere = 5;
const wrongAnywhere = 50;
const anywhere = "match:*";

/** Keeps a code of six digits for ten minutes; those of before are good no longer. `taken`: draw another. */
export async function keepMatchCode(
  tx: Tx,
  { channel, member, code, now }: Member & { readonly code: string; readonly now: Date },
): Promise<"kept" | "taken"> {
  await tx.db
    .deleteFrom("match_codes")
    .where((e) =>
      e.or([e.and([e("channel", "=", channel), e("member", "=", member)]), e("expires_at", "<=", now.toISOString())]),
    )
    .execute();
  const until = new Date(now.getTime() + codeMs).toISOString();
  const { numInsertedOrUpdatedRows: kept } = await tx.db
    .insertInto("match_codes")
    .values({ mark: markOf(tx, code), channel, member, expires_at: until })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return kept ? "kept" : "taken";
}

export type MatchFound =
  | ({ readonly kind: "found" } & Member)
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly until: string };

/** Whose code it is; used up by that. A wrong one is counted; after too many nobody is told anything, right or wrong. */
export async function takeMatchCode(
  tx: Tx,
  { account, code, now }: { readonly account: string; readonly code: string; readonly now: Date },
): Promise<MatchFound> {
  const here = `match:${account}`;
  const wait = (await waitOf(tx, here, wrongHere, now)) ?? (await waitOf(tx, anywhere, wrongAnywhere, now));
  if (wait) return { kind: "wait", until: wait };
  const found = await tx.db
    .deleteFrom("match_codes")
    .where("mark", "=", markOf(tx, code))
    .where("expires_at", ">", now.toISOString())
    .returning(["channel", "member"])
    .executeTakeFirst();
  if (found) return { kind: "found", ...found };
  for (const who of [here, anywhere]) await countWrong(tx, who, now);
  return { kind: "wrong" };
}

function markOf(tx: Tx, code: string): string {
  return tx.vault.mark(JSON.stringify(["match_codes", code]));
}
