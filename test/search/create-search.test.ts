import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/domain/eligibility.js";
import type { Facts } from "../../src/domain/facts.js";
import { createSearch } from "../../src/search/create-search.js";
import { searchCorpus } from "../../src/search/search-corpus.js";
import { synonymsSchema } from "../../src/search/synonyms.js";
import { wholeAndTold } from "../domain/arbitraries.js";
import { programs, today } from "./programs.js";

const synonyms = synonymsSchema.parse(
  parse(readFileSync(new URL("../../locales/ko/synonyms.yaml", import.meta.url), "utf8")),
);
const search = createSearch(programs, synonyms);
const idsFor = (query: string, facts: Facts = {}) => search({ query, facts, limit: 10, today }).map(({ id }) => id);

describe("createSearch", () => {
  it("finds a program by its name, with a typo and without spaces", () => {
    expect(idsFor("두번째일터 인턴쉽")[0]).toBe("second-career");
  });

  it("finds a program by words that mean the same as its own", () => {
    expect(idsFor("취직 준비 도와주세요")[0]).toBe("job-help");
    expect(idsFor("정년 지나고도 할 일")[0]).toBe("second-career");
  });

  it("answers a wish without searchable words by the verdicts", () => {
    const facts: Facts = { age: 50, residence: "서울 송파구", employment: "unemployed" };
    const found = search({ query: "뭐 할 수 있는 게 있을까요", facts, limit: 10, today });
    expect(found.map(({ verdict }) => verdict)).toEqual(["eligible", "open", "ineligible", "ineligible"]);
    expect(found[0]?.id).toBe("second-career");
  });

  it("tells a wish of a company from the same wish of a person", () => {
    expect(idsFor("상담 받고 싶어요", { applicant: "company" })[0]).toBe("hiring-help");
    expect(idsFor("상담 받고 싶어요", { age: 30 })[0]).toBe("job-help");
  });

  it("puts a program for somebody's age before one that is open to any", () => {
    expect(idsFor("상담", { age: 30 })[0]).toBe("job-help");
    expect(idsFor("할 일", { age: 50 })[0]).toBe("second-career");
  });

  it("shows a person even a program for companies when they call it by its name", () => {
    expect(idsFor("채용 상담", { age: 30 }).slice(0, 2)).toContain("hiring-help");
  });

  it("hides no program and labels each as it is judged", () => {
    fc.assert(
      fc.property(wholeAndTold, fc.string(), ({ told }, query) => {
        const found = search({ query, facts: told, limit: 10, today });
        expect(found.map(({ id }) => id).sort()).toEqual(programs.map(({ id }) => id).sort());
        for (const { id, verdict } of found) {
          const program = programs.find((each) => each.id === id);
          expect(program && assess(program, told, today).kind).toBe(verdict);
        }
      }),
    );
  });

  it("gives no more than was asked for", () => {
    expect(search({ query: "상담", facts: {}, limit: 2, today })).toHaveLength(2);
  });
});

describe("searchCorpus", () => {
  const find = searchCorpus([
    { id: "heating", title: "난방비 지원", text: "겨울철 난방비를 보조합니다." },
    { id: "meals", title: "도시락 배달", text: "혼자 사는 어르신에게 점심을 가져다 드립니다." },
  ]);

  it("finds the text that shares words with the question, whatever their endings", () => {
    expect(find("난방비가 비싸서 보조받으려면", 5).map(({ id }) => id)).toEqual(["heating"]);
    expect(find("어르신 점심은 어디서", 5).map(({ id }) => id)).toEqual(["meals"]);
  });

  it("finds nothing for words that stand nowhere, and nothing for no words", () => {
    expect(find("xyz", 5)).toEqual([]);
    expect(find("", 5)).toEqual([]);
  });
});
