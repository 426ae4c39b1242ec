import { describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { isOpen } from "../../src/domain/open.js";
import type { Condition } from "../../src/domain/program.js";

const today = "2026-11-22";
const { catalog, mistakes } = readCatalog("catalog", { today });

function program(id: string) {
  const found = catalog.programs.find((one) => one.id === id);
  if (!found) throw new Error(`no program ${id}`);
  return found;
}

/** A condition in one line, so that the table below reads like the documents. */
function line(condition: Condition): string {
  switch (condition.kind) {
    case "age":
      return `age ${condition.min ?? ""}–${condition.max ?? ""}`;
    case "residence":
    case "workplace":
    case "employment":
    case "employer":
      return `${condition.kind} ${condition.in.join("|")}`;
    case "sex":
    case "applicant":
      return `${condition.kind} ${condition.is}`;
    case "careerBreak":
      return `careerBreak ${condition.is}`;
    case "benefit":
      return `benefit ${condition.any.join("|")}`;
    case "states":
      return `${condition.is ? "" : "not "}${condition.statement}`;
    case "officeConfirms":
      return `office: ${condition.what}`;
    case "all":
      return `(${condition.of.map(line).join(" and ")})`;
    case "any":
      return `(${condition.of.map(line).join(" or ")})`;
    case "not":
      return `not ${line(condition.of)}`;
  }
}

const lookingForWork = "(employment unemployed or jobSeeking)";
const conditions: Record<string, [applicants: string, ...clauses: string[]]> = {
  "on-off": ["person", "employment employed|onLeave", "employer sme", "workplace 서울"],
  "social-marketer": ["person", "residence 서울", "age 45–67"],
  "jobseeker-leap": ["person", lookingForWork, "office: 센터가 맡은 지역(광주)에 드는지"],
  "joint-support": ["person", "(benefit unemploymentBenefit or office: 취약계층에 드는지)"],
  "work-experience": ["person", "employment unemployed|student", "outOfSearch", "office: 청년 나이 범위"],
  "career-sharing": ["person", "leapParticipant"],
  "company-leap": ["company", "hiringDifficulty", "office: 센터가 맡은 지역(광주)에 드는지"],
  bittamin: ["company", "employer sme", "workplace 광주"],
  "sme-consulting": ["company", "employer sme", "office: 센터가 맡은 지역(광주)에 드는지"],
  "jobs-day": [
    "person|company",
    "((applicant person and (employment unemployed or jobSeeking or vulnerable or trainee))" +
      " or (applicant company and hiring))",
  ],
  "wink-link": ["person", "sex female", "office: 센터가 맡은 지역(인천)에 드는지"],
  "w-ink": ["person", "sex female", "groupFit", "office: 센터가 맡은 지역(인천)에 드는지"],
  "w-boom-up": ["company", "womenEmployed", "workplace 인천"],
  "women-friendly": ["company", "workplace 인천", "office: 어떤 증빙 자료를 인정하는지"],
  "job-plus": ["person", "residence 서울", lookingForWork],
  "job-plus-hiring": ["company", "employer sme", "hiring", "office: 센터가 맡은 지역(서울)에 드는지"],
};

describe("the catalogue as shipped", () => {
  it("has no mistakes", () => {
    expect(mistakes).toEqual([]);
  });

  it("holds the sixteen programs and no other", () => {
    expect(catalog.programs.map(({ id }) => id).sort()).toEqual(Object.keys(conditions).sort());
  });

  it.each(Object.entries(conditions))("asks of %s what the documents ask, and nothing else", (id, expected) => {
    const { applicants, clauses } = program(id);
    expect([applicants.join("|"), ...clauses.map(({ condition }) => line(condition))]).toEqual(expected);
  });

  it.each(Object.keys(conditions))("has something of %s that is open for applications, marked as an example", (id) => {
    const open = program(id).rounds.flatMap(({ offerings }) => offerings.filter((one) => isOpen(one, today)));
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ example }) => example)).toBe(true);
  });

  it.each(Object.keys(conditions))("can find %s by many wishes, and knows its survey and its source", (id) => {
    const { wishes, survey, registrable, answers } = program(id);
    expect(new Set(wishes).size).toBeGreaterThanOrEqual(15);
    expect(catalog.surveys.map((one) => one.id)).toContain(survey);
    expect(registrable).toBe(true);
    expect(answers.content?.source.year).toBeGreaterThan(2000);
  });

  it("has the consent that a registration asks for", () => {
    expect(catalog.consents.map(({ id }) => id)).toContain("registration");
  });
});

describe("the rounds as they were", () => {
  it("keeps the 31 communities and 508 participants of On&Off 2022", () => {
    const rounds = program("on-off").rounds.filter(({ year, example }) => year === 2022 && !example);
    expect(rounds.map(({ number, figures, offerings }) => [number, figures.participants, offerings.length])).toEqual([
      [1, 167, 12],
      [2, 164, 9],
      [3, 177, 10],
    ]);
    const offerings = rounds.flatMap((round) => round.offerings);
    expect(offerings.filter(({ title }) => title === "클라이밍")).toHaveLength(3);
    expect(new Set(offerings.map(({ category }) => category))).toEqual(new Set(["hobby", "activity", "skills"]));
    expect(offerings.every(({ capacity }) => capacity === undefined)).toBe(true);
  });

  it("keeps the figures of the social marketers of 2020", () => {
    const round = program("social-marketer").rounds.find(({ year }) => year === 2020);
    expect(round?.figures).toEqual({
      places: 30,
      applicants: 189,
      competitionRatio: 6.3,
      hoursPerMonth: 57,
      wonPerMonth: 525020,
      trainingHours: 51,
    });
    expect(round?.offerings[0]).toMatchObject({
      capacity: 30,
      selection: "screening",
      activity: { from: "2020-07-01", to: "2020-10-31" },
    });
    expect(program("social-marketer").answers.pay?.text).toContain("525,020원");
  });

  it("counts the dates of example rounds from the day of loading", () => {
    const example = readCatalog("catalog", { today: "2027-02-27" })
      .catalog.programs.find(({ id }) => id === "social-marketer")
      ?.rounds.find((round) => round.example);
    expect(example).toMatchObject({ title: "2027년 모집", year: 2027 });
    expect(example?.offerings[0]?.recruitment).toEqual({ from: "2027-02-20", to: "2027-03-29" });
  });
});
