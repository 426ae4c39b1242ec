import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { fillSeason } from "../reports/season.js";
import { testMasterKey } from "../support/ready-stores.js";
import { ieum, values } from "./streams.js";

/** A store with a season in it, as the command line finds it. */
async function seasonStore() {
  const folder = mkdtempSync(join(tmpdir(), "ieum-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = `file:${join(folder, "ieum.db")}`;
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  await fillSeason(opened.store, 5);
  await opened.store.close();
  return { IEUM_DATABASE_URL: url, IEUM_MASTER_KEY: Buffer.from(testMasterKey).toString("base64") };
}

describe("ieum report", { timeout: 120_000 }, () => {
  it("prints the figures as one JSON object, and as lines that people read", async () => {
    const env = await seasonStore();
    const { status, stdout } = await ieum(["report", "clubs", "--round", "2", "--json"], { env });
    expect(status).toBe(0);
    const [report, ...more] = values(stdout) as [{ figures: { id: string }[] }];
    expect(more).toEqual([]);
    expect(report.figures.find(({ id }) => id === "applicants")).toMatchObject({
      ...{ label: "신청", unit: "applications", value: 60, n: 60, before: 60 },
      by: expect.arrayContaining([
        { dimension: "round", group: "r2", name: "2차", value: 60, n: 60 },
        expect.objectContaining({ dimension: "ageBand", value: null, n: null, suppressed: true }),
      ]),
    });
    const read = await ieum(["report"], { env });
    expect(read.status).toBe(0);
    expect(read.stdout).toMatch(/^모든 사업\n\n신청 {2}150건\n/);
    expect(read.stdout).not.toMatch(/[A-Z]{2,}|undefined|null/);
  });

  it("says in one line what is wrong with what was asked for, and what to do", async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [["on-off", "--from", "yesterday"], /--from yesterday is no day: write it as/],
      [["on-off", "--from", "2026-02-30"], /is no day/],
      [["on-off", "--from", "2026-03-02", "--to", "2026-03-01"], /write the earlier day first/],
      [["on-off", "--round", "first"], /write 1 for the first/],
      [["all", "--round", "1"], /--round needs a program/],
      [["no-such"], /there is no program no-such .* name one of .*on-off/],
      [["social-marketer", "--round", "77"], /has no round 77/],
      [
        ["on-off", "--agency", "gwangju"],
        /agency gwangju has no program on-off: name one of its own, .+, or the agency that has it, sba/,
      ],
    ];
    for (const [args, says] of wrong) {
      const { status, stdout, stderr } = await ieum(["report", ...args, "--json"]);
      expect({ args, status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({
        args,
        status: 2,
        stdout: "",
        lines: 1,
      });
      expect(stderr).toMatch(says);
    }
  });
});
