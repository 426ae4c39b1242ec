import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sentences } from "../support/world.js";

const code = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, "src", name), "utf8"));

/** What code says it writes into the log. */
const written = new Set(
  code.flatMap((text) =>
    [
      ...text.matchAll(/\baction: "([a-zA-Z-]+)"/g),
      ...text.matchAll(/\bbyOperator\("([a-zA-Z-]+)"/g),
      ...text.matchAll(/\bauditEntry\(\w+, \w+, "([a-zA-Z-]+)"/g),
    ].map(([, action = ""]) => action),
  ),
);

describe("the words of the log", () => {
  it("are there for every action that is written into it", () => {
    expect(written.size).toBeGreaterThan(25);
    expect([...written].filter((action) => sentences[`desk.audit.action.${action}`] === undefined)).toEqual([]);
  });
});
