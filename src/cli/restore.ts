import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "../config.js";
import { keyIdOfBackup } from "../store/backup.js";
import { copyStore, type TableCopied } from "../store/copy.js";
import { isInUse } from "../store/in-use.js";
import { lookAt } from "../store/look.js";
import { openStore } from "../store/open-store.js";
import { openVault } from "../store/vault.js";
import { readKeyFile } from "./key-file.js";
import { makePrivateFolder } from "./master-key.js";
import { storeProblem } from "./store-problems.js";

export type Restored =
  | { readonly kind: "restored"; readonly tables: readonly TableCopied[]; readonly aside?: string }
  | { readonly kind: "problem"; readonly problem: string };

export interface ToRestore {
  readonly file: string;
  /** `empty`: only into an empty place. `replace`: what stands there is moved aside first. */
  readonly into: "empty" | "replace";
  readonly now: Date;
}

/** Puts a back-up where the settings say the store is. What stood there is either in place or whole beside it. */
export async function restore(config: Config, { file, into, now }: ToRestore): Promise<Restored> {
  const key = keyFor(config, file);
  if ("problem" in key) return problem(key.problem);
  if (await isInUse(config.databaseUrl)) return problem("the store is in use: stop the program that serves it first");
  switch (config.store.kind) {
    case "memory":
      return problem("a store in memory cannot be restored: set IEUM_DATABASE_URL to file:PATH or postgres://…");
    case "postgres":
      if (into === "replace")
        return problem(
          "a PostgreSQL database cannot be moved aside: make an empty one and let IEUM_DATABASE_URL name it",
        );
      return upToDate(file, key.key, dirname(file), (url) => copied(url, config.databaseUrl));
    case "file": {
      const { path } = config.store;
      if (existsSync(path) && into === "empty")
        return problem(`${path} is there already: restore with --replace moves it aside, or name an empty place`);
      makePrivateFolder(dirname(path));
      return upToDate(file, key.key, dirname(path), (url) => inPlaceOf(path, url, now));
    }
  }
}

async function inPlaceOf(path: string, url: string, now: Date): Promise<Restored> {
  const fresh = `${path}.restoring`;
  for (const end of ends) rmSync(fresh + end, { force: true });
  const done = await copied(url, `file:${fresh}`);
  if (done.kind === "problem") return done;
  const aside = `${path}.before-${now.toISOString().replace(/\W/g, "")}`;
  const stood = existsSync(path);
  for (const end of ["", "-wal"]) if (existsSync(path + end)) renameSync(path + end, aside + end);
  rmSync(`${path}-shm`, { force: true });
  renameSync(fresh, path);
  return stood ? { ...done, aside } : done;
}

/** SQLite's file, and what it keeps beside it while it is in use. */
const ends = ["", "-wal", "-shm"] as const;

async function copied(from: string, to: string): Promise<Restored> {
  const done = await copyStore({ from, to });
  return done.kind === "copied" ? { kind: "restored", tables: done.tables } : problem(storeProblem(done.refusal));
}

/** A back-up of an earlier release is brought up to date on the way, in a copy. */
async function upToDate(
  file: string,
  masterKey: Buffer,
  beside: string,
  work: (url: string) => Promise<Restored>,
): Promise<Restored> {
  if ((await ageOf(file)) !== "older") return work(`file:${file}`);
  const folder = mkdtempSync(join(beside, "restoring-"));
  try {
    const url = `file:${join(folder, "store.db")}`;
    copyFileSync(file, url.slice("file:".length));
    const opened = await openStore({ url, masterKey });
    if (opened.kind !== "open") return problem("the back-up cannot be brought up to this release");
    await opened.store.close();
    return await work(url);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ageOf(file: string): Promise<string> {
  const seen = await lookAt(`file:${file}`);
  if (seen.kind !== "seen") return seen.kind;
  await seen.close();
  return seen.age.kind;
}

function keyFor({ masterKey }: Config, file: string): { readonly key: Buffer } | { readonly problem: string } {
  if (!existsSync(file)) return { problem: `there is no such file: ${file}` };
  const sealedBy = keyIdOfBackup(file);
  if (sealedBy === undefined) return { problem: `${file} is no back-up of this program, or is damaged` };
  const key = masterKey.kind === "given" ? masterKey.key : masterKey.kind === "file" && readKeyFile(masterKey.path);
  if (!key)
    return {
      problem: `the back-up's master key is missing: ${masterKey.kind === "file" ? `put it at ${masterKey.path}, or ` : ""}set IEUM_MASTER_KEY`,
    };
  if (openVault(key).keyId !== sealedBy)
    return {
      problem:
        "the back-up was sealed by another master key: use the one of its time (after a change of key: master.key.…)",
    };
  return { key };
}

function problem(text: string): Restored {
  return { kind: "problem", problem: text };
}
