import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "./master-key.js";

/** The id of this machine's talk in the terminal: the one of the last time, or a new one that is remembered. */
export function terminalTalk(dataFolder: string, how: "new" | "resume", newId: () => string): string {
  const path = join(dataFolder, "terminal-talk");
  if (how === "resume" && existsSync(path)) {
    const id = readFileSync(path, "utf8").trim();
    if (/^[\w-]{1,80}$/.test(id)) return id;
  }
  const id = `terminal-${newId()}`;
  makePrivateFolder(dataFolder);
  writeFileSync(path, `${id}\n`, { mode: 0o600 });
  return id;
}
