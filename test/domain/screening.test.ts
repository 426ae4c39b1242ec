import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBandOn } from "../../src/domain/age-band.js";
import { careerFieldOf, educationIn } from "../../src/domain/applicant-words.js";
import { putOnReserve, type Reserved, takeOffReserve } from "../../src/domain/reserve-list.js";
import type { Criterion } from "../../src/domain/rounds.js";
import {
  arePoints,
  competitionRatio,
  differsOn,
  distribution,
  meanShare,
  type Points,
  shareOf,
} from "../../src/domain/screening.js";
import { runs } from "../support/runs.js";

const rubrics = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    words: fc.constant("기준"),
    weight: fc.integer({ min: 1, max: 100 }),
    most: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 1, maxLength: 6, selector: ({ id }) => id },
);
const scored = rubrics.chain((rubric) =>
  fc
    .tuple(...rubric.map(({ most }) => fc.integer({ min: 0, max: most })))
    .map((given) => ({ rubric, points: Object.fromEntries(rubric.map(({ id }, n) => [id, given[n] ?? 0])) })),
);
const all = { numRuns: runs(200) };
const bounds = (rubric: readonly Criterion[], points: Points) => rubric.map(({ id, most }) => (points[id] ?? 0) / most);

describe("a score", () => {
  it("is a share between the worst and the best of its criteria", () => {
    fc.assert(
      fc.property(scored, ({ rubric, points }) => {
        const share = shareOf(rubric, points) ?? Number.NaN;
        expect(arePoints(rubric, points)).toBe(true);
        expect(share).toBeGreaterThanOrEqual(Math.min(...bounds(rubric, points)) - 1e-9);
        expect(share).toBeLessThanOrEqual(Math.max(...bounds(rubric, points)) + 1e-9);
      }),
      all,
    );
  });

  it("stays the same when all weights grow alike, and does not fall when a point is added", () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 2, max: 9 }), fc.nat(5), ({ rubric, points }, times, which) => {
        const share = shareOf(rubric, points) ?? Number.NaN;
        const heavier = rubric.map((one) => ({ ...one, weight: one.weight * times }));
        expect(shareOf(heavier, points)).toBeCloseTo(share, 9);
        const raised = rubric[which % rubric.length];
        const now = raised === undefined ? 0 : (points[raised.id] ?? 0);
        if (raised === undefined || now === raised.most) return;
        expect(shareOf(rubric, { ...points, [raised.id]: now + 1 })).toBeGreaterThan(share);
      }),
      all,
    );
  });

  it("counts by weight: full marks on three of ten parts are 30 percent", () => {
    const rubric = [
      { id: "a", words: "가", weight: 3, most: 10 },
      { id: "b", words: "나", weight: 7, most: 5 },
    ];
    expect(shareOf(rubric, { a: 10, b: 0 })).toBeCloseTo(0.3, 12);
    expect(shareOf(rubric, { a: 5, b: 5 })).toBeCloseTo(0.85, 12);
  });

  it("is refused with a point too many, a part of a point, a criterion missing or one that is unknown", () => {
    const rubric = [{ id: "a", words: "가", weight: 1, most: 5 }];
    expect([{ a: 6 }, { a: -1 }, { a: 2.5 }, {}, { a: 1, b: 1 }].map((points) => arePoints(rubric, points))).toEqual(
      Array(5).fill(false),
    );
  });

  it("leaves a criterion out that came later, and is nothing where nobody scored", () => {
    const rubric = [
      { id: "a", words: "가", weight: 1, most: 4 },
      { id: "new", words: "새", weight: 9, most: 4 },
    ];
    expect(shareOf(rubric, { a: 3 })).toBe(0.75);
    expect(shareOf(rubric, {})).toBeUndefined();
    expect(meanShare([])).toBeUndefined();
    expect(meanShare([0.5, undefined, 1])).toBe(0.75);
  });
});

