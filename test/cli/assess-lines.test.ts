import { describe, expect, it } from "vitest";
import { assessLine } from "../../src/cli/assess-lines.js";
import { onOff, socialMarketer, today } from "../domain/programs.js";

const answer = assessLine([socialMarketer, onOff], today, () => "회사만 신청할 수 있음");

describe("assessLine", () => {
  it("judges the programs asked for, clause by clause with the source", () => {
    expect(answer({ facts: { age: 50, residence: "인천" }, programs: ["social-marketer"] })).toEqual({
      verdicts: [
        {
          id: "social-marketer",
          verdict: "ineligible",
          clauses: [
            { id: "c1", clause: "조건 1", state: "met", fact: "age", source: { title: "예시 안내", year: 2026 } },
            {
              id: "c2",
              clause: "조건 2",
              state: "failed",
              fact: "residence",
              source: { title: "예시 안내", year: 2026 },
            },
          ],
        },
      ],
    });
  });

  it("judges the whole catalogue when none is named, and says what to ask next", () => {
    expect(answer({ facts: { age: 50, employment: "employed", employer: "sme" } })).toMatchObject({
      verdicts: [{ id: "social-marketer" }, { id: "on-off" }],
      next: { fact: "residence", settles: ["social-marketer"] },
    });
  });

  it("counts ages on the day that the line names", () => {
    const facts = { birthDate: "1981-05-02", residence: "서울" };
    const verdictOn = (day: string) => answer({ facts, programs: ["social-marketer"], today: day });
    expect(verdictOn("2026-05-01")).toMatchObject({ verdicts: [{ verdict: "ineligible" }] });
    expect(verdictOn("2026-05-02")).toMatchObject({ verdicts: [{ verdict: "eligible" }] });
  });

  it.each([
    [{ facts: { height: 3 } }, "height"],
    [{ facts: { age: 200 } }, "facts.age"],
    [{ facts: {}, programs: ["nowhere"] }, "nowhere"],
    [{ facts: {}, today: "2026-02-30" }, "today"],
    [{}, "facts"],
    [null, "object"],
  ])("says what is wrong with %j", (line, named) => {
    expect(answer(line)).toEqual({ error: expect.stringContaining(named) });
  });
});
