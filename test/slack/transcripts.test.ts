import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { playOverSlack } from "../support/slack-transcript.js";
import { describeOnBothStores } from "../support/stores.js";
import { scriptFolder, scriptsOver } from "../support/talk-scripts.js";

describeOnBothStores("over Slack a talk goes as it goes anywhere, in the same words", (fresh, kind) => {
  it.each(scriptsOver(kind))("%s", async (name) => {
    const script = readFileSync(join(scriptFolder, name), "utf8");
    expect(await playOverSlack(script, await (await fresh()).open())).toBe(script);
  });
});
