import { expect, it } from "vitest";
import { doubtfulDays } from "../../src/assistant/rounds/doubtful-days.js";
import { freeByHand } from "../../src/assistant/rounds/free-by-hand.js";
import { isPast } from "../../src/domain/past.js";
import type { Offering } from "../../src/domain/program.js";
import { catalogOf, offering } from "../seats/fixture.js";

const recruitment = { from: "2026-03-01", to: "2026-03-31" };
const activity = { from: "2026-04-01", to: "2026-04-30" };
const meeting = (id: string, on: string) => ({ id, on, from: "19:30", to: "21:30" });
const wine = (more: Partial<Offering>) => offering("wine", { recruitment, activity, ...more });

function programOf(...offerings: readonly Offering[]) {
  const [program] = catalogOf(offerings).programs;
  if (!program) throw new Error("there is one");
  return program;
}

const asked = (before: readonly Offering[], after: Offering) =>
  doubtfulDays(programOf(...before), programOf(after)).map((loss) => [loss.kind, "on" in loss && loss.on, loss.rows]);

it("asks about meetings outside the days of activity, and before recruitment has ended", () => {
  const sessions = [meeting("s1", "2026-03-20"), meeting("s2", "2026-04-09"), meeting("s3", "2027-04-16")];
  const found = [
    ["outside", "2026-03-20", 2],
    ["early", "2026-03-20", 1],
  ];
  expect(asked([wine({})], wine({ sessions }))).toEqual(found);
  expect(asked([], wine({ sessions }))).toEqual(found);
});

it("asks nothing about days that are as they are meant, nor twice about what stood so before", () => {
  const sessions = [meeting("s1", "2026-04-01"), meeting("s2", "2026-04-30")];
  expect(asked([wine({})], wine({ sessions }))).toEqual([]);
  const odd = wine({ sessions: [meeting("s1", "2026-05-07")] });
  expect(asked([odd], { ...odd, place: "마포" })).toEqual([]);
});

it("asks when other days make a meeting odd that was not", () => {
  const sessions = [meeting("s1", "2026-04-09")];
  const later = { recruitment: { ...recruitment, to: "2026-04-12" } };
  expect(asked([wine({ sessions })], wine({ sessions, ...later }))).toEqual([["early", "2026-04-09", 1]]);
});

it("counts what has passed for good by its last day, or half a year after a recruitment that is all there is", () => {
  expect(isPast(wine({}), "2026-04-30")).toBe(false);
  expect(isPast(wine({}), "2026-05-01")).toBe(true);
  expect(isPast({ recruitment }, "2026-09-27")).toBe(false);
  expect(isPast({ recruitment }, "2026-09-28")).toBe(true);
  expect(isPast({}, "2036-01-01")).toBe(false);
});

it("leaves to staff the free seats for which the assistant asks nobody any more, and no others", () => {
  const figures = { taken: 1, offered: 0, capacity: 2, waiting: 3, applicants: 4 };
  const late = new Date("2026-03-31T13:00:00Z");
  expect(freeByHand(wine({}), figures, late)).toEqual({ id: "wine", title: "wine", free: 1, waiting: 3 });
  expect(freeByHand(wine({}), figures, new Date("2026-03-31T03:00:00Z"))).toBeUndefined();
  expect(freeByHand(wine({}), { ...figures, waiting: 0 }, late)).toBeUndefined();
  expect(freeByHand(wine({}), { ...figures, taken: 2 }, late)).toBeUndefined();
  expect(freeByHand(wine({}), figures, new Date("2026-05-02T03:00:00Z"))).toBeUndefined();
});
