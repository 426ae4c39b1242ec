import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";

/** Where a new key waits until the store is sealed by it. */
export function nextKeyFile(path: string): string {
  return `${path}.next`;
}

/** The 32 bytes of a key in base64, as in a key file or a setting; undefined when it is none. */
export function readKeyText(text: string): Buffer | undefined {
  const key = Buffer.from(text.trim(), "base64");
  return key.length === 32 ? key : undefined;
}

export function readKeyFile(path: string): Buffer | undefined {
  return existsSync(path) ? readKeyText(readFileSync(path, "utf8")) : undefined;
}

/** A new key that is safe on disk before anything is sealed by it. One that an earlier try left there is taken again. */
export function keepNewKey(path: string, given: Buffer | undefined): Buffer {
  const left = readKeyFile(path);
  if (left && (given === undefined || left.equals(given))) return left;
  rmSync(path, { force: true });
  const key = given ?? randomBytes(32);
  const file = openSync(path, "wx", 0o600);
  writeSync(file, `${key.toString("base64")}\n`);
  fsyncSync(file);
  closeSync(file);
  return key;
}

/** Puts the key that waits in place; the old one stays beside it, for back-ups that only it opens. There is always a key. */
export function putNextKey(path: string, oldKeyId: string): { readonly old: string } {
  const old = `${path}.${oldKeyId}`;
  rmSync(old, { force: true });
  linkSync(path, old);
  renameSync(nextKeyFile(path), path);
  return { old };
}
