import { type MissSettled, missesKeptDays } from "../domain/misses.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { MissesTable } from "./tables/misses.js";
import type { Tx } from "./transaction.js";

/** Something that was not understood, as it is noted. */
export interface Miss {
  readonly id: string;
  readonly person: string;
  /** With all that could be personal taken out. */
  readonly text: string;
  /** By which the same is known again, however it is spelt. */
  readonly key: string;
  readonly guess?: string;
  readonly asked?: string;
  readonly dialog?: string;
  readonly program?: string;
  readonly agency: string;
  readonly now: Date;
}

/** A line that is not understood, whoever of an agency's people said it. */
export interface MissLine {
  /** Of the last time. */
  readonly id: string;
  readonly text: string;
  readonly agency: string;
  readonly times: number;
  readonly people: number;
  readonly lastAt: string;
  readonly guess?: string;
  readonly asked?: string;
  readonly dialog?: string;
  readonly program?: string;
}

export interface MissWish {
  /** Undefined: every agency's. */
  readonly agency?: string;
  /** Kind of the question that was open; `nothing`: none was. */
  readonly asked?: string;
  readonly order: "last" | "often";
  readonly page: number;
  readonly size: number;
}

const dayMs = 24 * 3_600_000;

/** Notes it for the person, or that they said it once more. A line that staff put away stays away; one that they taught is back. */
export async function noteMiss(tx: Tx, miss: Miss): Promise<void> {
  const { id, person, text, key, guess, asked, dialog, program, agency, now } = miss;
  const mark = tx.vault.mark(JSON.stringify(["misses", key]));
  const at = now.toISOString();
  const due_at = new Date(now.getTime() + missesKeptDays * dayMs).toISOString();
  const about = { guess: guess ?? null, asked: asked ?? null, dialog: dialog ?? null, program: program ?? null };
  const settled = (await isIgnored(tx, { mark, agency })) ? "ignored" : null;
  const said = await tx.db
    .updateTable("misses")
    .set((e) => ({ ...about, times: e("times", "+", 1), last_at: at, due_at, settled, lesson: null }))
    .where("person", "=", person)
    .where("mark", "=", mark)
    .where("agency", "=", agency)
    .executeTakeFirst();
  if (Number(said.numUpdatedRows) > 0) return;
  const sealed = await sealFor(tx, person, "misses.text", id, text);
  await tx.db
    .insertInto("misses")
    .values({
      ...{ id, person, mark, text: sealed, ...about, agency, times: 1, settled, lesson: null },
      ...{ first_at: at, last_at: at, due_at },
    })
    .execute();
}

/** The group that a line stands for. */
type Group = Pick<MissesTable, "mark" | "agency">;

async function isIgnored(tx: Tx, { mark, agency }: Group): Promise<boolean> {
  const row = await tx.db
    .selectFrom("misses")
    .select("id")
    .where("agency", "=", agency)
    .where("mark", "=", mark)
    .where("settled", "=", "ignored")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lines that wait for staff: what different people said in the same words is one. */
export async function listMisses(
  tx: Tx,
  wish: MissWish,
): Promise<{ readonly lines: readonly MissLine[]; readonly total: number }> {
  const { order, page, size } = wish;
  const groups = openMisses(tx, wish)
    .groupBy(["agency", "mark"])
    .select((e) => [
      "agency",
      "mark",
      e.fn.sum("times").as("times"),
      e.fn.countAll().as("people"),
      e.fn.max("last_at").as("last_at"),
    ]);
  const { n } = await tx.db
    .selectFrom(groups.as("g"))
    .select((e) => e.fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  const first = order === "often" ? groups.orderBy("times", "desc") : groups;
  const rows = await first
    .orderBy("last_at", "desc")
    .orderBy("mark")
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const lines: MissLine[] = [];
  for (const row of rows) {
    const last = await lastOf(tx, row, wish);
    if (last) lines.push({ ...last, times: Number(row.times), people: Number(row.people), lastAt: row.last_at });
  }
  return { lines, total: Number(n) };
}

function openMisses(tx: Tx, { agency, asked }: Pick<MissWish, "agency" | "asked">) {
  const open = tx.db.selectFrom("misses").where("settled", "is", null);
  const theirs = agency === undefined ? open : open.where("agency", "=", agency);
  if (asked === undefined) return theirs;
  return asked === "nothing" ? theirs.where("asked", "is", null) : theirs.where("asked", "=", asked);
}

async function lastOf(tx: Tx, { mark, agency }: Group, wish: MissWish) {
  const row = await openMisses(tx, { ...wish, agency })
    .selectAll()
    .where("mark", "=", mark)
    .orderBy("last_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row && opened(tx, row);
}

async function opened(tx: Tx, row: MissesTable) {
  const { id, person, agency, guess, asked, dialog, program } = row;
  const text = await unsealFor<string>(tx, person, "misses.text", id, row.text);
  return text === undefined ? undefined : { id, text, agency, ...said({ guess, asked, dialog, program }) };
}

function said(
  of: Pick<MissesTable, "guess" | "asked" | "dialog" | "program">,
): Partial<Record<keyof typeof of, string>> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null));
}

/** Undefined when there is none, or it is settled. */
export async function findMiss(
  tx: Tx,
  id: string,
): Promise<(Pick<MissLine, "id" | "text" | "agency" | "asked" | "guess"> & Pick<Group, "mark">) | undefined> {
  const row = await tx.db
    .selectFrom("misses")
    .selectAll()
    .where("id", "=", id)
    .where("settled", "is", null)
    .executeTakeFirst();
  const found = row && (await opened(tx, row));
  return found && row && { ...found, mark: row.mark };
}

/** Takes a line off the list, whoever said it. */
export async function settleMiss(
  tx: Tx,
  { mark, agency }: Group,
  as: { readonly settled: MissSettled; readonly lesson?: string },
): Promise<void> {
  await tx.db
    .updateTable("misses")
    .set({ settled: as.settled, lesson: as.lesson ?? null })
    .where("agency", "=", agency)
    .where("mark", "=", mark)
    .execute();
}

/** Puts on the list again what was taught with a line that is no more. */
export async function reopenMisses(tx: Tx, lesson: string): Promise<void> {
  await tx.db.updateTable("misses").set({ settled: null, lesson: null }).where("lesson", "=", lesson).execute();
}

export async function areMissesDue(tx: Tx, now: Date): Promise<boolean> {
  const row = await tx.db
    .selectFrom("misses")
    .select("id")
    .where("due_at", "<=", now.toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function dropMissesDue(tx: Tx, now: Date): Promise<void> {
  await tx.db.deleteFrom("misses").where("due_at", "<=", now.toISOString()).execute();
}
