import { describe, expect, it } from "vitest";
import type { Survey } from "../../src/domain/surveys.js";
import { surveysFor } from "../../src/domain/surveys-for.js";
import { type Placed, placedOfferings, programOf } from "../../src/domain/world.js";
import { shippedCatalog } from "../support/world.js";

const onOff = programOf(shippedCatalog(), "on-off");
const { survey: _own, ...unnamed } = onOff ?? never();
const [placed = never()] = placedOfferings({ ...unnamed, rounds: onOff?.rounds ?? [] });

describe("the surveys of an offering", () => {
  it("are none where no survey is for it", () => {
    expect(idsFor([survey("other", { for: { kinds: ["event"] } }), survey("nobody's", {})])).toEqual([]);
  });

  const nearest: [string, Survey[], Placed, string][] = [
    [
      "its round's own, before one that names the round",
      [survey("named", { for: { rounds: [placed.round.id] } }), survey("own", {})],
      { ...placed, round: { ...placed.round, survey: "own" } },
      "own",
    ],
    [
      "one that names the round, before its program's own",
      [survey("own", {}), survey("named", { for: { rounds: [placed.round.id] } })],
      { ...placed, program: { ...placed.program, survey: "own" } },
      "named",
    ],
    [
      "its program's own, before one that names the program",
      [survey("named", { for: { programs: ["on-off"] } }), survey("own", {})],
      { ...placed, program: { ...placed.program, survey: "own" } },
      "own",
    ],
    [
      "one that names the program, before one for its kind",
      [survey("kind", { for: { kinds: ["community"] } }), survey("named", { for: { programs: ["on-off"] } })],
      placed,
      "named",
    ],
    [
      "the first of two that are as near",
      [survey("first", { for: { kinds: ["community"] } }), survey("second", { for: { kinds: ["community"] } })],
      placed,
      "first",
    ],
  ];
  it.each(nearest)("are %s", (_fact, surveys, where, expected) => {
    expect(surveysFor({ surveys }, where).map(({ id }) => id)).toEqual([expected]);
  });

  it("are one for each moment at which one is sent, each the nearest of its own", () => {
    const selected = { after: "selected", days: 0, remindAfterDays: 0, closesAfterDays: 7 } as const;
    const surveys = [
      survey("end", { for: { programs: ["on-off"] } }),
      survey("far", { for: { kinds: ["community"] }, sending: selected }),
      survey("near", { for: { programs: ["on-off"] }, sending: selected }),
    ];
    expect(idsFor(surveys).sort()).toEqual(["end", "near"]);
  });

  it("of every offering as shipped are at least one", () => {
    const catalog = shippedCatalog();
    for (const one of catalog.programs.flatMap(placedOfferings))
      expect(surveysFor(catalog, one).length, one.offering.id).toBeGreaterThan(0);
  });
});

function idsFor(surveys: readonly Survey[]): string[] {
  return surveysFor({ surveys }, placed).map(({ id }) => id);
}

function survey(id: string, more: Pick<Survey, "for" | "sending">): Survey {
  const questions = [{ id: "satisfaction@1", kind: "rating", words: "얼마나 만족하셨어요?", optional: false }] as const;
  return { id, version: 1, title: id, questions, ...more };
}

function never(): never {
  throw new Error("온앤오프 has offerings");
}
