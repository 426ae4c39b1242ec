import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "../config.js";

export type MasterKey =
  | { readonly kind: "key"; readonly key: Buffer }
  | { readonly kind: "problem"; readonly problem: string };

/**
 * The key that seals the store. For the embedded store it is made at the first start, in a file that only its owner
 * may read. When the store is there but its key file is not, none is made: a new one could open nothing.
 */
export function masterKeyFor({ masterKey, store }: Pick<Config, "masterKey" | "store">): MasterKey {
  switch (masterKey.kind) {
    case "given":
      return { kind: "key", key: masterKey.key };
    case "throwaway":
      return { kind: "key", key: randomBytes(32) };
    case "file": {
      const storeIsThere = store.kind === "file" && existsSync(store.path);
      if (existsSync(masterKey.path)) return readKey(masterKey.path);
      if (storeIsThere) return { kind: "problem", problem: lostKey(store.path, masterKey.path) };
      makeKey(masterKey.path);
      return readKey(masterKey.path);
    }
  }
}

/** Where the embedded store's key stands when no setting gives it. */
export function keyFileBeside(store: string): string {
  return join(dirname(store), "master.key");
}

/** Whether others on this machine may read a file. Always false where files have no such rights. */
export function readableByOthers(path: string): boolean {
  return process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0;
}

/** A folder for personal data: one that is made here is its owner's alone; one that stood is left as it is. */
export function makePrivateFolder(path: string): void {
  const made = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) chmodSync(path, 0o700);
}

function readKey(path: string): MasterKey {
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "base64");
  if (key.length === 32) return { kind: "key", key };
  return {
    kind: "problem",
    problem: `${path} does not hold a master key: put the right file back, or set IEUM_MASTER_KEY`,
  };
}

function lostKey(store: string, path: string): string {
  return `the store ${store} is there but its key ${path} is not: put the key file back, or set IEUM_MASTER_KEY`;
}

/** Written aside and linked into place, so that of two first starts at once both end with the same key. */
function makeKey(path: string): void {
  makePrivateFolder(dirname(path));
  const aside = `${path}.${process.pid}`;
  const file = openSync(aside, "wx", 0o600);
  writeSync(file, `${randomBytes(32).toString("base64")}\n`);
  fsyncSync(file);
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(aside);
  }
}
