import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** A real chromium: `CHROMIUM_PATH`, the system's, or the one that playwright keeps. */
export function chromiumPath(): string {
  const places = [process.env.CHROMIUM_PATH, ...usualPlaces, chromium.executablePath()];
  const found = places.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (found === undefined) {
    throw new Error("The browser tests need chromium: install it, or set CHROMIUM_PATH to its program.");
  }
  return found;
}

/** On a machine that does much else a page may take long; a wait that is over in time takes none of it. */
const patienceMs = 45_000;

/** Starts it without a window, and without anything that talks to the outside by itself. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    timeout: 90_000,
  });
  browser.on("context", (context) => context.setDefaultTimeout(patienceMs));
  return browser;
}
