import { describe, expect, it } from "vitest";
import { readTargets, targetLines } from "../../src/assistant/rounds/target-lines.js";
import { roundSchema } from "../../src/catalog/schema-rounds.js";
import { figuresOf } from "../../src/domain/report/figures.js";
import type { Application, Held, ReportInput, Scope } from "../../src/domain/report/input.js";

const traits = { ageBand: "30-34", sex: "female", education: "high", career: "sales", residence: "서울" };

function held(id: string, registrationTargets?: Readonly<Record<string, number>>): Held {
  return {
    ...{ id, title: id, program: "hub", round: `r-${id}`, roundTitle: id, selection: "alwaysOpen", calledOff: false },
    ...(registrationTargets ? { registrationTargets } : {}),
  };
}

/** One application in each of these months. */
function applied(offering: string, ...months: readonly string[]): readonly Application[] {
  return months.map((month) => ({
    ...{ id: `${offering} ${month}`, offering, state: "applied", appliedOn: `${month}-03`, month, traits },
  }));
}

function targetOf(
  held: readonly Held[],
  applications: readonly Application[],
  period: Pick<Scope, "from" | "to"> = {},
): number | undefined {
  const input: ReportInput = {
    ...{ held, applications, hours: [], answers: [], sent: [], asked: [], today: "2026-12-31" },
  };
  const figures = figuresOf(input, { scope: { programs: new Set(["hub"]), others: "without", ...period } });
  return figures.find(({ id }) => id === "registrations")?.target;
}

const march = { from: "2026-03-01", to: "2026-03-31" };
const year = { from: "2026-01-01", to: "2026-12-31" };

describe("the target of registrations", () => {
  it("is that of the month or of the year that was asked for, and of both the months' sum and nothing else", () => {
    const one = [held("desk", { "2026": 15_000, "2026-02": 1_200, "2026-03": 1_300 })];
    const there = applied("desk", "2026-02", "2026-03");
    expect(targetOf(one, there, march)).toBe(1_300);
    expect(targetOf(one, there, { from: "2026-02-01", to: "2026-03-31" })).toBe(2_500);
    expect(targetOf(one, there, year)).toBe(15_000);
    expect(targetOf(one, there)).toBe(15_000);
    expect(targetOf(one, there, { from: "2026-03-02", to: "2026-03-31" })).toBeUndefined();
    expect(targetOf(one, there, { from: "2026-03-01", to: "2026-04-30" })).toBeUndefined();
  });

  it("is told only where every round that was applied for has one for every month", () => {
    const two = [held("desk", { "2026-03": 1_300 }), held("fair", { "2026-03": 200 })];
    const there = [...applied("desk", "2026-03"), ...applied("fair", "2026-03")];
    expect(targetOf(two, there, march)).toBe(1_500);
    expect(targetOf([held("desk", { "2026-03": 1_300 }), held("fair")], there, march)).toBeUndefined();
    expect(targetOf([held("desk", { "2026-03": 1_300 }), held("fair")], applied("desk", "2026-03"), march)).toBe(1_300);
    expect(targetOf([held("desk", { "2026": 15_000 })], applied("desk", "2025-12", "2026-01"))).toBeUndefined();
  });

  it("is written by month or by year, a line each, and read as it is written", () => {
    const targets = { "2026": 15_000, "2026-03": 1_300 };
    expect(targetLines(targets)).toBe("2026 / 15000\n2026-03 / 1300");
    expect(readTargets("2026-3 / 1,300\n\n2026 15000\n")).toEqual({ kind: "read", value: targets });
    expect(readTargets("")).toEqual({ kind: "read", value: undefined });
    expect(readTargets("2026-03 / 1300\nspring: many")).toMatchObject({
      kind: "wrong",
      wrong: { field: "registrationTargets", problem: "targetLine", with: { line: "2", text: "spring: many" } },
    });
    const round = { id: "r", title: "상시", year: 2026 };
    const read = (registrationTargets: unknown) =>
      roundSchema("2026-01-01").safeParse({ ...round, registrationTargets });
    expect(read(targets).data?.registrationTargets).toEqual(targets);
    expect(read({ "2026-13": 5 }).success).toBe(false);
    expect(read({ "2026-03": 0 }).success).toBe(false);
  });
});
