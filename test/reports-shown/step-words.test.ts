import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askableFacts } from "../../src/domain/facts.js";
import { dialogName, stepName } from "../../src/reports/step-words.js";
import { root } from "../support/world.js";
import { say } from "./small-report.js";

const folder = join(root, "dialogs");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(folder, file), "utf8"));

/** What dialogs call by name in their code. Steps are counted without what stands after a dot. */
const named = (pattern: RegExp) => [
  ...new Set(
    sources.flatMap((source) => [...source.matchAll(pattern)].flatMap(([, name]) => name?.split(".")[0] ?? [])),
  ),
];

describe("the table of where people leave", () => {
  it("has words for every step that a dialog asks, and for every fact that one asks for", () => {
    const steps = named(/\bask\(\s*"([\w.-]+)"/g);
    expect(steps.length).toBeGreaterThan(15);
    const nameless = [...steps, ...askableFacts].filter(
      (step) => stepName(step, { say, question: () => undefined }) === step,
    );
    expect(nameless).toEqual([]);
  });

  it("has words for every dialog that asks something", () => {
    const dialogs = sources
      .filter((source) => /\bask\(|\bask[A-Z]\w*\(/.test(source))
      .flatMap((source) => /^ {2}id: "([\w-]+)"/m.exec(source)?.[1] ?? []);
    expect(dialogs.length).toBeGreaterThan(6);
    expect(dialogs.filter((dialog) => dialogName(dialog, say) === dialog)).toEqual([]);
  });
});
