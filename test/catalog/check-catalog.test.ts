import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCatalog } from "../../src/catalog/check-catalog.js";
import { programNames } from "../../src/catalog/program-names.js";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { programText, validFiles, withCatalog } from "./small-catalog.js";

const today = "2026-11-22";

describe("checking one file", () => {
  it("checks a file of a catalogue against its neighbours, and speaks of it alone", () => {
    const files = {
      ...validFiles(),
      "programs/alpha.yaml": "",
      "programs/beta.yaml": programText("beta").replace("survey: general", "survey: lost"),
    };
    const { mistakes, programs } = withCatalog(files, (dir) =>
      checkCatalog(join(dir, "programs", "beta.yaml"), { today }),
    );
    expect(mistakes).toMatchObject([{ file: "programs/beta.yaml", field: "survey" }]);
    expect(programs).toBe(0);
  });

  it("reads a file that stands alone as a program", () => {
    const check = (text: string) =>
      withCatalog({ "new.yaml": text }, (dir) => checkCatalog(join(dir, "new.yaml"), { today }));
    expect(check(programText("new"))).toEqual({ mistakes: [], programs: 1 });
    expect(check(programText("new").replace("min: 45", "min: 마흔다섯")).mistakes).toMatchObject([
      { file: "new.yaml", line: 16, field: "clauses[0].condition.min" },
    ]);
  });

  it("checks a folder whole", () => {
    expect(withCatalog(validFiles(), (dir) => checkCatalog(dir, { today }))).toEqual({ mistakes: [], programs: 2 });
  });
});

describe("the names in a catalogue", () => {
  it("gives a community's name with and without the word 커뮤니티, once each", () => {
    const onOff = programNames(readCatalog("catalog", { today }).catalog).find(({ id }) => id === "on-off");
    expect(onOff?.aliases).toContain("온오프");
    expect(onOff?.offerings).toEqual(expect.arrayContaining(["와인 커뮤니티", "와인", "수제맥주제조A"]));
    expect(onOff?.offerings.filter((name) => name === "클라이밍")).toHaveLength(1);
  });

  it("has no names for what nobody has to choose among", () => {
    const marketer = programNames(readCatalog("catalog", { today }).catalog).find(({ id }) => id === "social-marketer");
    expect(marketer?.offerings).toEqual([]);
  });
});
