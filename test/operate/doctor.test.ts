import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkShippedCatalog, checkStoredCatalog } from "../../src/cli/checks/catalogue.js";
import { checkDisk, checkNode, checkTimeZone } from "../../src/cli/checks/machine.js";
import { openStore } from "../../src/store/open-store.js";
import { doctor, filledStores } from "./doctor-house.js";
import { misconfigurations } from "./misconfigurations.js";

const filled = filledStores();

describe("doctor", { timeout: 60_000 }, () => {
  it.each(misconfigurations)("finds $what, and says in one line how to mend it", async ({ id, state, mend, make }) => {
    const store = filled();
    const set = Object(await make(store));
    const found = (await doctor({ ...store.env, ...set })).find((check) => check.id === id);
    expect(found).toMatchObject({ state, mend: expect.stringMatching(mend) });
    expect(`${found?.detail}${found?.mend}`).not.toContain("\n");
  });

  it("makes nothing where there is no store yet", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ieum-doctor-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const found = await doctor({ IEUM_DATABASE_URL: `file:${join(folder, "data", "ieum.db")}` });
    expect(found.filter(({ state }) => state === "bad")).toEqual([]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("finds a Node that is too old or knows no time zones, a full disk and an empty catalogue", () => {
    expect(checkNode("18.20.1")).toMatchObject({ state: "bad", mend: expect.stringContaining("20.19") });
    expect(checkTimeZone(() => "15")).toMatchObject({ state: "bad" });
    expect(checkDisk(tmpdir(), Number.POSITIVE_INFINITY)).toMatchObject({ state: "warn" });
    const folder = mkdtempSync(join(tmpdir(), "ieum-doctor-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    expect(checkShippedCatalog(folder, "2026-03-02")).toMatchObject({ state: "warn" });
  });

  it("asks for the holidays of this year, and from October on for those of the next", async () => {
    const { key: file, env } = filled();
    const key = Buffer.from(readFileSync(file, "utf8"), "base64");
    const opened = await openStore({ url: env.IEUM_DATABASE_URL, masterKey: key });
    if (opened.kind !== "open") throw new Error("not open");
    const holidays = async (day: string) =>
      (await checkStoredCatalog(opened.store, new Date(`${day}T03:00:00Z`))).find(({ id }) => id === "holidays");
    expect(await holidays("2027-09-30")).toMatchObject({ state: "ok" });
    expect(await holidays("2027-10-01")).toMatchObject({ state: "warn", detail: expect.stringContaining("of 2028") });
    expect(await holidays("2029-03-02")).toMatchObject({ mend: expect.stringContaining("holidays/2029.yaml") });
    await opened.store.close();
  });
});
