import { describe, expect, it } from "vitest";
import { readRetention } from "../../src/catalog/read-retention.js";
import type { Program } from "../../src/domain/program.js";
import type { RegistrationState } from "../../src/domain/registration.js";
import { type RetentionRule, requirementsOf } from "../../src/domain/retention.js";
import { root, shippedCatalog } from "../support/world.js";

const rule: RetentionRule = {
  id: "allowance",
  law: "5년",
  standing: "example",
  programs: ["special"],
  kinds: ["internship"],
  states: ["taking", "completed"],
  items: ["name"],
  years: 5,
};
const catalog = shippedCatalog();
const program = (id: string): Program | undefined => catalog.programs.find((one) => one.id === id);

function been(id: string, ...states: readonly RegistrationState[]) {
  return {
    program: id,
    events: states.map((state, n) => ({ state, at: `2024-02-2${n + 7}T00:00:00.000Z`, by: "person" })),
  };
}

describe("what a law wants kept", () => {
  it("is of the programs it names, by id or kind, and of no other", () => {
    const kept = (id: string) => requirementsOf([rule], been(id, "completed"), program(id)).length;
    expect([kept("social-marketer"), kept("special"), kept("on-off"), kept("unknown")]).toEqual([1, 1, 0, 0]);
  });

  it("is of whoever ever took part, though they left since; of nobody who only applied", () => {
    const kept = (...states: RegistrationState[]) =>
      requirementsOf([rule], been("social-marketer", ...states), program("social-marketer")).length;
    expect(kept("applied", "taking", "left")).toBe(1);
    expect(kept("applied", "selected", "withdrawn")).toBe(0);
    expect(kept()).toBe(0);
  });

  it("is kept for its years from the last thing that happened, over a leap day too", () => {
    const [found] = requirementsOf([rule], been("special", "taking", "completed", "completed"), undefined);
    expect(found).toMatchObject({ since: "2024-02-29T00:00:00.000Z", until: "2029-03-01T00:00:00.000Z" });
  });

  it("is shipped as one example that an operator has to confirm, and reads without a mistake", () => {
    const { rules, mistakes } = readRetention(`${root}/catalog`);
    expect(mistakes).toEqual([]);
    expect(rules).toMatchObject([{ id: "allowance", standing: "example", years: 5 }]);
    expect(readRetention(`${root}/nowhere`)).toEqual({ rules: [], mistakes: [] });
  });
});
