import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialogs } from "../../dialogs/index.js";
import { askedKinds } from "../../src/conversation/reading.js";
import type { DialogId } from "../../src/conversation/state.js";
import { language } from "../../src/dialog/route.js";
import { walk } from "../../src/dialog/walk.js";
import { runs } from "../support/runs.js";
import { now, shippedCatalog, today, words } from "../support/world.js";
import { answersTo, outcomesOf, startsOf } from "./samples.js";

const catalog = shippedCatalog();

/** Walks one dialog with choices taken from `dice`, to its end; says every question on the way. */
function explore(id: DialogId, start: Record<string, unknown>, dice: Iterator<number>) {
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
  const asked: string[] = [];
  for (let step = 0; step < 150; step++) {
    const scene = { catalog, today, now, facts: {}, with: start };
    const stand = walk(dialogs[id].route(language(), scene), stored, {});
    switch (stand.kind) {
      case "asking": {
        asked.push(stand.question.kind);
        expect(askedKinds).toContain(stand.question.kind);
        words.message({ text: stand.question.text, ...(stand.question.cards ? { cards: stand.question.cards } : {}) });
        for (const option of stand.question.options) expect(words.word(option.label).length).toBeLessThanOrEqual(40);
        const answers = answersTo(stand.question);
        expect(answers.length, `${id} ${stand.key} can be answered`).toBeGreaterThan(0);
        stored = { ...stored, answers: { ...stored.answers, [stand.key]: pick(answers) } };
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
        for (const saying of stand.ending.says) expect(words.message(saying).text).not.toBe("");
        return { outcome: stand.ending.outcome, asked };
    }
  }
  return { outcome: "endless", asked };
}

describe("every dialog, walked over sample answers and every outcome of its reads and writes", () => {
  const reachable: Record<DialogId, readonly string[]> = {
    discovery: ["apply", "check"],
    eligibility: ["apply", "other", "eligible", "open", "ineligible"],
    registration: [
      "no-consent",
      "ineligible",
      "seated",
      "applied",
      "screening",
      "already",
      "closed",
      "full",
      "waiting",
      "limit",
      "left",
      "unknown",
    ],
    applications: ["none", "shown", "declined", "taken", "tooLate", "limit", "withdrawn", "kept"],
    survey: ["none", "gone", "later", "done"],
    "outside-help": ["agreed", "refused"],
    handoff: ["called", "callback", "declined", "cancelled", "rated"],
    "my-data": ["shown", "corrected", "exported", "takenBack", "noConsents", "erased", "kept", "nothing"],
    "taking-part": ["marked", "already", "byStaff", "wrong", "wait", "later", "shown", "none", "given", "notYet"],
    link: ["given", "kept", "joined", "wrong", "wait", "busy", "withStaff", "sameOffering", "same"],
  };

  for (const id of Object.keys(dialogs) as DialogId[]) {
    it(`${id}: each path ends, each message can be said, each outcome is reached`, () => {
      const outcomes = new Set<string>();
      for (const start of startsOf(id, catalog)) {
        fc.assert(
          fc.property(fc.infiniteStream(fc.nat(999)), (dice) => {
            const { outcome } = explore(id, start, dice);
            // Somebody may turn pages for ever; nobody answers 150 times by chance otherwise.
            if (id !== "discovery" && id !== "registration") expect(outcome).not.toBe("endless");
            outcomes.add(outcome);
          }),
          { seed: 7, numRuns: runs(id === "registration" ? 80 : 60) },
        );
      }
      expect([...outcomes]).toEqual(expect.arrayContaining([...reachable[id]]));
    });
  }
});
