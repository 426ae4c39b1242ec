import { dirname } from "node:path";
import type { Config } from "../config.js";
import { type OpenResult, openStore } from "../store/open-store.js";
import type { Store } from "../store/transaction.js";
import { openVault } from "../store/vault.js";
import { nextKeyFile, putNextKey, readKeyFile } from "./key-file.js";
import { type MasterKey, makePrivateFolder, masterKeyFor } from "./master-key.js";

type OpenedStore =
  | { readonly kind: "open"; readonly store: Store }
  | { readonly kind: "problem"; readonly problem: string };

/** Opens the store that the settings name, making it and its key at the first start. */
export async function openConfiguredStore(config: Config): Promise<OpenedStore> {
  const sealed = placeAndKey(config);
  if (sealed.kind === "problem") return sealed;
  const first = await openStore({ url: config.databaseUrl, masterKey: sealed.key });
  const opened = first.kind === "wrong-key" ? await openByNextKey(config, sealed.key) : first;
  return opened.kind === "open" ? opened : { kind: "problem", problem: withoutSecrets(problemOf(opened), config) };
}

/** A change of the key file that was cut off after the store was sealed anew is finished here. */
async function openByNextKey({ masterKey, databaseUrl }: Config, old: Buffer): Promise<OpenResult> {
  const next = masterKey.kind === "file" ? readKeyFile(nextKeyFile(masterKey.path)) : undefined;
  if (masterKey.kind !== "file" || next === undefined) return { kind: "wrong-key" };
  const opened = await openStore({ url: databaseUrl, masterKey: next });
  if (opened.kind === "open") putNextKey(masterKey.path, openVault(old).keyId);
  return opened;
}

/** The folder and the key file may be where this user, or nobody, can write. */
function placeAndKey(config: Config): MasterKey {
  try {
    if (config.store.kind === "file") makePrivateFolder(dirname(config.store.path));
    return masterKeyFor(config);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return {
      kind: "problem",
      problem: `the store and its key have no place to stand (${error.message}): let IEUM_DATABASE_URL name a folder that you may write to`,
    };
  }
}

function problemOf(result: Exclude<OpenResult, { kind: "open" }>): string {
  switch (result.kind) {
    case "newer":
      return `the store was made by a newer release (it has ${result.found}, this knows ${result.known}): update this program; nothing was changed`;
    case "wrong-key":
      return "the store was sealed with another master key: set IEUM_MASTER_KEY to that key, or put its file back";
    case "unknown-url":
      return "IEUM_DATABASE_URL names no kind of store that is known: use file:PATH or postgres://…";
    case "unreachable":
      return `the store cannot be opened (${result.why}): check IEUM_DATABASE_URL and that the database runs`;
  }
}

/** A driver may quote the address it was given, with the password in it. */
function withoutSecrets(problem: string, { store }: Config): string {
  if (store.kind !== "postgres") return problem;
  const { password } = new URL(store.url);
  const secrets = [store.url, password, decodeURIComponent(password)].filter((secret) => secret !== "");
  return secrets.reduce((text, secret) => text.replaceAll(secret, "…"), problem);
}
