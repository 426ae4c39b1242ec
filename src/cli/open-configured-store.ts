import { dirname } from "node:path";
import type { Config } from "../config.js";
import { type OpenResult, openStore } from "../store/open-store.js";
import type { Store } from "../store/transaction.js";
import { makePrivateFolder, masterKeyFor } from "./master-key.js";

/** Opens the store that the settings name, making it and its key at the first start. */
export async function openConfiguredStore(
  config: Config,
): Promise<{ readonly kind: "open"; readonly store: Store } | { readonly kind: "problem"; readonly problem: string }> {
  if (config.store.kind === "file") makePrivateFolder(dirname(config.store.path));
  const sealed = masterKeyFor(config);
  if (sealed.kind === "problem") return sealed;
  const opened = await openStore({ url: config.databaseUrl, masterKey: sealed.key });
  return opened.kind === "open" ? opened : { kind: "problem", problem: withoutSecrets(problemOf(opened), config) };
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
