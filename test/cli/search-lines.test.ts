import { describe, expect, it } from "vitest";
import { corpusLine, searchLine } from "../../src/cli/search-lines.js";
import { createSearch } from "../../src/search/create-search.js";
import { searchCorpus } from "../../src/search/search-corpus.js";
import { programs, today } from "../search/programs.js";

describe("searchLine", () => {
  const answer = searchLine(createSearch(programs), today);

  it("gives programs with score and verdict, ten at most when no limit is named", () => {
    expect(answer({ query: "구직 상담" })).toMatchObject({
      results: [{ id: "job-help", title: "구직 상담", score: expect.any(Number), verdict: "open" }, {}, {}, {}],
    });
    expect(answer({ query: "구직 상담", limit: 1 })).toMatchObject({ results: [{ id: "job-help" }] });
  });

  it.each([
    [{ facts: {} }, "query"],
    [{ query: "일", limit: 0 }, "limit"],
    [{ query: "일", facts: { residense: "서울" } }, "residense"],
    ["일", "object"],
  ])("says what is wrong with %j", (line, named) => {
    expect(answer(line)).toEqual({ error: expect.stringContaining(named) });
  });
});

describe("corpusLine", () => {
  it("gives texts without a verdict", () => {
    const answer = corpusLine(searchCorpus([{ id: "a", title: "난방비", text: "겨울" }]));
    expect(answer({ query: "난방비" })).toEqual({ results: [{ id: "a", title: "난방비", score: expect.any(Number) }] });
  });
});