describe("scorers", () => {
  it("are far apart above a fifth of the scale, not at it", () => {
    const rubric = [
      { id: "five", words: "가", weight: 1, most: 5 },
      { id: "ten", words: "나", weight: 1, most: 10 },
    ];
    expect(
      differsOn(rubric, [
        { five: 3, ten: 5 },
        { five: 4, ten: 7 },
      ]),
    ).toEqual([]);
    expect(
      differsOn(rubric, [
        { five: 2, ten: 5 },
        { five: 4, ten: 8 },
      ]),
    ).toEqual(["five", "ten"]);
    expect(differsOn(rubric, [{ five: 0, ten: 0 }])).toEqual([]);
  });

  it("differ on the same whoever is named first", () => {
    fc.assert(
      fc.property(scored, scored, ({ rubric, points }, { points: other }) => {
        expect(differsOn(rubric, [points, other])).toEqual(differsOn(rubric, [other, points]));
      }),
      all,
    );
  });
});

describe("figures of those who applied", () => {
  it("say 6.3 to 1 for 189 who want 30 places", () => {
    expect(competitionRatio(189, 30)).toBe(6.3);
    expect(competitionRatio(0, 30)).toBe(0);
    expect(competitionRatio(31, 30)).toBe(1);
  });

  it("count everybody once, and shares add up to all of them", () => {
    const kinds = ["a", "b", "c"] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1 }), (of) => {
        const tally = distribution(kinds, of);
        expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(of.length);
        expect(tally.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(tally.every(({ count }) => count > 0)).toBe(true);
      }),
      all,
    );
  });

  it("put nobody in a band of age that is not sure", () => {
    const on = "2026-03-02";
    expect(ageBandOn({ birthDate: "1976-03-02" }, on)).toBe("50-54");
    expect(ageBandOn({ birthDate: "1976-03-03" }, on)).toBe("45-49");
    expect(ageBandOn({ birthYear: 1976 }, on)).toBe("unknown");
    expect(ageBandOn({ birthYear: 1974 }, on)).toBe("50-54");
    expect(ageBandOn({ age: [40, 49] }, on)).toBe("unknown");
    expect(ageBandOn({ age: [70, null] }, on)).toBe("70-");
    expect(ageBandOn({ age: [60, null] }, on)).toBe("unknown");
    expect(ageBandOn({ age: 19 }, on)).toBe("0-19");
    expect(ageBandOn({}, on)).toBe("unknown");
  });

  it.each([
    ["고졸이에요", "high"],
    ["전문대 나왔습니다", "college"],
    ["대학교 중퇴", "university"],
    ["석사까지 했어요", "graduate"],
    ["중학교만 나왔어요", "middle"],
    ["잘 모르겠어요", undefined],
  ])("hear the schooling in %s", (words, education) => {
    expect(educationIn(words)).toBe(education);
  });

  it.each([
    ["식품회사에서 영업을 20년", "sales"],
    ["은행원이었어요", "finance"],
    ["간호사", "care"],
    ["총무팀 과장", "management"],
    ["바리스타", "service"],
    ["여러 가지", "other"],
    ["marketing", "marketing"],
  ])("count %s under a field", (words, field) => {
    expect(careerFieldOf(words)).toBe(field);
  });
});

describe("the reserve list", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 });
  const listOf = (some: readonly string[]): readonly Reserved[] => putOnReserve([], some);
  const order = (list: readonly Reserved[]) => list.map(({ registration }) => registration);

  it("is 1, 2, 3… whoever is put in or taken off, and keeps the order of the others", () => {
    fc.assert(
      fc.property(names, names, fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }), (there, put, place) => {
        const after = putOnReserve(listOf(there), put, place);
        expect(after.map((one) => one.place)).toEqual(after.map((_, n) => n + 1));
        expect(new Set(order(after))).toEqual(new Set([...there, ...put]));
        expect(order(after).filter((one) => !put.includes(one))).toEqual(there.filter((one) => !put.includes(one)));
        const less = takeOffReserve(after, put);
        expect(order(less)).toEqual(there.filter((one) => !put.includes(one)));
        expect(less.map((one) => one.place)).toEqual(less.map((_, n) => n + 1));
      }),
      all,
    );
  });

  it("puts one where they are meant to stand", () => {
    expect(order(putOnReserve(listOf(["a", "b", "c"]), ["c"], 1))).toEqual(["c", "a", "b"]);
    expect(order(putOnReserve(listOf(["a", "b", "c"]), ["a"], 2))).toEqual(["b", "a", "c"]);
    expect(order(putOnReserve(listOf(["a", "b"]), ["z", "y"]))).toEqual(["a", "b", "z", "y"]);
  });
});
