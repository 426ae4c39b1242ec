import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "../../config.js";
import { readableByOthers } from "../master-key.js";
import { bad, type Check, ok, warn } from "./check.js";
import { checkDisk } from "./machine.js";

/** The embedded store's folder and its key: there, writable, and nobody else's to read. */
export function checkPlace(config: Config): Check[] {
  const place =
    config.store.kind === "file" ? [...checkFolder(dirname(config.store.path)), ...checkFiles(config.store.path)] : [];
  return [...place, checkKey(config)];
}

function checkFolder(folder: string): Check[] {
  const there = nearest(folder);
  const trouble = notWritable(there);
  if (trouble)
    return [bad("data-folder", `${folder}: ${trouble}`, "let IEUM_DATABASE_URL name a folder that you may write to")];
  const rights =
    there === folder ? checkRights("data-folder", folder, "700") : ok("data-folder", `${folder} will be made`);
  return [rights, checkDisk(there)];
}

/** The store's file, and what SQLite keeps beside it. */
function checkFiles(path: string): Check[] {
  const open = ["", "-wal", "-shm"].map((end) => path + end).filter((one) => existsSync(one) && readableByOthers(one));
  if (open.length > 0)
    return [warn("store-file", `others on this machine may read ${open.join(" ")}`, `chmod 600 ${open.join(" ")}`)];
  return existsSync(path) ? [ok("store-file", path)] : [];
}

function nearest(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : nearest(dirname(folder));
}

/** Tried by doing it: rights alone do not tell of a disk that can only be read. */
function notWritable(folder: string): string | undefined {
  try {
    rmdirSync(mkdtempSync(join(folder, ".ieum-")));
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? `cannot be written to (${error.code})` : "cannot be written to";
  }
}

function checkKey({ masterKey, store }: Config): Check {
  switch (masterKey.kind) {
    case "given":
      return ok("master-key", "from IEUM_MASTER_KEY");
    case "throwaway":
      return ok("master-key", "kept in memory only, as the store is");
    case "file": {
      if (existsSync(masterKey.path)) return checkRights("master-key", masterKey.path, "600");
      return store.kind === "file" && existsSync(store.path)
        ? bad("master-key", `${masterKey.path} is missing`, "put the key file back, or set IEUM_MASTER_KEY")
        : ok("master-key", "made at the first start");
    }
  }
}

function checkRights(id: string, path: string, rights: string): Check {
  return readableByOthers(path)
    ? warn(id, `others on this machine may read ${path}`, `chmod ${rights} ${path}`)
    : ok(id, path);
}
