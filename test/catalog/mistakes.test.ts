import { describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { programText, surveyText, validFiles, withCatalog } from "./small-catalog.js";

const today = "2026-11-22";

function readWith(changes: Record<string, string | Uint8Array | undefined>) {
  const files = Object.fromEntries(
    Object.entries({ ...validFiles(), ...changes }).flatMap(([file, text]) =>
      text === undefined ? [] : [[file, text]],
    ),
  );
  return withCatalog(files, (dir) => readCatalog(dir, { today }));
}

/** Alpha with one piece of its text exchanged. */
function alphaWith(before: string, after: string) {
  const text = programText("alpha");
  expect(text).toContain(before);
  return readWith({ "programs/alpha.yaml": text.replace(before, after) });
}

const inAlpha: [fact: string, before: string, after: string, line: number, field: string, words: string][] = [
  ["an unknown field", "kind: counselling", "kind: counselling\ncolour: 빨강", 7, "colour", "없는 항목"],
  ["a missing field", "kind: counselling\n", "", 1, "kind", "빠졌어요"],
  ["a wrong type", "registrable: true", "registrable: 네", 10, "registrable", "true나 false"],
  ["an unknown kind", "kind: counselling", "kind: party", 6, "kind", "community"],
  ["an unknown condition", "kind: age,", "kind: height,", 16, "clauses[0].condition.kind", "residence"],
  ["an age whose ends are swapped", "min: 45, max: 67", "min: 67, max: 45", 16, "clauses[0].condition.max", "max"],
  ["an age without an end", ", min: 45, max: 67", "", 16, "clauses[0].condition", "min"],
  ["a place nobody knows", "in: [서울]", "in: [서울, 아틀란티스]", 19, "clauses[1].condition.in[1]", "아틀란티스"],
  ["a district of many cities", "in: [서울]", "in: [중구]", 19, "clauses[1].condition.in[0]", "시도"],
  ["a clause id given twice", "- id: place", "- id: age", 17, "clauses[1].id", "두 번"],
  ["an aspect nobody asks about", "  cost:", "  colour:", 21, "answers.colour", "없는 항목"],
  ["a round without a year", "    year: 2024\n    figures", "    figures", 24, "rounds[0].year", "연도"],
  [
    "an example with a year",
    "    year: 2024\n    figures",
    "    year: 2024\n    example: true\n    figures",
    26,
    "rounds[0].year",
    "예시",
  ],
  ["a figure that is no number", "participants: 10", "participants: 열", 27, "rounds[0].figures.participants", "숫자"],
  ["a capacity of none", "capacity: 12", "capacity: 0", 31, "rounds[0].offerings[0].capacity", "1 이상"],
  [
    "a day that does not exist",
    "to: 2024-01-31",
    "to: 2024-02-30",
    33,
    "rounds[0].offerings[0].recruitment.to",
    "달력",
  ],
  [
    "a day in another form",
    "from: 2024-01-01",
    "from: 1월 1일",
    33,
    "rounds[0].offerings[0].recruitment.from",
    "today",
  ],
  [
    "a period that ends before it begins",
    "to: 2024-01-31",
    "to: 2023-01-31",
    33,
    "rounds[0].offerings[0].recruitment.to",
    "앞서요",
  ],
  [
    "a way of selection left out",
    "        selection: firstCome\n",
    "",
    29,
    "rounds[0].offerings[0].selection",
    "빠졌어요",
  ],
  [
    "an end of applications left out",
    "        recruitment: { from: 2024-01-01, to: 2024-01-31 }\n",
    "",
    29,
    "rounds[0].offerings[0].recruitment",
    "모집 기간",
  ],
  [
    "a day of results where nobody is chosen",
    "selection: firstCome",
    "selection: firstCome\n        resultOn: 2024-02-05",
    33,
    "rounds[0].offerings[0].resultOn",
    "심사해서 뽑을 때",
  ],
  [
    "a day of results before the last day of recruitment",
    "selection: firstCome",
    "selection: screening\n        resultOn: 2024-01-30",
    33,
    "rounds[0].offerings[0].resultOn",
    "모집 마지막 날보다",
  ],
  ["an id other than the file's name", "id: alpha\n", "id: gamma\n", 1, "id", "alpha"],
  ["an id in capitals", "id: alpha\n", "id: Alpha\n", 1, "id", "소문자"],
  ["a survey that does not exist", "survey: general", "survey: special", 11, "survey", "special"],
  [
    "a round's survey that does not exist",
    "    year: 2024\n    figures",
    "    year: 2024\n    survey: special\n    figures",
    27,
    "rounds[0].survey",
    "special",
  ],
  ["a link that is none", "survey: general", "survey: general\nlink: javascript:alert(1)", 12, "link", "https"],
  ["a field given twice", "kind: counselling", "kind: counselling\nkind: event", 7, "", "두 번"],
  ["broken YAML", "applicants: [person]", "applicants: [person", 8, "", "YAML"],
  ["a tag", "kind: counselling", "kind: !!js/function counselling", 6, "", "느낌표"],
  ["an anchor", "kind: counselling", "kind: &kind counselling", 6, "", "줄임"],
];

describe("a mistake in one program", () => {
  it.each(inAlpha)("names the line and field of %s", (_fact, before, after, line, field, words) => {
    const { catalog, mistakes } = alphaWith(before, after);
    expect(mistakes.map((one) => [one.file, one.line, one.field])).toEqual([["programs/alpha.yaml", line, field]]);
    expect(mistakes[0]?.problem).toContain(words);
    expect(catalog.programs.map(({ id }) => id)).toEqual(["beta"]);
  });

  it("names every mistake of a file, in order", () => {
    const text = programText("alpha").replace("min: 45", "min: -1").replace("capacity: 12", "capacity: 열둘");
    const { mistakes } = readWith({ "programs/alpha.yaml": text });
    expect(mistakes.map(({ line }) => line)).toEqual([16, 31]);
  });

  it("says what may be written where a value is unknown, without a blank left in the words", () => {
    for (const [, before, after] of inAlpha)
      for (const { problem } of alphaWith(before, after).mistakes)
        expect(problem).not.toMatch(/\{\{|undefined|''|\(\)/);
  });
});

describe("a file that cannot be read", () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${"bcdefgh"
    .split("")
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`)
    .join("\n")}`;
  const files: [fact: string, content: string | Uint8Array, words: string][] = [
    ["an empty file", "", "비어"],
    ["a file of comments only", "# 나중에 채울 것\n", "비어"],
    ["a list instead of fields", "- 하나\n- 둘\n", "항목들"],
    ["a single word", "안녕하세요", "항목들"],
    ["a file of 5 MB", `title: ${"가".repeat(1_700_000)}`, "너무 커요"],
    ["a bomb of aliases", bomb, "줄임"],
    ["thousands of brackets", "[".repeat(50_000), "깊게"],
    ["closed brackets fifty deep", `title: ${"[".repeat(100)}${"]".repeat(100)}`, "깊게"],
    ["Korean saved in the old encoding", new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xb0, 0xa1, 0xb3, 0xaa]), "UTF-8"],
    ["a key that is a list", "[a, b]: c\n", "YAML"],
    ["an indent by tab", "agency:\n\tid: a\n", "탭"],
    ["two documents in one file", `${programText("alpha")}---\n${programText("alpha")}`, "YAML"],
  ];

  it.each(files)("names %s and loads the rest", (_fact, content, words) => {
    const { catalog, mistakes } = readWith({ "programs/alpha.yaml": content });
    expect(mistakes.length).toBeGreaterThan(0);
    expect(new Set(mistakes.map(({ file }) => file))).toEqual(new Set(["programs/alpha.yaml"]));
    expect(mistakes[0]?.problem).toContain(words);
    expect(catalog.programs.map(({ id }) => id)).toEqual(["beta"]);
  });

  it("names a folder that is not there", () => {
    const { catalog, mistakes } = readCatalog("nowhere", { today });
    expect(mistakes.map(({ file }) => file)).toEqual(["consents", "consents/registration.yaml", "programs", "surveys"]);
    expect(catalog).toEqual({ programs: [], surveys: [], consents: [], agencies: [], holidays: [] });
  });
});

describe("what no file can know alone", () => {
  const beta = (before: string, after: string) =>
    readWith({ "programs/beta.yaml": programText("beta").replace(before, after) });

  it("names the later of two programs with one alias, however it is spaced", () => {
    const { catalog, mistakes } = beta("[beta 별명]", "[alpha별명]");
    expect(mistakes).toMatchObject([{ file: "programs/beta.yaml", line: 4, field: "aliases[0]" }]);
    expect(mistakes[0]?.problem).toContain("programs/alpha.yaml");
    expect(catalog.programs.map(({ id }) => id)).toEqual(["alpha"]);
  });

  it("names the later of two offerings with one id", () => {
    expect(beta("id: beta-offering", "id: alpha-offering").mistakes).toMatchObject([
      { file: "programs/beta.yaml", line: 29, field: "rounds[0].offerings[0].id" },
    ]);
  });

  it("names an offering that has the id of its own round", () => {
    expect(beta("id: beta-offering", "id: beta-round").mistakes).toMatchObject([
      { file: "programs/beta.yaml", line: 29, field: "rounds[0].offerings[0].id" },
    ]);
  });

  it("names the later of two names for one agency", () => {
    expect(beta("name: 예시센터", "name: 다른센터").mistakes).toMatchObject([
      { file: "programs/beta.yaml", line: 5, field: "agency.name" },
    ]);
  });

  it("keeps programs whose survey is broken, without the survey, and blames the survey alone", () => {
    const { catalog, mistakes } = readWith({ "surveys/general.yaml": surveyText.replace("@1", "") });
    expect(mistakes).toMatchObject([{ file: "surveys/general.yaml", line: 5, field: "questions[0].id" }]);
    expect(catalog.programs.map(({ survey }) => survey)).toEqual([undefined, undefined]);
  });

  it("misses the consent that registrations need", () => {
    expect(readWith({ "consents/registration.yaml": undefined, "consents/other.yaml": "" }).mistakes).toMatchObject([
      { file: "consents/other.yaml" },
      { file: "consents/registration.yaml", line: 1 },
    ]);
  });
});
