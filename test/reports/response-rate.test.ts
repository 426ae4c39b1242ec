import fc from "fast-check";
import { expect, it } from "vitest";
import { figuresOf } from "../../src/domain/report/figures.js";
import type { ReportInput, SurveyAnswered } from "../../src/domain/report/input.js";
import { runs } from "../support/runs.js";

const months = ["2026-01", "2026-02", "2026-03"] as const;
type PerMonth = readonly { readonly sent: number; readonly complete: number; readonly partial: number }[];

function rateOf(counts: PerMonth, lastDay?: string) {
  const of = {
    program: "p",
    round: "r",
    roundTitle: "r",
    title: "o",
    selection: "alwaysOpen",
    calledOff: false,
  } as const;
  const answer = (month: string, state: SurveyAnswered["state"], n: number): SurveyAnswered[] =>
    Array.from({ length: n }, () => ({ offering: "o", month, state }));
  const input: ReportInput = {
    ...{ applications: [], hours: [], asked: [], today: "2026-12-31" },
    held: [{ id: "o", ...of, ...(lastDay ? { lastDay } : {}) }],
    sent: counts.map(({ sent: n }, at) => ({ offering: "o", month: months[at] ?? "", n })),
    answers: counts.flatMap(({ complete, partial }, at) => [
      ...answer(months[at] ?? "", "complete", complete),
      ...answer(months[at] ?? "", "partial", partial),
    ]),
  };
  const figure = figuresOf(input, { scope: { programs: new Set(["p"]), others: "without" } });
  return figure.find(({ id }) => id === "responseRate");
}

const none = { sent: 0, complete: 0, partial: 0 };

it("never finds more answers than invitations, whoever was erased", () => {
  const count = fc.integer({ min: 0, max: 9 });
  const perMonth = fc.array(fc.record({ sent: count, complete: count, partial: count }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(perMonth, fc.boolean(), (counts, isEnding) => {
      const figure = rateOf(counts, isEnding ? "2026-03-01" : undefined);
      if (figure && "value" in figure) expect(figure.value).toBeLessThanOrEqual(100);
    }),
    { numRuns: runs(30), examples: [[[{ sent: 1, complete: 6, partial: 0 }, none, none], true]] },
  );
});

it("counts an answer to the invitation that it answers, be it of the month before", () => {
  const lateAnswers = [{ ...none, sent: 10 }, { ...none, complete: 5 }, none];
  expect(rateOf(lateAnswers)).toMatchObject({ value: 50, n: 5, of: 10 });
});

it("counts somebody who left under way as invited, and not as answered", () => {
  expect(rateOf([{ sent: 8, complete: 4, partial: 4 }, none, none], "2026-01-31")).toMatchObject({ value: 50, of: 8 });
});
