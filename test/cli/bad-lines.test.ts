import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ieum, values } from "./streams.js";

describe("a line of a talk", () => {
  it.each([
    [
      { conversation: "c1", text: "네", choose: "네" },
      { error: expect.stringMatching(/^choose: /), line: 1 },
    ],
    [
      { staff: "s1", do: "dance" },
      { error: expect.stringMatching(/^do: /), line: 1 },
    ],
    [
      { staff: "s1", do: "claim" },
      { staff: "s1", result: { error: expect.stringMatching(/^handoff: /) } },
    ],
    [
      { staff: "s1", do: "claim", handoff: 5 },
      { staff: "s1", result: { error: expect.stringMatching(/^handoff: /) } },
    ],
  ])("that is wrong is refused: %j", async (line, answer) => {
    const { stdout } = await ieum(["chat", "--json"], { input: JSON.stringify(line) });
    expect(values(stdout)).toEqual([answer]);
  });
});

describe("a line of assess", () => {
  it.each([
    [{ birthDate: "2099-01-01" }, "birthDate"],
    [{ birthDate: "1899-12-31" }, "birthDate"],
    [{ birthYear: 2027 }, "birthYear"],
    [{ age: 121 }, "age"],
  ])("with facts that nobody can have is refused: %j", async (facts, named) => {
    const { stdout } = await ieum(["assess", "--json"], { input: JSON.stringify({ facts, today: "2026-03-02" }) });
    expect(values(stdout)).toEqual([{ error: expect.stringContaining(named), line: 1 }]);
  });
});

describe("files on the command line", () => {
  it.each([["check"], ["import"]])("catalog %s says in one line that there is nothing at a path", async (verb) => {
    const { status, stdout, stderr } = await ieum(["catalog", verb, "/nope"]);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "ieum: there is no such folder or file: /nope\n",
    });
  });

  it("search names a bad line of a corpus and goes on with the rest", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ieum-corpus-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const corpus = join(folder, "corpus.jsonl");
    writeFileSync(corpus, 'oops\n{"id":"a","title":"난방비","text":"겨울"}\n');
    const { stdout, stderr } = await ieum(["search", "--json", "--corpus", corpus], { input: '{"query":"난방비"}' });
    expect(stderr).toMatch(/^ieum: [^\n]+corpus\.jsonl:1 is not [^\n]+\n$/);
    expect(values(stdout)).toMatchObject([{ results: [{ id: "a" }] }]);
  });
});
