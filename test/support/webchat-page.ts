import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Microsoft's Web Chat as a person sees it. */
export interface WebChatPage {
  readonly page: Page;
  /** Everything that stands there in order, what the person said marked with "> ". */
  said(): Promise<readonly string[]>;
  /** What the other side said, in order, with the buttons in it. */
  answers(): Promise<readonly string[]>;
  /** The buttons beneath the last message. */
  choices(): Promise<readonly string[]>;
  write(text: string): Promise<void>;
  /** Presses what says so, the last one that does. */
  press(label: string): Promise<void>;
  /** What the browser complained of: broken scripts, and what the page's policy forbids. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const fromPerson = "webchat__stacked-layout--from-user";
const onPhone = { locale: "ko-KR", timezoneId: "Asia/Seoul", viewport: { width: 390, height: 844 } };

export async function openWebChat(
  browser: Browser,
  url: string,
  how: BrowserContextOptions & { readonly cookie?: { readonly name: string; readonly value: string } } = {},
): Promise<WebChatPage> {
  const { cookie, ...options } = how;
  const context = await browser.newContext({ ...onPhone, ...options });
  if (cookie) await context.addCookies([{ ...cookie, url }]);
  const chat = watchWebChat(await context.newPage());
  await chat.page.goto(`${url}/webchat`);
  return { ...chat, close: () => context.close() };
}

/** The same on a page that is there already. */
export function watchWebChat(page: Page): WebChatPage {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (line) => {
    // A server that is away is no fault of the page.
    if (line.type() === "error" && !/ERR_CONNECTION|WebSocket connection|Failed to load resource/.test(line.text()))
      complaints.push(line.text());
  });
  const activities = () =>
    page.locator(".webchat__stacked-layout").evaluateAll(
      (all, mine) =>
        all.map((one) => ({
          mine: one.classList.contains(mine),
          text: Array.from(one.querySelectorAll(".webchat__bubble__content"), (part) => part.textContent).join("\n"),
        })),
      fromPerson,
    );
  const box = page.getByLabel("하고 싶은 말");
  return {
    page,
    complaints,
    said: async () => (await activities()).map(({ mine, text }) => (mine ? `> ${text.trim()}` : text.trim())),
    answers: async () => (await activities()).filter(({ mine }) => !mine).map(({ text }) => text),
    choices: () => page.locator(".webchat__suggested-actions__button-text").allInnerTexts(),
    async write(text) {
      await box.fill(text);
      await box.press("Enter");
    },
    press: (label) =>
      page
        .locator(".ac-pushButton, .webchat__suggested-actions__button")
        .and(page.getByRole("button", { name: label, exact: true }))
        .last()
        .click(),
    close: () => page.close(),
  };
}
