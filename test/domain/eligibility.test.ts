import { describe, expect, it } from "vitest";
import { assess } from "../../src/domain/eligibility.js";
import type { Facts } from "../../src/domain/facts.js";
import {
  atSme,
  employed,
  from45to67,
  inSeoul,
  jobPlus,
  office,
  onOff,
  programOf,
  seeksJob,
  socialMarketer,
  today,
  vulnerable,
} from "./programs.js";

const judged = (program: Parameters<typeof assess>[0], facts: Facts, day = today) => {
  const { clauses, ...rest } = assess(program, facts, day);
  return { ...rest, states: clauses.map((clause) => clause.state) };
};

describe("assess", () => {
  it("lets somebody of 47 in Seoul join 소셜마케터", () => {
    expect(judged(socialMarketer, { age: 47, residence: "서울 송파구" })).toEqual({
      kind: "eligible",
      states: ["met", "met"],
    });
  });

  it("tells somebody of 50 in Incheon which one clause fails, and by which fact", () => {
    const verdict = assess(socialMarketer, { age: 50, residence: "인천" }, today);
    expect(verdict.kind).toBe("ineligible");
    expect(verdict.clauses.filter((clause) => clause.state === "failed").map((clause) => clause.fact)).toEqual([
      "residence",
    ]);
  });

  it("decides nothing without facts", () => {
    expect(judged(socialMarketer, {})).toEqual({ kind: "open", states: ["unknown", "unknown"], next: "age" });
  });

  it("asks for the birth date when a year or a decade leaves the age open, and not otherwise", () => {
    const seoul = { residence: "서울" };
    const asksForBirthDate = { kind: "open", next: "birthDate" };
    expect(judged(socialMarketer, { ...seoul, birthYear: 1981 })).toMatchObject(asksForBirthDate);
    expect(judged(socialMarketer, { ...seoul, age: [40, 49] })).toMatchObject(asksForBirthDate);
    expect(judged(socialMarketer, { ...seoul, birthYear: 1978 }).kind).toBe("eligible");
    expect(judged(socialMarketer, { ...seoul, age: [50, 59] }).kind).toBe("eligible");
    expect(judged(socialMarketer, { ...seoul, age: [70, null] }).kind).toBe("ineligible");
  });

  it("says by how many years an age misses, and from when somebody too young may join", () => {
    const [young] = assess(socialMarketer, { birthDate: "1982-05-02" }, today).clauses;
    expect(young).toMatchObject({ state: "failed", missesBy: -2, holdsFrom: "2027-05-02" });
    const [old] = assess(socialMarketer, { age: [70, 79] }, today).clauses;
    expect(old).toMatchObject({ state: "failed", missesBy: 3 });
    expect(old).not.toHaveProperty("holdsFrom");
  });

  it("knows no day for somebody too young who told only an age", () => {
    const [clause] = assess(socialMarketer, { age: 44 }, today).clauses;
    expect(clause).toMatchObject({ missesBy: -1 });
    expect(clause).not.toHaveProperty("holdsFrom");
  });

  it("asks for neither employer nor workplace once the work itself rules somebody out", () => {
    expect(judged(onOff, { employment: "unemployed" })).toEqual({
      kind: "ineligible",
      states: ["failed", "unknown", "unknown"],
    });
  });

  it("takes somebody for a person until they speak for a company", () => {
    const forCompanies = programOf([atSme], { applicants: ["company"] });
    expect(judged(forCompanies, { applicant: "company", employer: "sme" }).kind).toBe("eligible");
    const verdict = assess(forCompanies, {}, today);
    expect(verdict.kind).toBe("ineligible");
    expect(verdict.clauses[0]).toMatchObject({ clause: { id: "applicant" }, state: "failed", fact: "applicant" });
  });

  it("judges a program for both by the part that is theirs", () => {
    const jobsDay = programOf(
      [
        {
          kind: "any",
          of: [
            {
              kind: "all",
              of: [
                { kind: "applicant", is: "person" },
                { kind: "any", of: [seeksJob, vulnerable] },
              ],
            },
            {
              kind: "all",
              of: [
                { kind: "applicant", is: "company" },
                { kind: "states", statement: "hiring", is: true },
              ],
            },
          ],
        },
      ],
      { applicants: ["person", "company"] },
    );
    expect(assess(jobsDay, { employment: "unemployed" }, today)).toMatchObject({
      kind: "eligible",
      clauses: [{ state: "met", fact: "jobSeeking" }],
    });
    expect(judged(jobsDay, { applicant: "company" })).toMatchObject({ kind: "open", next: "hiring" });
    expect(judged(jobsDay, { jobSeeking: false, vulnerable: false }).kind).toBe("ineligible");
  });

  it("takes the unemployed for jobseekers unless they say otherwise", () => {
    expect(judged(jobPlus, { residence: "서울", employment: "unemployed" }).kind).toBe("eligible");
    expect(judged(jobPlus, { residence: "서울", employment: "unemployed", jobSeeking: false }).kind).toBe("ineligible");
    expect(judged(jobPlus, { residence: "서울", employment: "employed" })).toMatchObject({ next: "jobSeeking" });
  });

  it("tells no benefits from benefits not told", () => {
    const program = programOf([{ kind: "benefit", any: ["unemploymentBenefit"] }]);
    expect(judged(program, {})).toMatchObject({ kind: "open", next: "benefits" });
    expect(judged(program, { benefits: [] }).kind).toBe("ineligible");
    expect(judged(program, { benefits: ["selfReliance", "unemploymentBenefit"] }).kind).toBe("eligible");
  });

  it("leaves to the office what only the office can tell, and asks nothing for it", () => {
    const program = programOf([seeksJob, office]);
    const verdict = assess(program, { jobSeeking: true }, today);
    expect(verdict).toMatchObject({ kind: "open" });
    expect(verdict).not.toHaveProperty("next");
    expect(verdict.clauses[1]).toMatchObject({ state: "unknown", officeConfirms: true });
    expect(verdict.clauses[1]).not.toHaveProperty("fact");
  });

  it("still asks what could rule somebody out beside a clause of the office", () => {
    expect(judged(programOf([seeksJob, office]), {})).toMatchObject({ kind: "open", next: "jobSeeking" });
  });

  it("does not ask for what the office has the last word on anyway", () => {
    const program = programOf([office, { kind: "any", of: [office, vulnerable] }]);
    expect(assess(program, {}, today)).not.toHaveProperty("next");
  });

  it("keeps an any with a failed and an unknown part open", () => {
    const program = programOf([{ kind: "any", of: [from45to67, inSeoul] }]);
    expect(judged(program, { age: 30 })).toMatchObject({ kind: "open", next: "residence" });
  });

  it("asks for the city of a district that several cities have", () => {
    expect(judged(programOf([inSeoul]), { residence: "중구" })).toMatchObject({ kind: "open", next: "residence" });
  });

  it("does not ask again what somebody could not tell", () => {
    const seoulOrEmployed = programOf([inSeoul, employed]);
    expect(assess(seoulOrEmployed, {}, today, ["residence"])).toMatchObject({ kind: "open", next: "employment" });
    expect(assess(seoulOrEmployed, {}, today, ["residence", "employment"])).not.toHaveProperty("next");
  });

  it("lets anybody join a program that asks for nothing", () => {
    expect(judged(programOf([]), {}).kind).toBe("eligible");
  });
});
