import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { playThrough } from "../support/play-through.js";
import { rowsOf } from "../support/rows-of.js";
import { describeOnBothStores } from "../support/stores.js";
import { scriptFolder, scriptsOver } from "../support/talk-scripts.js";
import { channelsIn, cuesOf } from "../support/transcript.js";
import { play } from "../support/transcript-player.js";
import { directLine } from "../support/ways/direct-line.js";
import { eachOnItsOwn } from "../support/ways/each-on-its-own.js";
import { slack } from "../support/ways/slack.js";
import { teams } from "../support/ways/teams.js";
import { web } from "../support/ways/web.js";

const ways = { web, slack, teams, "direct-line": directLine };

/** What a channel does otherwise by its nature, and so says otherwise. */
const otherwise: Readonly<Partial<Record<keyof typeof ways, Readonly<Record<string, string>>>>> = {
  web: {
    "bad-input.txt": "the page takes texts of 4,000 characters, the others 10,000",
    "own-data.txt": "here there is a page of one's own to open besides",
  },
};

type Open = (typeof ways)[keyof typeof ways];

/** Direct Line shows what Teams shows, by the same renderer: it plays the talks in which the most different things happen. */
const overDirectLine = /^(?:bad-input|handoff|on-off|screening|survey|waiting-list)\./;

/** Where it is played: everywhere, or where the script itself says that people are. */
function waysOf(name: string, script: string): readonly (readonly [string, Open])[] {
  const channels = channelsIn(cuesOf(script));
  if (channels.size > 0) return [[[...new Set(channels.values())].join(" and "), eachOnItsOwn(channels)]];
  const all = Object.entries(ways) as [keyof typeof ways, Open][];
  return all.filter(
    ([channel]) => otherwise[channel]?.[name] === undefined && (channel !== "direct-line" || overDirectLine.test(name)),
  );
}

describeOnBothStores("a talk goes everywhere as it goes in the terminal", (fresh, kind) => {
  describe.each(scriptsOver(kind))("%s", (name) => {
    const script = readFileSync(join(scriptFolder, name), "utf8");
    let played: Promise<{ readonly words: string; readonly rows: readonly string[] }> | undefined;
    const inTerminal = () => {
      played ??= fresh().then(async (place) => {
        const store = await place.open();
        return { words: await play(script, store), rows: await rowsOf(store, new Map()) };
      });
      return played;
    };

    for (const [channel, open] of waysOf(name, script))
      it(`${channel}: the same words, and the same rows in the store`, async () => {
        const store = await (await fresh()).open();
        const { script: words, talks } = await playThrough(script, store, open);
        const terminal = await inTerminal();
        expect(words).toBe(terminal.words);
        expect(await rowsOf(store, talks)).toEqual(terminal.rows);
      }, 120_000);
  });
});
