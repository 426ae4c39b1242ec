import { describe, expect, it } from "vitest";
import { dialogs } from "../../../dialogs/index.js";
import { askedKinds } from "../../../src/conversation/reading.js";
import type { DialogId } from "../../../src/conversation/state.js";
import { language } from "../../../src/dialog/route.js";
import { walk } from "../../../src/dialog/walk.js";
import { answersTo, outcomesOf, startsOf } from "../../dialogs/samples.js";
import { now, shippedCatalog, today } from "../../support/world.js";
import { places } from "./places.js";
import { play } from "./play.js";
import { readAsides } from "./read-lines.js";

const lines = readAsides();
const kinds = [...new Set(lines.map(({ kind }) => kind))];

/** Of all lines, so many may still be answered wrongly; each of them is marked and says why. */
const mostWrong = 33;

describe("what people say instead of answering", () => {
  it.each(kinds)("is understood, or helped with, where the question is of the kind %s", (kind) => {
    const faults = lines
      .filter((line) => line.kind === kind && line.wrong === undefined)
      .flatMap((line) => {
        const { faults, said } = play(line);
        return faults.length > 0
          ? [`${line.at}: ${line.text}\n  must: ${faults.join("; ")}\n  said: ${said.join(" | ")}`]
          : [];
      });
    expect(faults.join("\n")).toBe("");
  });

  it("never loses the person, even where it is not yet understood", () => {
    for (const line of lines.filter(({ wrong }) => wrong !== undefined)) {
      const { said, faults } = play(line);
      expect(said.length, line.text).toBeGreaterThan(0);
      expect(
        faults.filter((fault) => fault.startsWith("is in words")),
        line.text,
      ).toEqual([]);
    }
  });

  it("is known to be answered wrongly only where that is written down", () => {
    expect(lines.filter(({ wrong }) => wrong !== undefined).length).toBeLessThanOrEqual(mostWrong);
  });

  it("is twenty sentences at least for each kind, no two of them the same", () => {
    for (const kind of kinds) {
      const texts = lines.filter((line) => line.kind === kind).map(({ text }) => text);
      expect(new Set(texts).size, kind).toBe(texts.length);
      expect(texts.length, kind).toBeGreaterThanOrEqual(20);
    }
  });
});

describe("the questions that the lines are said to", () => {
  it("are of every kind that a dialog asks", () => {
    const catalog = shippedCatalog();
    const asked = new Set(
      (Object.keys(dialogs) as DialogId[]).flatMap((id) =>
        startsOf(id, catalog).flatMap((start) => kindsAsked(id, start)),
      ),
    );
    expect([...asked].filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(kinds.filter((kind) => !askedKinds.some((known) => known === kind))).toEqual([]);
  });

  it("are open where the lines are said", () => {
    for (const { kind, at } of lines) expect(kindOpen(at), at).toBe(kind);
  });
});

const open = new Map<string, string | undefined>();

function kindOpen(at: keyof typeof places): string | undefined {
  if (!open.has(at)) open.set(at, places[at]().conversation.open?.kind);
  return open.get(at);
}

/** The kinds of the questions on many ways through a dialog: each step takes the next of what could come. */
function kindsAsked(id: DialogId, start: Record<string, unknown>): readonly string[] {
  const catalog = shippedCatalog();
  const kinds: string[] = [];
  for (let way = 0; way < 12; way++) {
    let stored = { answers: {}, results: {}, reopened: [] };
    for (let step = 0; step < 40; step++) {
      const stand = walk(dialogs[id].route(language(), { catalog, today, now, facts: {}, with: start }), stored, {});
      if (stand.kind === "finished" || stand.kind === "again") break;
      if (stand.kind === "asking") {
        kinds.push(stand.question.kind);
        const answers = answersTo(stand.question);
        stored = { ...stored, answers: { ...stored.answers, [stand.key]: answers[(way + step) % answers.length] } };
      } else {
        const outcomes = outcomesOf(stand.call, catalog);
        stored = { ...stored, results: { ...stored.results, [stand.key]: outcomes[(way + step) % outcomes.length] } };
      }
    }
  }
  return kinds;
}
