import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/domain/report/figure.js";
import { figuresOf } from "../../src/domain/report/figures.js";
import type { Held, ReportInput, Scope, SurveyAnswered } from "../../src/domain/report/input.js";
import { runs } from "../support/runs.js";
import { type Equation, isSolved } from "./attacker.js";

/** Answers of each offering of each round: how many were satisfied, and how many were not. */
type Rounds = readonly (readonly { readonly yes: number; readonly no: number }[])[];

const answersIn = fc.record({ yes: fc.integer({ min: 0, max: 5 }), no: fc.integer({ min: 0, max: 4 }) });
const season: fc.Arbitrary<Rounds> = fc.array(fc.array(answersIn, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

/** The last day of an offering: rounds run month by month, an offering ends a day after the other. */
const lastDay = (round: number, at: number) => `2026-0${round + 1}-1${at}`;

function inputOf(rounds: Rounds): ReportInput {
  const held: Held[] = [];
  const answers: SurveyAnswered[] = [];
  for (const [round, offerings] of rounds.entries())
    for (const [at, { yes, no }] of offerings.entries()) {
      const id = `${round}-${at}`;
      const of = {
        id,
        title: id,
        program: "p",
        round: `r${round}`,
        roundTitle: `r${round}`,
        lastDay: lastDay(round, at),
      };
      held.push({ ...of, selection: "firstCome", calledOff: false });
      const answer = { offering: id, month: lastDay(round, at).slice(0, 7), state: "complete" as const };
      for (let n = 0; n < yes; n += 1) answers.push({ ...answer, rating: 5 });
      for (let n = 0; n < no; n += 1) answers.push({ ...answer, rating: 2 });
    }
  return { held, applications: [], hours: [], answers, sent: [], asked: [], today: "2026-12-31" };
}

/** Whole, round by round, and every period from one last day to another. */
function scopesOf(rounds: Rounds): readonly Scope[] {
  const all = { programs: new Set(["p"]), others: "without" } as const;
  const days = rounds.flatMap((offerings, round) => offerings.map((_, at) => lastDay(round, at)));
  return [
    all,
    ...rounds.map((_, round) => ({ ...all, rounds: new Set([`r${round}`]) })),
    ...days.flatMap((from) => days.filter((to) => from <= to).map((to) => ({ ...all, from, to }))),
  ];
}

/** What a reader learns: of which offerings a number is the sum. They know how many answered where, that is told. */
function learnt(rounds: Rounds): readonly { readonly of: readonly number[]; readonly satisfied: number }[] {
  const input = inputOf(rounds);
  const at = new Map(input.held.map(({ id }, index) => [id, index]));
  const sizes = rounds.flat().map(({ yes, no }) => yes + no);
  return scopesOf(rounds).flatMap((scope) => {
    const figure = figuresOf(input, { scope }).find(({ id }) => id === "satisfaction");
    const inside = input.held.filter(
      (one) =>
        (scope.rounds?.has(one.round) ?? true) &&
        (scope.from ?? "") <= (one.lastDay ?? "") &&
        (one.lastDay ?? "") <= (scope.to ?? "9"),
    );
    const equations = (told: Figure | undefined, of: readonly Held[]) => {
      if (!told || !("value" in told)) return [];
      const indices = of.flatMap(({ id }) => at.get(id) ?? []);
      const whole = indices.reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
      return [{ indices, n: told.n, whole, satisfied: Math.round((told.value * told.n) / 100) }];
    };
    const cells = (figure?.by ?? []).flatMap((cell) =>
      "value" in cell
        ? equations(
            { id: "satisfaction", unit: "percent", value: cell.value, n: cell.n },
            inside.filter(({ id, round }) => (cell.dimension === "round" ? round : id) === cell.group),
          )
        : [],
    );
    // A number that tells of fewer than there are leaves open which; the worst is that somebody knows.
    return [...equations(figure, inside), ...cells].flatMap(({ indices, n, whole, satisfied }) =>
      n === whole ? [{ of: indices, satisfied }] : [],
    );
  });
}

describe("what is told of surveys", () => {
  it("does not give away the answers of fewer than five, whatever is taken from whatever", () => {
    fc.assert(
      fc.property(season, (rounds) => {
        const offerings = rounds.flat();
        const equations = learnt(rounds).map(
          ({ of, satisfied }): Equation => [...offerings.map((_, index) => (of.includes(index) ? 1 : 0)), satisfied],
        );
        // Where nobody answered there is nothing to learn, and everybody knows.
        const empty = offerings.flatMap(({ yes, no }, index) =>
          yes + no === 0 ? [[...offerings.map((_, other) => (other === index ? 1 : 0)), 0]] : [],
        );
        for (const [index, { yes, no }] of offerings.entries())
          if (yes + no > 0 && yes + no < 5)
            expect(isSolved([...equations, ...empty], index), JSON.stringify({ rounds, index })).toBe(false);
      }),
      {
        numRuns: runs(15),
        examples: [
          [
            [
              [
                { yes: 3, no: 0 },
                { yes: 5, no: 4 },
              ],
            ],
          ],
          [[[{ yes: 2, no: 1 }], [{ yes: 5, no: 4 }]]],
          [
            [
              [
                { yes: 2, no: 1 },
                { yes: 5, no: 1 },
              ],
              [
                { yes: 5, no: 4 },
                { yes: 1, no: 0 },
              ],
            ],
          ],
        ],
      },
    );
  });

  it("is all of it in the whole, where there are five", () => {
    const rounds = [[{ yes: 3, no: 0 }], [{ yes: 5, no: 4 }]];
    const scope: Scope = { programs: new Set(["p"]), others: "without" };
    const figure = figuresOf(inputOf(rounds), { scope }).find(({ id }) => id === "satisfaction");
    expect(figure).toMatchObject({ value: 66.7, n: 12 });
    expect(figure?.by?.filter((cell) => "value" in cell)).toEqual([]);
  });
});
