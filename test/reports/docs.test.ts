import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dimensions, figureIds } from "../../src/domain/report/figure.js";
import { root, sentences } from "../support/world.js";

const page = readFileSync(join(root, "docs/reports.md"), "utf8");

describe("docs/reports.md", () => {
  it("defines each figure in the words that the desk shows, in their order, and no other", () => {
    const rows = [...page.matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(
      figureIds.map((id) => [id, sentences[`figures.id.${id}.label`], sentences[`figures.id.${id}.definition`]]),
    );
  });

  it("has a word for every way to tell people apart", () => {
    expect(dimensions.filter((one) => sentences[`figures.dimension.${one}`] === undefined)).toEqual([]);
  });
});
