import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { outsideChannels, pushingChannels } from "../../src/cli/channel-settings.js";
import { root, sentences } from "../support/world.js";

/** What code calls the channels that it takes words in by, or hands them out to. */
function channelsInCode(): string[] {
  const folder = join(root, "src/channels");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .flatMap((code) => [
      ...code.matchAll(/\bgreet\("([a-z-]+)"/g),
      ...code.matchAll(/\bchannel: "([a-z-]+)"/g),
      ...code.matchAll(/^export const (?:channelName|slack) = "([a-z-]+)"/gm),
    ])
    .map(([, id = ""]) => id);
}

it("has words for every channel that people come by", () => {
  const outside = outsideChannels.map(({ id }) => id).filter((id) => id !== "model");
  const ids = new Set([...channelsInCode(), ...pushingChannels, ...outside, "terminal"]);
  expect([...ids]).toEqual(expect.arrayContaining(["web", "direct-line", "slack", "bot-framework", "terminal"]));
  expect([...ids].filter((id) => sentences[`desk.channel.${id}`] === undefined)).toEqual([]);
  expect([...ids].filter((id) => sentences[`people.channel.${id}`] === undefined)).toEqual([]);
});
