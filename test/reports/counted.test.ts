import { expect, it } from "vitest";
import { rounded } from "../../src/domain/report/arithmetic.js";
import type { FigureId } from "../../src/domain/report/figure.js";
import { figuresOf } from "../../src/domain/report/figures.js";
import type { Application, Held, ReportInput, Scope } from "../../src/domain/report/input.js";

const traits = { ageBand: "30-34", sex: "female", education: "high", career: "sales", residence: "서울" };

function held(id: string, more: Partial<Held> = {}): Held {
  return {
    ...{ id, title: id, program: "p", round: "r", roundTitle: "r", selection: "firstCome", calledOff: false },
    ...more,
  };
}

function seats(offering: string, n: number, day = "2026-03-02"): Application[] {
  return Array.from({ length: n }, (_, at) => ({
    ...{
      id: `${offering} ${day} ${at}`,
      offering,
      state: "completed" as const,
      appliedOn: day,
      month: day.slice(0, 7),
    },
    traits,
  }));
}

function figure(id: FigureId, given: Partial<ReportInput>, scope: Partial<Scope> = {}) {
  const input: ReportInput = {
    ...{ held: [held("a")], applications: [], hours: [], answers: [], sent: [], asked: [], today: "2026-12-31" },
    ...given,
  };
  const whole: Scope = { programs: new Set(["p"]), others: "without", ...scope };
  return figuresOf(input, { scope: whole }).find((one) => one.id === id);
}

it("tells the months that are compared as applications, and their change in percent", () => {
  const applications = [...seats("a", 4, "2026-02-03"), ...seats("a", 6, "2026-03-03")];
  expect(figure("monthOnMonth", { applications })).toEqual({
    ...{ id: "monthOnMonth", unit: "percent", value: 50, n: 6 },
    by: [
      { dimension: "month", group: "2026-02", unit: "applications", value: 4, n: 4 },
      { dimension: "month", group: "2026-03", unit: "applications", value: 6, n: 6 },
    ],
  });
});

it("compares no month that is not over", () => {
  const applications = [
    ...seats("a", 5, "2026-09-03"),
    ...seats("a", 10, "2026-10-03"),
    ...seats("a", 7, "2026-11-03"),
  ];
  const year = { from: "2026-01-01", to: "2026-12-31" };
  expect(figure("monthOnMonth", { applications, today: "2026-11-22" }, year)).toMatchObject({ value: 100 });
  expect(figure("monthOnMonth", { applications, today: "2026-11-30" })).toMatchObject({ value: 100 });
  expect(figure("monthOnMonth", { applications, today: "2026-12-01" })).toMatchObject({ value: -30 });
});

it("tells all hours of an offering in all months, or that some are missing", () => {
  const months = ["2026-03", "2026-04"];
  const hoursOf = (offering: string, people: number, of: readonly string[]) =>
    of.flatMap((month) =>
      Array.from({ length: people }, (_, at) => ({
        ...{ application: `${offering}${at}`, offering, month, kind: "activity" as const, minutes: 600 },
      })),
    );
  const given = { held: [held("a"), held("b")], hours: [...hoursOf("a", 10, months), ...hoursOf("b", 3, ["2026-04"])] };
  expect(figure("hours", given)).toEqual({
    ...{ id: "hours", unit: "hours", value: 230, n: 13 },
    by: [
      { dimension: "round", group: "r", name: "r", value: 230, n: 13 },
      { dimension: "offering", group: "a", name: "a", value: 100, n: 10, partly: true },
      { dimension: "offering", group: "b", name: "b", suppressed: true },
      { dimension: "month", group: "2026-03", value: 100, n: 10 },
      { dimension: "month", group: "2026-04", value: 130, n: 13 },
    ],
  });
  const few = { held: [held("a")], hours: [...hoursOf("a", 6, months), ...hoursOf("a", 2, ["2026-05"])] };
  expect(figure("hours", few, { from: "2026-03-01", to: "2026-04-30" })).toMatchObject({ value: 60, partly: true });
});

it("measures those who came against the targets of all rounds, also of one to which nobody came", () => {
  const round = (round: string, lastDay: string) => ({ round, roundTitle: round, roundTarget: 30, lastDay });
  const two = [held("a", round("r1", "2026-03-20")), held("b", round("r2", "2026-05-20"))];
  const applications = seats("a", 30);
  expect(figure("recruitmentRate", { held: two, applications })).toMatchObject({ value: 50, target: 60 });
  expect(figure("recruitmentRate", { held: two, applications, today: "2026-05-01" })).toMatchObject({ value: 100 });
});

it("measures no round against its target that the period cuts", () => {
  const one = (id: string, lastDay: string) => held(id, { roundTarget: 60, lastDay });
  const given = {
    held: [one("a", "2026-03-20"), one("b", "2026-04-20"), one("c", "2026-05-20")],
    applications: [...seats("a", 20), ...seats("b", 20), ...seats("c", 20)],
  };
  const march = { from: "2026-03-01", to: "2026-03-31" };
  expect(figure("recruitmentRate", given, march)).toBeUndefined();
  expect(figure("participants", given, march)).not.toHaveProperty("target");
  expect(figure("recruitmentRate", given)).toMatchObject({ value: 100, target: 60 });
});

it("counts a person who was asked for about what takes no applications, where all of an agency is counted", () => {
  const asked = [
    { program: "p", askedOn: "2026-03-02", promised: 30 },
    { program: "closed", askedOn: "2026-03-02", promised: 30 },
  ];
  expect(figure("handoffs", { asked }, { others: "with" })).toMatchObject({ value: 2 });
  expect(figure("handoffs", { asked })).toMatchObject({ value: 1 });
});

it("knows no zero below zero", () => {
  expect(Object.is(rounded(-0.01, 1), 0)).toBe(true);
});

it("puts education in its own order, fields and places by how many, and hidden rows where their number says nothing", () => {
  const people = (n: number, more: Partial<Application["traits"]>) =>
    seats("a", n).map((one) => ({ ...one, id: `${one.id} ${JSON.stringify(more)}`, traits: { ...traits, ...more } }));
  const applications = [
    ...people(6, { education: "university", career: "care", ageBand: "40-44" }),
    ...people(7, { education: "middle", career: "sales", ageBand: "25-29" }),
    ...people(8, { education: "high", career: "technology", ageBand: "0-19" }),
    ...people(4, { education: "graduate", career: "finance" }),
  ];
  const by = figure("applicants", { applications })?.by ?? [];
  const groups = (dimension: string) => by.filter((cell) => cell.dimension === dimension).map(({ group }) => group);
  expect(groups("education")).toEqual(["middle", "high", "university", "graduate"]);
  expect(groups("career")).toEqual(["technology", "sales", "care", "finance"]);
  expect(groups("ageBand")).toEqual(["0-19", "25-29", "30-34", "40-44"]);
  const hidden = by.filter((cell) => cell.dimension === "career" && "suppressed" in cell).map(({ group }) => group);
  expect(hidden).toEqual(["care", "finance"]);
});
