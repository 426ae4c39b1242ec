import type { Clause, Condition, Program } from "../../src/domain/program.js";

export const today = "2026-03-02";

/** A program for persons that asks for these conditions and nothing else. */
export function programOf(conditions: readonly Condition[], changes: Partial<Program> = {}): Program {
  return {
    id: "sample",
    title: "예시 사업",
    shortTitle: "예시",
    aliases: [],
    agency: { id: "agency", name: "예시 기관" },
    kind: "training",
    applicants: ["person"],
    summary: "예시예요.",
    wishes: [],
    clauses: conditions.map(clauseOf),
    answers: {},
    rounds: [],
    registrable: true,
    source,
    ...changes,
  };
}

const source = { title: "예시 안내", year: 2026 };

const clauseOf = (condition: Condition, index: number): Clause => ({
  id: `c${index + 1}`,
  words: `조건 ${index + 1}`,
  condition,
  source,
});

export const from45to67: Condition = { kind: "age", min: 45, max: 67 };
export const inSeoul: Condition = { kind: "residence", in: ["서울"] };
export const worksInSeoul: Condition = { kind: "workplace", in: ["서울"] };
export const employed: Condition = { kind: "employment", in: ["employed"] };
export const atSme: Condition = { kind: "employer", in: ["sme"] };
export const seeksJob: Condition = { kind: "states", statement: "jobSeeking", is: true };
export const vulnerable: Condition = { kind: "states", statement: "vulnerable", is: true };
export const office: Condition = { kind: "officeConfirms", what: "관할 지역" };

export const socialMarketer = programOf([from45to67, inSeoul], { id: "social-marketer" });
export const onOff = programOf([employed, atSme, worksInSeoul], { id: "on-off" });
export const jobPlus = programOf([inSeoul, seeksJob], { id: "job-plus" });
