import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenGroups } from "../../src/domain/report/suppress.js";
import { runs } from "../support/runs.js";
import { isPinned, valuesLeft } from "./attacker.js";

/** Rounds by groups: how many applied of each. */
type Table = readonly (readonly number[])[];

function hiddenOf(table: Table) {
  const counts = (row: readonly number[]) => new Map(row.map((n, group) => [String(group), n]));
  const whole = (table[0] ?? []).map((_, group) => table.reduce((sum, row) => sum + (row[group] ?? 0), 0));
  const hidden = hiddenGroups({ whole: counts(whole), parts: table.map(counts) });
  return {
    sums: whole,
    isHidden: (row: number | "whole", group: number) => hidden[row === "whole" ? "whole" : "parts"].has(String(group)),
  };
}

const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([rows, groups]) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
      minLength: groups,
      maxLength: groups,
    }),
    { minLength: rows, maxLength: rows },
  ),
);

/** Where all are of one group, how many there are tells it, and a table nothing more. */
function isOfSeveral(whole: readonly number[]): boolean {
  return whole.filter((n) => n > 0).length > 1;
}

/** Shapes in which one hidden cell could be had from the sums. */
const examples: Table[] = [
  [[30, 3, 20]],
  [
    [30, 3, 20],
    [25, 12, 30],
  ],
  [
    [30, 0, 20],
    [25, 12, 3],
  ],
  [
    [0, 2, 0],
    [40, 30, 20],
  ],
  [
    [0, 0, 0],
    [3, 30, 20],
  ],
  [
    [1, 1, 1],
    [2, 0, 2],
  ],
  [
    [4, 9],
    [9, 4],
  ],
];

describe("hidden groups of a table of rounds", () => {
  it("cannot be had by solving the equations of all that is told", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { isHidden, sums } = hiddenOf(table);
        fc.pre(isOfSeveral(sums));
        for (const [row, groups] of table.entries())
          for (const group of groups.keys()) {
            if (!isHidden(row, group) || (groups[group] ?? 0) === 0) continue;
            expect(isPinned(table, { row, group }, isHidden), JSON.stringify({ table, row, group })).toBe(false);
          }
      }),
      { numRuns: runs(150), examples: examples.map((one) => [one]) },
    );
  });

  it("leave at least five values, or all up to how many there are in the round, for a count under five", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { isHidden, sums } = hiddenOf(table);
        fc.pre(isOfSeveral(sums));
        for (const [row, groups] of table.entries())
          for (const [group, n] of groups.entries()) {
            if (n === 0 || n >= 5) continue;
            expect(isHidden(row, group)).toBe(true);
            const people = groups.reduce((sum, one) => sum + one, 0);
            const inGroup = table.reduce((sum, one) => sum + (one[group] ?? 0), 0);
            const least = Math.min(5, people + 1, isHidden("whole", group) ? 5 : inGroup + 1);
            expect(
              valuesLeft(table, { row, group }, isHidden),
              JSON.stringify({ table, row, group }),
            ).toBeGreaterThanOrEqual(least);
          }
      }),
      { numRuns: runs(150), examples: examples.map((one) => [one]) },
    );
  });

  it("are none where every group of every round has five or more", () => {
    const { isHidden } = hiddenOf([
      [30, 5, 20],
      [25, 12, 30],
    ]);
    expect(([0, 1, "whole"] as const).flatMap((row) => [0, 1, 2].filter((group) => isHidden(row, group)))).toEqual([]);
  });

  it("are the small one and the next smallest, in each round, where one of one round is small", () => {
    const { isHidden } = hiddenOf([
      [30, 3, 20],
      [25, 12, 30],
    ]);
    expect([0, 1, 2].map((group) => isHidden(0, group))).toEqual([false, true, true]);
    expect([0, 1, 2].map((group) => isHidden(1, group))).toEqual([false, true, true]);
    expect([0, 1, 2].map((group) => isHidden("whole", group))).toEqual([false, false, false]);
  });
});
