import { setImmediate as breathe } from "node:timers/promises";
import { sealBytesFor, unsealBytesFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** A file stands in pieces of so many bytes: one row of ten megabytes would hold up everybody else. */
export const pieceBytes = 96 * 1024;

/** After so many pieces others have a turn of the process. */
const atOnce = 8;

/** What ties a piece's sealed bytes to their place. */
function pieceRow(file: string, n: number): string {
  return JSON.stringify([file, n]);
}

export async function putPieces(
  tx: Tx,
  { file, person, bytes }: { readonly file: string; readonly person: string; readonly bytes: Uint8Array },
): Promise<void> {
  for (let n = 0; n * pieceBytes < bytes.length; n++) {
    const piece = bytes.subarray(n * pieceBytes, (n + 1) * pieceBytes);
    const sealed = await sealBytesFor(tx, person, "file_pieces.bytes", pieceRow(file, n), piece);
    await tx.db.insertInto("file_pieces").values({ file, n, bytes: sealed }).execute();
    if (n % atOnce === atOnce - 1) await breathe();
  }
}

/** The file as it was given; undefined when the person was erased in the meantime. */
export async function readPieces(
  tx: Tx,
  { file, person }: { readonly file: string; readonly person: string },
): Promise<Buffer | undefined> {
  const opened: Buffer[] = [];
  for (let from = 0; ; from += atOnce) {
    const rows = await tx.db
      .selectFrom("file_pieces")
      .select(["n", "bytes"])
      .where("file", "=", file)
      .where("n", ">=", from)
      .orderBy("n")
      .limit(atOnce)
      .execute();
    for (const { n, bytes } of rows) {
      const piece = await unsealBytesFor(tx, person, "file_pieces.bytes", pieceRow(file, n), bytes);
      if (!piece) return undefined;
      opened.push(piece);
    }
    if (rows.length < atOnce) return Buffer.concat(opened);
    await breathe();
  }
}

/** Seals the pieces of one person's files under another's key. */
export async function resealPieces(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const rows = await tx.db
    .selectFrom("file_pieces")
    .innerJoin("files", "files.id", "file_pieces.file")
    .select(["file", "n"])
    .where("files.person", "=", from)
    .execute();
  for (const { file, n } of rows) {
    const { bytes } = await tx.db
      .selectFrom("file_pieces")
      .select("bytes")
      .where("file", "=", file)
      .where("n", "=", n)
      .executeTakeFirstOrThrow();
    const piece = await unsealBytesFor(tx, from, "file_pieces.bytes", pieceRow(file, n), bytes);
    if (!piece) throw new Error(`There is no key for person ${from}.`);
    const sealed = await sealBytesFor(tx, to, "file_pieces.bytes", pieceRow(file, n), piece);
    await tx.db.updateTable("file_pieces").set({ bytes: sealed }).where("file", "=", file).where("n", "=", n).execute();
  }
}
