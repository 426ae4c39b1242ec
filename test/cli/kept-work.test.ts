import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptWork } from "../../src/cli/kept-work.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ieum-kept-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("long work that is kept", () => {
  it("is done once for the same matter, and anew for another", () => {
    let times = 0;
    const work = (from: string) =>
      keptWork(root, "sums", {
        from: [from],
        make: () => Buffer.from(`${from}${++times}`),
        open: (kept) => kept.toString(),
      });
    expect([work("a"), work("a"), work("b"), work("a")]).toEqual(["a1", "a1", "b2", "a1"]);
  });

  it("is done anew when what was kept does not open", () => {
    let times = 0;
    const work = () =>
      keptWork(root, "sums", {
        from: ["a"],
        make: () => Buffer.from(`long enough ${++times}`),
        open: (kept) => (kept.length < 5 ? undefined : kept.toString()),
      });
    work();
    const folder = join(root, ".cache/sums");
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 3);
    expect(work()).toBe("long enough 2");
  });

  it("is done each time where nothing can be kept", () => {
    const work = () =>
      keptWork("/dev/null", "sums", { from: ["a"], make: () => Buffer.from("x"), open: (kept) => kept.toString() });
    expect(work()).toBe("x");
  });

  it("keeps the last four of a kind", () => {
    for (let i = 0; i < 9; i++)
      keptWork(root, "sums", { from: [String(i)], make: () => Buffer.from("x"), open: (kept) => kept.toString() });
    expect(readdirSync(join(root, ".cache/sums"))).toHaveLength(4);
  });
});
