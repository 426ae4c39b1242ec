import { type MessageName, markOf } from "./message-names.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { LatestChangesTable } from "./tables/message-changes.js";
import type { Tx } from "./transaction.js";

/** A message was changed, or without `words` deleted. */
export interface NewChange extends MessageName {
  readonly by: string;
  /** When, as the messenger tells it: times of one messenger compare as text. */
  readonly at?: string;
  /** What it says now, already screened. */
  readonly words?: Changed;
}

/** Words, or none where a resident number was in them. */
export interface Changed {
  readonly text?: string;
}

/**
 * Keeps a change as a message's latest; `late` when a later one is here already, and for every change of what is deleted
 * that is not known to be later. The caller holds the conversation's lock. `awaited`: the person, where the message itself
 * has not come yet; then the words are kept until it does.
 */
export async function keepChange(
  tx: Tx,
  change: NewChange,
  awaited: { readonly person: string } | undefined,
): Promise<"kept" | "late"> {
  const { conversation, by, at, words } = change;
  const mark = markOf(tx, change.name);
  const before = await rowOf(tx, conversation, mark);
  const kind = words ? "edited" : "deleted";
  // Whose message it is shows only when it comes: what another account said about it before is nothing.
  if (before && before.by === by && isLate(before, { kind, at })) return "late";
  const body =
    awaited && words
      ? await sealFor(tx, awaited.person, "latest_changes.body", JSON.stringify([conversation, mark]), words)
      : null;
  const values = { by, kind, at: at ?? null, body } as const;
  await tx.db
    .insertInto("latest_changes")
    .values({ conversation, mark, ...values })
    .onConflict((conflict) => conflict.columns(["conversation", "mark"]).doUpdateSet(values))
    .execute();
  return "kept";
}

/** What became of a message before it came, by whoever says it now; its words are let go of. */
export type Foregone = { readonly kind: "edited"; readonly words: Changed } | { readonly kind: "deleted" };

/** The change that came before its message. The caller holds the conversation's lock. */
export async function takeChangeBefore(
  tx: Tx,
  { conversation, name, by, person }: MessageName & { readonly by: string; readonly person: string },
): Promise<Foregone | undefined> {
  const mark = markOf(tx, name);
  const row = await rowOf(tx, conversation, mark);
  if (!row || row.by !== by) return undefined;
  if (row.kind === "deleted") return { kind: "deleted" };
  if (!row.body) return undefined;
  const id = JSON.stringify([conversation, mark]);
  const words = await unsealFor<Changed>(tx, person, "latest_changes.body", id, row.body);
  await tx.db
    .updateTable("latest_changes")
    .set({ body: null })
    .where("conversation", "=", conversation)
    .where("mark", "=", mark)
    .execute();
  return words && { kind: "edited", words };
}

type Row = Pick<LatestChangesTable, "kind" | "at">;

function isLate(before: Row, now: { readonly kind: Row["kind"]; readonly at: string | undefined }): boolean {
  if (now.kind === "deleted") return false;
  if (before.at === null || now.at === undefined) return before.kind === "deleted";
  return before.kind === "deleted" ? now.at <= before.at : now.at < before.at;
}

function rowOf(tx: Tx, conversation: string, mark: string) {
  return tx.db
    .selectFrom("latest_changes")
    .selectAll()
    .where("conversation", "=", conversation)
    .where("mark", "=", mark)
    .executeTakeFirst();
}
