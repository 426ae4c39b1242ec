import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./world.js";

export const scriptFolder = join(root, "test/transcripts");

const few = ["erase.txt", "survey.txt", "waiting-list.txt"];

/**
 * The written talks to play over a channel: all of them on SQLite. What PostgreSQL does with a talk is tried apart
 * (`test/transcripts`); under a channel a few are enough.
 */
export function scriptsOver(store: "SQLite" | "PostgreSQL"): readonly string[] {
  return store === "PostgreSQL" ? few : readdirSync(scriptFolder).filter((name) => name.endsWith(".txt"));
}
