import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialogs } from "../../dialogs/index.js";
import type { DialogId } from "../../src/conversation/state.js";
import { language } from "../../src/dialog/route.js";
import type { Saying } from "../../src/dialog/say.js";
import { walk } from "../../src/dialog/walk.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { limitsOf, platforms } from "../../src/words/fit/limits.js";
import { answersTo, outcomesOf, startsOf } from "../dialogs/samples.js";
import { now, shippedCatalog, today, words } from "../support/world.js";
import { fittingFaults } from "./fitting-faults.js";

const catalog = shippedCatalog();
const fitting = fitWords(words);

/** Everything that a walk through a dialog says, with choices taken from `dice`. */
function* saidBy(id: DialogId, start: Record<string, unknown>, dice: Iterator<number>): Generator<Saying> {
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[(dice.next().value ?? 0) % from.length];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  };
  let stored: { answers: Record<string, unknown>; results: Record<string, unknown>; reopened: string[] } = {
    answers: {},
    results: {},
    reopened: [],
  };
  for (let step = 0; step < 60; step++) {
    const scene = { catalog, today, now, facts: {}, with: start };
    const stand = walk(dialogs[id].route(language(), scene), stored, {});
    switch (stand.kind) {
      case "asking": {
        const { question, key } = stand;
        const choices = question.options.map(({ label }, index) => ({
          label,
          act: { kind: "option", frame: "f1", key, index } as const,
        }));
        yield { text: question.text, choices, ...(question.cards ? { cards: question.cards } : {}) };
        stored = { ...stored, answers: { ...stored.answers, [key]: pick(answersTo(question)) } };
        break;
      }
      case "looking":
      case "attempting":
        stored = { ...stored, results: { ...stored.results, [stand.key]: pick(outcomesOf(stand.call, catalog)) } };
        break;
      case "again": {
        const kept = Object.entries(stored.answers).filter(([key]) => !stand.forget.includes(key));
        stored = { ...stored, answers: Object.fromEntries(kept), reopened: [...stored.reopened, ...stand.forget] };
        break;
      }
      case "finished":
        return yield* stand.ending.says;
    }
  }
}

describe("everything that a dialog can say", () => {
  for (const id of Object.keys(dialogs) as DialogId[])
    it(`${id}: can be shown on every channel, whole and within its limits`, () => {
      let said = 0;
      for (const start of startsOf(id, catalog))
        fc.assert(
          fc.property(fc.infiniteStream(fc.nat(999)), (dice) => {
            for (const saying of saidBy(id, start, dice)) {
              const message = words.message(saying);
              for (const platform of platforms)
                expect(
                  fittingFaults(message, limitsOf[platform], fitting),
                  `${saying.text.say} on ${platform}`,
                ).toEqual([]);
              said += 1;
            }
          }),
          { seed: 7, numRuns: 25, endOnFailure: true },
        );
      expect(said).toBeGreaterThan(0);
    });
});
