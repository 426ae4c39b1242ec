import { expect, it } from "vitest";
import { noAgency } from "../../src/cli/no-agency.js";
import { frontDesk } from "../../src/domain/staff.js";

it("names each agency once, and says of an empty store that it is", () => {
  expect(noAgency("nowhere", [{ id: frontDesk }, { id: "a" }])).toBe("there is no agency nowhere: front-desk, a");
  expect(noAgency("nowhere", [])).toContain("this store is empty");
});
