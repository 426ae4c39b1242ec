import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialogs } from "../../dialogs/index.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import type { DialogId } from "../../src/conversation/state.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { limitsOf, platforms } from "../../src/words/fit/limits.js";
import { messagesOf, oneOfEach, type ReachableMessage } from "../support/dialog-messages.js";
import { goldenOf } from "../support/golden-channels.js";
import { besideDialogs } from "../support/messages-beside.js";
import { shippedCatalog, words } from "../support/world.js";
import { fittingFaults } from "../words/fitting-faults.js";

/** `IEUM_WRITE_GOLDEN=1` writes down how each message is shown now, to be read before it is kept. */
const writes = process.env.IEUM_WRITE_GOLDEN === "1";

const catalog = shippedCatalog();
const fitting = fitWords(words);

/** Told once for all channels whose buttons and cards look the same. */
const looksLike: ReadonlySet<string> = new Set(["azureWebChat"]);

const said: readonly (readonly [string, () => readonly ReachableMessage[]])[] = [
  ["beside", () => besideDialogs],
  ...(Object.keys(dialogs) as DialogId[]).map((id) => [id, () => messagesOf(id, catalog)] as const),
];

/** What stands in one file does not stand in another: most dialogs ask for the same facts. */
const shownBefore = new Set<string>();

describe("everything that can be said", () => {
  for (const [name, all] of said)
    it(`${name}: is shown on every channel, whole, within its limits, and as it was looked at`, () => {
      const messages = all();
      const looked = oneOfEach(messages).filter(({ message }) => !shownBefore.has(seenAs(message)));
      for (const { message } of looked) shownBefore.add(seenAs(message));
      expect(messages.length).toBeGreaterThan(0);
      for (const platform of platforms) {
        for (const { message, shape } of messages) {
          expect(fittingFaults(message, limitsOf[platform], fitting), `${shape} on ${platform}`).toEqual([]);
          expect(goldenOf[platform](message).faults, `${shape} on ${platform}`).toEqual([]);
        }
        if (looksLike.has(platform)) continue;
        const shown = platform === "terminal" ? looked : looked.filter(({ message }) => !isBare(message));
        const text = shown.map(({ message, shape }) => shownAs(shape, goldenOf[platform](message).lines)).join("\n");
        const folder = join(import.meta.dirname, platform);
        const file = join(folder, `${name}.txt`);
        if (writes) mkdirSync(folder, { recursive: true });
        if (writes) writeFileSync(file, text);
        else expect(text).toBe(readFileSync(file, "utf8"));
      }
    });
});

/** Words alone look the same everywhere: they stand in one file. */
function isBare({ from, text, cards, choices = [], links }: SaidMessage): boolean {
  return from === "assistant" && !cards && !links && choices.length === 0 && !text.startsWith("─");
}

function seenAs(message: SaidMessage): string {
  return goldenOf.terminal(message).lines.join("\n");
}

function shownAs(shape: string, lines: readonly string[]): string {
  return [`# ${shape}`, ...lines.map((line) => line.trimEnd()), ""].join("\n");
}
