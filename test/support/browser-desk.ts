import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A browser of its own, signed in at the desk as whoever holds the secret. */
export async function openDesk(
  browser: Browser,
  url: string,
  secret: string,
  how: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 1440, height: 900 }, ...how });
  await context.addCookies([{ name: "ieum-desk", value: secret, url }]);
  return context.newPage();
}
