import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeOnBothStores } from "../support/stores.js";
import { play } from "../support/transcript-player.js";

/** `IEUM_WRITE_TRANSCRIPTS=1` writes down what is said now, to be read before it is kept. */
const writes = process.env.IEUM_WRITE_TRANSCRIPTS === "1";

const scripts = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".txt"));

describeOnBothStores("a talk goes as it is written", (fresh, kind) => {
  it.each(scripts)("%s", async (name) => {
    const file = join(import.meta.dirname, name);
    const script = readFileSync(file, "utf8");
    const played = await play(script, await (await fresh()).open());
    if (writes && kind === "SQLite") writeFileSync(file, played);
    else expect(played).toBe(script);
  });
});
