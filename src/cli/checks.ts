import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkCatalog } from "../catalog/check-catalog.js";
import type { Config } from "../config.js";
import { openableChannels, outsideChannels } from "./channel-settings.js";
import { checkPrograms } from "./check-programs.js";
import { readableByOthers } from "./master-key.js";
import { openConfiguredStore } from "./open-configured-store.js";

/** One thing that `doctor` looked at. `bad` keeps the assistant from running; `warn` does not. `mend` says what to do. */
export interface Check {
  readonly id: string;
  readonly state: "ok" | "off" | "warn" | "bad";
  readonly detail: string;
  readonly mend?: string;
}

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits
    ? { id: "node", state: "ok", detail: version }
    : { id: "node", state: "bad", detail: version, mend: "install Node 20.19 or newer from https://nodejs.org" };
}

/** Opens the store as the assistant would (one that is missing is made), and looks at the programs in it. */
export async function checkStore(config: Config, root: string): Promise<Check[]> {
  const opened = await openConfiguredStore(config);
  if (opened.kind === "problem") return [{ id: "store", state: "bad", detail: "not open", mend: opened.problem }];
  try {
    const open: Check = { id: "store", state: "ok", detail: `${config.store.kind}, open and up to date` };
    return [open, await checkPrograms(opened.store, root)];
  } finally {
    await opened.store.close();
  }
}

/** Rights of what is kept on this machine: the embedded store's folder and its key. */
export function checkRights(config: Config): Check[] {
  const folder = config.store.kind === "file" ? [rightsOf("data-folder", dirname(config.store.path), "700")] : [];
  switch (config.masterKey.kind) {
    case "given":
      return [...folder, { id: "master-key", state: "ok", detail: "from IEUM_MASTER_KEY" }];
    case "throwaway":
      return [{ id: "master-key", state: "ok", detail: "kept in memory only, as the store is" }];
    case "file":
      return [...folder, rightsOf("master-key", config.masterKey.path, "600")];
  }
}

function rightsOf(id: string, path: string, rights: string): Check {
  if (!existsSync(path)) return { id, state: "bad", detail: `${path} is missing` };
  return readableByOthers(path)
    ? { id, state: "warn", detail: `others on this machine may read ${path}`, mend: `chmod ${rights} ${path}` }
    : { id, state: "ok", detail: path };
}

export function checkShippedCatalog(root: string, today: string): Check {
  const { mistakes, programs } = checkCatalog(join(root, "catalog"), { today });
  const detail = `as shipped: ${programs} programs, ${mistakes.length} mistakes`;
  return mistakes.length === 0
    ? { id: "catalog", state: "ok", detail }
    : { id: "catalog", state: "warn", detail, mend: "ieum catalog check names each" };
}

/** Every way in, with the settings that would open those that are shut. */
export function checkChannels(env: NodeJS.ProcessEnv): Check[] {
  const outside = outsideChannels.map(({ id, needs }): Check => {
    const missing = needs.filter((name) => !env[name]);
    if (missing.length > 0) return { id, state: "off", detail: `needs ${missing.join(", ")}` };
    return openableChannels.has(id)
      ? { id, state: "ok", detail: "on" }
      : { id, state: "warn", detail: "its settings are there, but this release does not have it yet" };
  });
  return [{ id: "web", state: "ok", detail: "on" }, { id: "terminal", state: "ok", detail: "on" }, ...outside];
}
