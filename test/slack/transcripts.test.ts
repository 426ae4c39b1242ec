import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { playOverSlack } from "../support/slack-transcript.js";
import { describeOnBothStores } from "../support/stores.js";
import { root } from "../support/world.js";

const folder = join(root, "test/transcripts");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describeOnBothStores("over Slack a talk goes as it goes anywhere, in the same words", (fresh) => {
  it.each(scripts)("%s", async (name) => {
    const script = readFileSync(join(folder, name), "utf8");
    expect(await playOverSlack(script, await (await fresh()).open())).toBe(script);
  });
});
