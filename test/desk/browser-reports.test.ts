import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReportsSite, secrets, startReportsSite } from "../reports-shown/reports-site.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { openSignedIn } from "../support/fake-desk.js";

const folder = new URL("../../test-results/", import.meta.url).pathname;

const looks = [
  { name: "wide", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
] as const;

/** What axe objects to, and how far the page can be pushed sideways. */
async function faults(page: Page): Promise<readonly unknown[]> {
  const [found, pushed] = [await violations(page), await sideways(page)];
  return pushed === 0 ? found : [...found, `${pushed} too wide`];
}

describe("the look of reports", () => {
  let browser: Browser;
  let site: ReportsSite;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, site] = await Promise.all([launchBrowser(), startReportsSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  for (const look of looks)
    it(`has nothing that axe objects to and nothing cut off, on the desk and on paper: ${look.name}`, async () => {
      for (const [name, path] of [
        ["report", "/desk/reports?program=on-off"],
        ["report-paper", "/desk/reports/print?program=on-off"],
      ] as const) {
        const page = await openSignedIn(browser, site.url, secrets.everywhere, look);
        const refused: string[] = [];
        page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
        await page.goto(site.url + path);
        await page.screenshot({ path: `${folder}desk-${name}-${look.name}.png`, fullPage: true });
        expect(await faults(page), name).toEqual([]);
        // The page's policy would say so of a style or a script that it did not let in.
        expect(refused, name).toEqual([]);
        await page.context().close();
      }
    }, 120_000);

  it("prints on sheets of A4", async () => {
    const page = await openSignedIn(browser, site.url, secrets.everywhere);
    await page.goto(`${site.url}/desk/reports/print?program=on-off`);
    const pdf = await page.pdf({ path: `${folder}desk-report.pdf`, preferCSSPageSize: true });
    const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(1);
    for (const [, width, height] of boxes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.context().close();
  }, 180_000);
});
