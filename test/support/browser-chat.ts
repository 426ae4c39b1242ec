import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { follow } from "./follow.js";

/** The chat as a person sees it. */
export interface BrowserChat {
  readonly page: Page;
  /** Everything said, in order: who said it, and the words. */
  said(): Promise<readonly string[]>;
  write(text: string): Promise<void>;
  press(label: string): Promise<void>;
  message(text: string): Locator;
  close(): Promise<void>;
}

export async function openChat(browser: Browser, url: string, how: BrowserContextOptions = {}): Promise<BrowserChat> {
  const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 390, height: 844 }, ...how });
  const page = await context.newPage();
  await page.goto(url);
  // Without a script all that is sent leads to the page anew.
  const send = (button: Locator) => (how.javaScriptEnabled === false ? follow(button) : button.click());
  return {
    page,
    said: async () => {
      const texts = await page.locator(".m:not(.pending) .b").allTextContents();
      return texts.map((text) => text.trim());
    },
    async write(text) {
      await page.getByLabel("하고 싶은 말").fill(text);
      await send(page.getByRole("button", { name: "보내기" }));
    },
    press: (label) => send(page.locator("main").getByRole("button", { name: label, exact: true }).last()),
    message: (text) => page.locator(".m:not(.pending) .b", { hasText: text }),
    close: () => context.close(),
  };
}
