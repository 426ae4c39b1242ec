import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, nextQuestion } from "../../src/domain/eligibility.js";
import { type AskableFact, askableFacts, type Facts, statements } from "../../src/domain/facts.js";
import { knownFrom } from "../../src/domain/known.js";
import { conditionOf } from "../../src/domain/next-question.js";
import { openQuestions } from "../../src/domain/open-questions.js";
import type { Condition, Program } from "../../src/domain/program.js";
import { answerOf, program, programs, type Whole, wholeAndTold } from "./arbitraries.js";
import { office, programOf, today } from "./programs.js";

const runs = { numRuns: 500 };
const kindOf = (each: Program, facts: Facts) => assess(each, facts, today).kind;

describe("a verdict", () => {
  it("that is decided holds for everything that could still be told", () => {
    fc.assert(
      fc.property(program, wholeAndTold, (each, { whole, told }) => {
        const early = kindOf(each, told);
        fc.pre(early !== "open");
        expect(kindOf(each, whole)).toBe(early);
      }),
      runs,
    );
  });

  it("never flips as facts come one by one, in whatever order", () => {
    const tellingOrder = fc.shuffledSubarray([...askableFacts], { minLength: askableFacts.length });
    fc.assert(
      fc.property(program, wholeAndTold, tellingOrder, (each, { whole, told }, order) => {
        let facts: Facts = told;
        const decided = new Set<string>();
        for (const fact of order) {
          facts = { ...facts, ...answerOf(whole, fact) };
          const kind = kindOf(each, facts);
          if (kind !== "open") decided.add(kind);
        }
        expect(decided.size).toBeLessThanOrEqual(1);
        expect(kindOf(each, facts)).toBe(kindOf(each, whole));
      }),
      runs,
    );
  });

  it("is open with nothing to ask only when no answer could change it", () => {
    fc.assert(
      fc.property(program, wholeAndTold, (each, { whole, told }) => {
        const early = assess(each, told, today);
        fc.pre(early.kind === "open" && early.next === undefined);
        expect(kindOf(each, whole)).toBe("open");
      }),
      runs,
    );
  });
});

describe("asking", () => {
  const askAll = (all: readonly Program[], told: Facts, whole: Whole, choose: Choose) => {
    const asked: AskableFact[] = [];
    let facts = told;
    for (let fact = choose(all, facts); fact !== undefined; fact = choose(all, facts)) {
      expect(asked).not.toContain(fact);
      asked.push(fact);
      facts = { ...facts, ...answerOf(whole, fact) };
    }
    return facts;
  };
  type Choose = (all: readonly Program[], facts: Facts) => AskableFact | undefined;
  const best: Choose = (all, facts) => nextQuestion(all, facts, today)?.fact;

  it("ends, asks nothing twice, and leaves every program as all the facts would", () => {
    fc.assert(
      fc.property(programs, wholeAndTold, (all, { whole, told }) => {
        const facts = askAll(all, told, whole, best);
        for (const each of all) {
          const verdict = assess(each, facts, today);
          expect(verdict).not.toHaveProperty("next");
          expect(verdict.kind).toBe(kindOf(each, whole));
        }
      }),
      runs,
    );
  });

  it("comes to the same verdict in any order", () => {
    fc.assert(
      fc.property(program, wholeAndTold, fc.infiniteStream(fc.nat()), (each, { whole, told }, picks) => {
        const anyOpen: Choose = ([one], facts) => {
          const open = one ? [...openQuestions(conditionOf(one), knownFrom(facts, today))] : [];
          return open[picks.next().value % open.length];
        };
        expect(kindOf(each, askAll([each], told, whole, anyOpen))).toBe(kindOf(each, whole));
      }),
      runs,
    );
  });

  it("never turns an unsure answer into a verdict, and stops", () => {
    fc.assert(
      fc.property(program, wholeAndTold, (each, { told }) => {
        const unsure: AskableFact[] = [];
        let verdict = assess(each, told, today);
        const first = verdict.kind;
        while (verdict.kind === "open" && verdict.next !== undefined) {
          expect(unsure).not.toContain(verdict.next);
          unsure.push(verdict.next);
          verdict = assess(each, told, today, unsure);
        }
        expect(verdict.kind).toBe(first);
      }),
      runs,
    );
  });
});

describe("openQuestions", () => {
  const told = ["outOfSearch", "leapParticipant", "trainee", "vulnerable", "groupFit", "hiring"] as const;
  type Told = (typeof told)[number];

  /** A condition over yes/no facts, none of them twice, and the office. */
  const readOnce: fc.Arbitrary<Condition> = fc
    .shuffledSubarray([...told, "office", "office"] as const, { minLength: 2 })
    .chain((names) =>
      fc.infiniteStream(fc.nat({ max: 5 })).map((choices) => {
        const grow = (parts: readonly Condition[]): Condition => {
          const [a, b, ...rest] = parts;
          if (a === undefined) return office;
          if (b === undefined) return a;
          const choice = choices.next().value;
          const joined: Condition = { kind: choice % 2 === 0 ? "all" : "any", of: [a, b] };
          const grown: Condition = choice > 3 ? { kind: "not", of: joined } : joined;
          return grow(choice % 3 === 0 ? [grown, ...rest] : [...rest, grown]);
        };
        return grow(names.map((name) => (name === "office" ? office : { kind: "states", statement: name, is: true })));
      }),
    );

  const everyAnswer = (names: readonly Told[]): Facts[] =>
    names.reduce<Facts[]>(
      (all, name) => all.flatMap((facts) => [true, false].map((is) => ({ ...facts, [name]: is }))),
      [{}],
    );

  it("are exactly the facts that can change the verdict", () => {
    fc.assert(
      fc.property(readOnce, (condition) => {
        const each = programOf([condition]);
        const matter = told.filter((fact) =>
          everyAnswer(told.filter((other) => other !== fact)).some(
            (others) => kindOf(each, { ...others, [fact]: true }) !== kindOf(each, { ...others, [fact]: false }),
          ),
        );
        const asked = openQuestions(conditionOf(each), knownFrom({}, today));
        expect(statements.filter((fact) => asked.has(fact))).toEqual(
          statements.filter((fact) => matter.some((m) => m === fact)),
        );
      }),
      runs,
    );
  });
});
