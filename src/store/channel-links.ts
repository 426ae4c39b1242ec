import type { Tx } from "./transaction.js";

/** A code is good for this long. */
export const codeMs = 10 * 60_000;

/** So many wrong codes in one talk within `triesMs`: then that talk waits. */
const wrongHere = 5;
/**
 * So many in all talks together: then everybody waits. Of a million codes some 962,800 can be given out (none that looks like
 * a birthday), and a code lives through two such stretches at most: whoever guesses without a pause, from 120 talks in ten
 * minutes, meets 1,200 times a given code with a chance of 1 in 800, and is seen by their count. The talk of the code is told
 * of a joining. Lower, and one visitor with a few fresh talks would stop linking for everybody.
 */
const wrongAnywhere = 600;
const triesMs = 10 * 60_000;

const anywhere = "*";

/** A code asked for in one talk, to be typed into another. */
export interface CodeToKeep {
  readonly conversation: string;
  /** Six digits. Only their keyed mark is kept. */
  readonly code: string;
  readonly now: Date;
}

/** `taken`: somebody else has this very code now; draw another. `nobody`: the talk has no person. */
export type CodeKept = { readonly kind: "kept"; readonly until: string } | { readonly kind: "taken" | "nobody" };

/** Keeps a new code for a talk's person; those that they asked for before are good no longer. */
export async function keepCode(tx: Tx, { conversation, code, now }: CodeToKeep): Promise<CodeKept> {
  const talk = await tx.db
    .selectFrom("conversations")
    .select("person")
    .where("id", "=", conversation)
    .executeTakeFirst();
  if (!talk?.person) return { kind: "nobody" };
  const { person } = talk;
  await tx.db
    .deleteFrom("link_codes")
    .where((e) => e.or([e("person", "=", person), e("expires_at", "<=", now.toISOString())]))
    .execute();
  const until = new Date(now.getTime() + codeMs).toISOString();
  const { numInsertedOrUpdatedRows: kept } = await tx.db
    .insertInto("link_codes")
    .values({ mark: markOf(tx, code), conversation, person, expires_at: until })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return kept ? { kind: "kept", until } : { kind: "taken" };
}

export type CodeFound =
  | { readonly kind: "found"; readonly conversation: string; readonly person: string }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly until: string }
  /** Others gave too many wrong ones. */
  | { readonly kind: "busy" };

/** Whose code it is. A wrong one is counted; after too many nobody is told anything for a while, right or wrong. */
export async function findCode(tx: Tx, { conversation, code, now }: CodeToKeep): Promise<CodeFound> {
  const wait = await waitOf(tx, conversation, wrongHere, now);
  if (wait) return { kind: "wait", until: wait };
  if (await waitOf(tx, anywhere, wrongAnywhere, now)) return { kind: "busy" };
  const row = await tx.db
    .selectFrom("link_codes")
    .innerJoin("conversations", "conversations.id", "link_codes.conversation")
    .select(["link_codes.conversation", "link_codes.person"])
    .where("mark", "=", markOf(tx, code))
    .where("expires_at", ">", now.toISOString())
    // Somebody who was erased, or joined, since has left no code behind.
    .whereRef("conversations.person", "=", "link_codes.person")
    .executeTakeFirst();
  if (row) return { kind: "found", ...row };
  for (const who of [conversation, anywhere]) await countWrong(tx, who, now);
  return { kind: "wrong" };
}

/** A code that was used, or must not be any more. */
export async function dropCodes(tx: Tx, persons: readonly string[]): Promise<void> {
  await tx.db.deleteFrom("link_codes").where("person", "in", persons).execute();
}

/** Until when whoever gave so many wrong codes waits; undefined when they need not. */
export async function waitOf(tx: Tx, who: string, most: number, now: Date): Promise<string | undefined> {
  const row = await tx.db.selectFrom("link_tries").selectAll().where("who", "=", who).executeTakeFirst();
  if (!row || row.wrong < most) return undefined;
  const until = new Date(Date.parse(row.since) + triesMs).toISOString();
  return until > now.toISOString() ? until : undefined;
}

/** A first wrong one, or one after a while without, counts anew. */
export async function countWrong(tx: Tx, who: string, now: Date): Promise<void> {
  const since = now.toISOString();
  const over = new Date(now.getTime() - triesMs).toISOString();
  await tx.db.deleteFrom("link_tries").where("since", "<=", over).execute();
  await tx.db
    .insertInto("link_tries")
    .values({ who, wrong: 1, since })
    .onConflict((conflict) => conflict.column("who").doUpdateSet((e) => ({ wrong: e("link_tries.wrong", "+", 1) })))
    .execute();
}

function markOf(tx: Tx, code: string): string {
  return tx.vault.mark(JSON.stringify(["link_codes", code]));
}
