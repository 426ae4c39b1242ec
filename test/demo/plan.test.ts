import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { loadDemo, loadStuff } from "../../src/cli/demo/load-demo.js";
import { createAgenda } from "../../src/demo/agenda.js";
import { planSeason } from "../../src/demo/communities/plan.js";
import { chanceFor } from "../../src/demo/random.js";
import { planApplicants } from "../../src/demo/screened/plan.js";
import { communitySeasonSchema, screenedSeasonSchema } from "../../src/demo/season-data.js";
import { slipped } from "../../src/demo/typos.js";
import { root } from "../support/world.js";

const onOff = loadDemo(root, "on-off-2022", communitySeasonSchema);
const marketer = loadDemo(root, "social-marketer-2020", screenedSeasonSchema);
const stuff = loadStuff(root);

describe("the season of 2022, whatever the seed", () => {
  it("has 167, 164 and 177 who take part, of a mean age of 30.56, each once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (seed) => {
        const { parts, opinions } = planSeason(onOff, stuff, seed);
        const joining = parts.filter(({ participates }) => participates);
        const rounds = Object.keys(onOff.rounds).map((id) => joining.filter(({ round }) => round === id).length);
        expect(rounds).toEqual([167, 164, 177]);
        expect(new Set(joining.map(({ who }) => who.id)).size).toBe(508);
        const mean = joining.reduce((sum, { who }) => sum + who.age, 0) / joining.length;
        expect(mean.toFixed(2)).toBe("30.56");
        const told = [...opinions.values()];
        expect(told.length).toBe(400);
        expect(told.filter(({ rating }) => rating >= 4).length).toBe(362);
        expect(told.filter(({ rejoin }) => rejoin === "yes").length).toBe(368);
      }),
      { numRuns: 20 },
    );
  });

  it("has as many places in a community as people who keep one there", () => {
    const { parts } = planSeason(onOff, stuff, 3);
    for (const { capacities } of Object.values(onOff.rounds))
      for (const [offering, capacity] of Object.entries(capacities))
        expect(parts.filter((part) => part.offering === offering && part.participates).length).toBe(capacity);
  });

  it("is played in the 31 communities that the catalogue names", () => {
    const { catalog } = readCatalog(join(root, "catalog"), { today: "2022-03-14" });
    const rounds = catalog.programs.find(({ id }) => id === onOff.program)?.rounds ?? [];
    const named = rounds.filter(({ id }) => onOff.rounds[id]).flatMap(({ offerings }) => offerings.map(({ id }) => id));
    expect(named.length).toBe(31);
    expect(Object.values(onOff.rounds).flatMap(({ capacities }) => Object.keys(capacities))).toEqual(named);
  });
});

describe("the round of 2020, whatever the seed", () => {
  it("has 189 applicants of 45 to 67 years, with numbers that nobody has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (seed) => {
        const { applicants } = planApplicants(marketer, stuff, seed);
        expect(applicants.length).toBe(189);
        for (const { age, phone } of applicants) {
          expect(age).toBeGreaterThanOrEqual(45);
          expect(age).toBeLessThanOrEqual(67);
          expect(phone).toMatch(/^010-0000-\d{4}$/);
        }
      }),
      { numRuns: 20 },
    );
  });
});

it("takes from an agenda what is first, and of one moment what was put down first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (times) => {
      const agenda = createAgenda<number>();
      for (const [n, at] of times.entries()) agenda.add(new Date(at), n);
      const taken: (readonly [number, number])[] = [];
      for (let next = agenda.take(); next; next = agenda.take()) taken.push([next.at.getTime(), next.what]);
      expect(taken).toEqual(times.map((at, n) => [at, n] as const).sort(([a, n], [b, m]) => a - b || n - m));
    }),
  );
});

it("leaves digits as they are, however somebody slips", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 120 }), (seed, age) => {
      const text = `서울 사는 만 ${age}세 직장인이에요 신청할게요`;
      expect(slipped(text, chanceFor(seed, "slip")).match(/\d+/g)).toEqual([String(age)]);
    }),
  );
});
