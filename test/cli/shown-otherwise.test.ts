import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readPart } from "../../src/catalog/check-catalog.js";
import { catalogLines } from "../../src/cli/checks/shown/catalog-lines.js";
import { findShownOtherwise } from "../../src/cli/checks/shown/find-shown.js";
import { limitsOf, platforms } from "../../src/words/fit/limits.js";
import { root, today, words } from "../support/world.js";

/** The shipped catalogue with one file changed, as the check sees it. */
function checked(file: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), "ieum-shown-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, "catalog"), folder, { recursive: true });
  const before = readFileSync(join(folder, file), "utf8");
  const after = change(before);
  if (after === before) throw new Error("nothing was changed");
  writeFileSync(join(folder, file), after);
  const { catalog } = readPart(folder, { today });
  const found = findShownOtherwise(catalog, { today, words, lineOf: catalogLines(folder) });
  return { found: found.filter((one) => one.file === file), text: after };
}

const lineIn = (text: string, what: string) => text.slice(0, text.indexOf(what)).split("\n").length;

describe("what channels can only show otherwise", () => {
  it("is a long name on a button: its field and line are named, and the channels that it is too long for", () => {
    const name = "서울에 사는 중장년이 함께하는 소셜마케터 인턴십과 경력 이음 일 경험 프로그램";
    const { found, text } = checked("programs/social-marketer.yaml", (before) =>
      before.replace(/^shortTitle: .*$/m, `shortTitle: ${name}`),
    );
    expect(found).toContainEqual({
      file: "programs/social-marketer.yaml",
      line: lineIn(text, "shortTitle:"),
      field: "shortTitle",
      becomes: "labelsNumbered",
      channels: ["teams", "azureWebChat", "azurePlain"],
      is: name.length + 2,
      most: 40,
      problem: expect.stringContaining("번호만 보이고"),
    });
  });

  it("is a text that takes two messages, in the consents and surveys too", () => {
    const long = "이렇게 써요. ".repeat(120).trim();
    const consent = checked("consents/registration.yaml", (before) =>
      before.replace(/^purpose: .*$/m, `purpose: ${long}`),
    );
    expect(consent.found).toMatchObject([
      {
        field: "purpose",
        line: lineIn(consent.text, "purpose:"),
        becomes: "factsInText",
        channels: ["teams", "azureWebChat"],
      },
    ]);
  });

  it("is nothing where everything fits, and nothing that only says that a channel has no cards", () => {
    const { catalog } = readPart(join(root, "catalog"), { today });
    expect(findShownOtherwise(catalog, { today, words, lineOf: () => 1 })).toEqual([]);
  });

  it("has words for every channel of the table", () => {
    for (const channel of platforms) expect(words.word({ say: `fit.channel.${channel}` })).not.toBe("");
    expect(Object.keys(limitsOf)).toEqual(platforms);
  });
});
