import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Presses what leads to another page, and is back when that page stands there and its scripts have run. */
export function follow(link: Locator): Promise<void> {
  return leads(link.page(), () => link.click());
}

/**
 * Does what leads to another page, and is back when that page stands there and its scripts have run. A press alone is
 * over before: what is looked for next would be found on the page that is left.
 */
export async function leads(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(leave);
  await act();
  // While one page follows another there is none to be asked, which is an answer too: not yet.
  await expect
    .poll(() => page.evaluate(isThere), { timeout: 45_000, interval: 25, message: "it never came about" })
    .toBe(true);
}

/**
 * The desk draws a page into the one before, and says so once its own scripts are done with it; anything else leaves its
 * mark behind with the page it stood on. The request tells the page that is meant from the one drawn before.
 */
const leave = `{
  const told = new AbortController();
  let asked;
  globalThis.isLeft = false;
  document.addEventListener("htmx:beforeRequest", ({ detail }) => { asked ??= detail.xhr; }, told);
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    if (detail.xhr !== asked) return;
    globalThis.isLeft = true;
    told.abort();
  }, told);
}`;
const isThere = "globalThis.isLeft !== false && document.readyState === 'complete'";
