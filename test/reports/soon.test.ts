import { describe, expect, it } from "vitest";
import type { ReportMade } from "../../src/assistant/desk-ports/reports.js";
import { createSoonReports } from "../../src/assistant/reports/create-soon-reports.js";
import { member } from "../people/townsfolk.js";
import { smallReport } from "../reports-shown/small-report.js";

const who = member("s1", "administrator", null);
const made: ReportMade = { kind: "report", report: smallReport };

describe("a report for a page", () => {
  it("tells how far it is, goes on by itself, and is counted once however often it is asked for", async () => {
    let counts = 0;
    let finish = (_: ReportMade) => {};
    const soon = createSoonReports(
      (_who, _wish, { onProgress } = {}) => {
        counts += 1;
        onProgress?.(0.25);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
      { patience: 1 },
    );
    expect(await soon(who, {})).toEqual({ kind: "counting", share: 0.25 });
    expect(await soon(who, {})).toEqual({ kind: "counting", share: 0.25 });
    finish(made);
    expect([await soon(who, {}), counts]).toEqual([made, 1]);
    expect([await soon(who, {}), counts]).toEqual([{ kind: "counting", share: 0.25 }, 2]);
  });

  it("is counted for each session by itself, and anew after it failed", async () => {
    const asked: string[] = [];
    const soon = createSoonReports(async ({ session }) => {
      asked.push(session);
      throw new Error("the store is away");
    });
    await expect(soon(who, {})).rejects.toThrow("the store is away");
    await expect(soon(who, {})).rejects.toThrow("the store is away");
    await expect(soon({ ...who, session: "another" }, {})).rejects.toThrow("the store is away");
    expect(asked).toEqual([who.session, who.session, "another"]);
  });
});
