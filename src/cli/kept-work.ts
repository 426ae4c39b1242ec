import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** So many results are kept for each kind of work; the oldest go. */
const keptOf = 4;

/**
 * The result of long work, kept in `.cache/` under what it was made from: the same `from` never costs twice. Where nothing
 * can be kept (a folder that is read-only), it is made each time. A result that does not open is made anew.
 */
export function keptWork<T>(
  root: string,
  kind: string,
  {
    from,
    make,
    open,
  }: { readonly from: readonly (string | Buffer)[]; make(): Buffer; open(kept: Buffer): T | undefined },
): T {
  const folder = join(root, ".cache", kind);
  const file = join(folder, digestOf(from));
  const kept = opened(file, open);
  if (kept !== undefined) return kept;
  const made = make();
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, made);
    renameSync(`${file}.${process.pid}`, file);
    forgetOld(folder);
  } catch {
    // Kept work saves time and nothing else.
  }
  const result = open(made);
  if (result === undefined) throw new Error(`what was just made of ${kind} does not open`);
  return result;
}

function digestOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(String(part.length)).update("\0").update(part);
  return hash.digest("hex").slice(0, 32);
}

function opened<T>(file: string, open: (kept: Buffer) => T | undefined): T | undefined {
  try {
    return open(readFileSync(file));
  } catch {
    return undefined;
  }
}

function forgetOld(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(keptOf)) rmSync(path, { force: true });
}
