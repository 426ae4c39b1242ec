import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { root, shippedCatalog } from "../support/world.js";
import { FirstWords } from "./first-words.js";

/**
 * How different people ask for one program with their first words. `named`: by a name, with a slip or by ear; `applies` and
 * `asks`: to join it, or whether they may. These are there at once. `halfNamed`: by what is left in the mind of a name;
 * `wished`: by what it gives or by their own need. These are there once its button is pressed, which stands on the first page
 * of what was found.
 */
const waysSchema = z.strictObject({
  named: z.array(z.string()),
  halfNamed: z.array(z.string()),
  wished: z.array(z.string()),
  applies: z.array(z.string()),
  asks: z.array(z.string()),
});

/** Lines that were thought up before anything here was tuned, and lines of others that came after. */
const sets = { "thirty-ways": 30, "five-more-ways": 5 };

describe.each(Object.entries(sets))("somebody new, %s", (folder, count) => {
  it.each(shippedCatalog().programs)(`arrives at $title in each of ${count}`, ({ id, shortTitle }) => {
    const path = join(root, "test/search", folder, `${id}.yaml`);
    const { named, halfNamed, wished, applies, asks } = waysSchema.parse(parse(readFileSync(path, "utf8")));
    const lost = [
      ...[...named, ...asks].filter((line) => arrival(line)?.program !== id),
      ...applies.filter((line) => !isSame(appliedFor(line), { program: id, as: "apply" })),
      ...[...halfNamed, ...wished].filter((line) => arrival(line, shortTitle)?.program !== id),
    ];
    expect(new Set([...named, ...halfNamed, ...wished, ...applies, ...asks]).size).toBe(count);
    expect(lost).toEqual([]);
  });
});

type InHand = FirstWords["inHand"];

const isSame = (one: InHand, other: InHand) => one?.program === other?.program && one?.as === other?.as;

/** Where the first words lead; with `button`, where it leads, after at most one press that gets to a list with it. */
function arrival(line: string, button?: string): InHand {
  const talk = new FirstWords();
  talk.type(line);
  if (button === undefined || isShown(talk, button)) return talk.inHand;
  if (!talk.button(button)) {
    const toList = talk.searchOffered ?? talk.otherPrograms;
    if (toList) talk.press(toList);
  }
  const press = talk.button(button);
  if (press) talk.press(press);
  return talk.inHand;
}

const isShown = (talk: FirstWords, shortTitle: string): boolean =>
  shippedCatalog().programs.some((program) => program.shortTitle === shortTitle && program.id === talk.inHand?.program);

/** Where the first words lead, and the button of a card that applies, where they were only shown it. */
function appliedFor(line: string): InHand {
  const talk = new FirstWords();
  talk.type(line);
  const press = talk.inHand?.as === "detail" ? talk.applyButton : undefined;
  if (press) talk.press(press);
  return talk.inHand;
}
