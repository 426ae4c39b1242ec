import { existsSync } from "node:fs";
import type { Config } from "../config.js";
import { checkSealsAt, type SealsAt, type ToCheck } from "../store/check-sealed.js";
import { masterKeyFor } from "./master-key.js";

/** Opens what is sealed in a store, or a back-up of it, with the key that the settings name. Nothing is tried without one. */
export async function sealsWithKeyOf(config: Config, url: string, what: ToCheck): Promise<SealsAt> {
  // Asking for its key would make one where there is no store yet.
  if (config.store.kind === "file" && !existsSync(config.store.path)) return { kind: "not-tried" };
  const key = masterKeyFor(config);
  return key.kind === "key" ? checkSealsAt(url, key.key, what) : { kind: "not-tried" };
}

const namedAtMost = 20;

/** What does not open, in one line that names the rows; undefined when all does. */
export function unopenedLine(seals: SealsAt): string | undefined {
  if (seals.kind === "not-tried" || seals.unopened.length === 0) return undefined;
  const named = seals.unopened.slice(0, namedAtMost);
  const more = seals.unopened.length - named.length + seals.more;
  const names = named.map(({ table, row }) => `${table} ${row}`).join("; ");
  return `sealed bytes were changed and do not open: ${names}${more > 0 ? ` and ${more} more` : ""}`;
}

/** How much of it opened. */
export function openedLine(seals: SealsAt): string {
  return seals.kind === "checked"
    ? `${seals.opened} sealed rows opened\n`
    : "what is sealed was not tried: the store is of another release, or its key is not at hand\n";
}
