import { expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { programText, validFiles, withCatalog } from "./small-catalog.js";

/** Alpha with its names exchanged. */
function mistakesWith(shortTitle: string, offering: string) {
  const text = programText("alpha").replace("alpha 짧은 이름", shortTitle).replace("title: 와인", `title: ${offering}`);
  const files = { ...validFiles(), "programs/alpha.yaml": text };
  return withCatalog(files, (dir) => readCatalog(dir, { today: "2026-11-22" }).mistakes);
}

it("names file, line and field of a name that has no room on a messenger's button", () => {
  expect(mistakesWith("가".repeat(75), "나".repeat(75))).toEqual([]);
  const mistakes = mistakesWith("가".repeat(76), "나".repeat(80));
  expect(mistakes.map(({ file, line, field }) => [file, line, field])).toEqual([
    ["programs/alpha.yaml", 3, "shortTitle"],
    ["programs/alpha.yaml", 30, "rounds[0].offerings[0].title"],
  ]);
  expect(mistakes[0]?.problem).toContain("75자");
});
