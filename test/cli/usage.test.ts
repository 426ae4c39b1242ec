import { describe, expect, it } from "vitest";
import { ieum, values } from "./streams.js";

describe("the command line", () => {
  it.each([
    [[], "say which: "],
    [["serch"], "unknown command 'serch' (Did you mean search?); see: ieum --help"],
    [["search"], "required option '--json' not specified; see: ieum search --help"],
    [["search", "--json", "--limt"], "unknown option '--limt'"],
    [["search", "--json", "--corpus"], "argument missing; see: ieum search --help"],
    [["search", "--json", "--corpus", "/no/such"], "/no/such cannot be read"],
    [["assess", "--json", "extra"], "too many arguments for 'assess'"],
    [["catalog"], "say which: check, import; see: ieum catalog --help"],
    [["catalog", "chek\nx"], "unknown command 'chek x'"],
  ])("ends with 2 and one line for %j", async (args, said) => {
    const { status, stdout, stderr } = await ieum(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^ieum: [^\n]+\n$/);
    expect(stderr).toContain(said);
  });

  it("has help for every verb", async () => {
    const { stdout } = await ieum(["--help"]);
    const verbs = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb]) => verb ?? "");
    expect(verbs).toEqual(expect.arrayContaining(["search", "assess", "catalog", "doctor"]));
    for (const verb of verbs) {
      const help = await ieum([verb, "--help"]);
      expect(help).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(`Usage: ieum ${verb}`) });
    }
  });

  it("answers search line by line and goes on after a bad one", async () => {
    const { status, stdout, stderr } = await ieum(["search", "--json"], {
      input: '{"query":"퇴근하고 와인","limit":1,"today":"2026-03-02"}\n{"query":7}\n{"query":"일자리","limit":2}',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(values(stdout)).toEqual([
      { results: [expect.objectContaining({ id: "on-off" })] },
      { error: expect.stringContaining("query"), line: 2 },
      { results: [expect.anything(), expect.anything()] },
    ]);
  });

  it("assesses the shipped programs, an Incheon resident of 50 failing one clause of 소셜마케터", async () => {
    const facts = { age: 50, residence: "인천" };
    const { stdout } = await ieum(["assess", "--json"], {
      input: JSON.stringify({ facts, programs: ["social-marketer"], today: "2026-03-02" }),
    });
    expect(values(stdout)).toMatchObject([{ verdicts: [{ id: "social-marketer", verdict: "ineligible" }] }]);
    expect(stdout.match(/"failed"/g)).toHaveLength(1);
  });

  it("finds no mistake in the shipped catalogue", async () => {
    expect(await ieum(["catalog", "check", "--json"])).toMatchObject({
      status: 0,
      stdout: '{"mistakes":[],"programs":16,"shown":[],"untranslated":[]}\n',
    });
  });
});
