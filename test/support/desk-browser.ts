import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { follow } from "./follow.js";

/** The desk as a member of staff works it in their own browser. */
export interface DeskBrowser {
  readonly page: Page;
  /** Opens an address of the desk. */
  go(path: string): Promise<void>;
  /** Presses what sends a form, and is back when the page that it leads to stands there. */
  press(label: string): Promise<void>;
  /** Writes an answer into the box and sends it. */
  reply(text: string): Promise<void>;
  /** What was said in the talk, in order. */
  said(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openDeskBrowser(
  browser: Browser,
  url: string,
  how: BrowserContextOptions = {},
): Promise<DeskBrowser> {
  const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 1280, height: 900 }, ...how });
  const page = await context.newPage();
  return {
    page,
    go: async (path) => {
      await page.goto(path.startsWith("http") ? path : url + path);
    },
    press: (label) => follow(page.locator("main").getByRole("button", { name: label, exact: true }).first()),
    async reply(text) {
      await page.getByLabel("답장", { exact: true }).fill(text);
      await follow(page.getByRole("button", { name: "보내기", exact: true }));
    },
    said: async () => {
      const texts = await page.locator("#log .m .b").allTextContents();
      return texts.map((text) => text.trim());
    },
    close: () => context.close(),
  };
}

/** Chooses a password by a link, and whoever makes the first account a login and a name too. */
export async function useLink(
  desk: DeskBrowser,
  link: string,
  chosen: { readonly password: string; readonly login?: string; readonly name?: string },
): Promise<void> {
  await desk.go(link);
  if (chosen.login !== undefined) await desk.page.getByLabel("아이디").fill(chosen.login);
  if (chosen.name !== undefined) await desk.page.getByLabel("이름").fill(chosen.name);
  await desk.page.getByLabel("비밀번호", { exact: true }).fill(chosen.password);
  await desk.page.getByLabel("비밀번호 한 번 더").fill(chosen.password);
  await desk.press("정하고 시작하기");
}

/** Invites somebody; gives the link that they are sent. */
export async function invite(
  desk: DeskBrowser,
  who: { readonly login: string; readonly name: string; readonly role: string; readonly agency: string },
): Promise<string> {
  await desk.go("/desk/accounts/new");
  await desk.page.getByLabel("이름").fill(who.name);
  await desk.page.getByLabel("아이디").fill(who.login);
  await desk.page.getByLabel("역할").selectOption(who.role);
  await desk.page.getByLabel("기관").selectOption(who.agency);
  await desk.press("초대 링크 만들기");
  return desk.page.getByLabel("링크", { exact: true }).inputValue();
}
