import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { agencyB, done, firstAdministrator, here, member, passwordOf } from "../accounts/desk-accounts.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { follow, leads } from "../support/follow.js";
import { deskWithAccounts } from "./accounts-site.js";

const phone = { width: 390, height: 844 };
const wide = { width: 1280, height: 800 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(how: Parameters<Browser["newContext"]>[0] = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: "ko-KR", viewport: wide, ...how });
  onTestFinished(() => context.close());
  return { context, page: await context.newPage() };
}

/** A desk whose links lead to itself, with a boss and some people of both agencies. */
async function staffed() {
  const desk = await deskWithAccounts();
  const boss = await firstAdministrator(desk.accounts);
  await member(desk.accounts, boss, { login: "kim", role: "counsellor" });
  await member(desk.accounts, boss, { login: "lee-b", role: "manager", agency: agencyB });
  return { ...desk, boss };
}

async function enter(page: Page, url: string, login = "boss"): Promise<void> {
  await page.goto(`${url}/desk/sign-in?next=/desk/me`);
  await page.getByLabel("아이디").fill(login);
  await page.getByLabel("비밀번호").fill(passwordOf(login));
  await follow(page.getByRole("button", { name: "로그인" }));
  await page.getByRole("heading", { name: "내 계정" }).waitFor();
}

describe("the desk's door and accounts in a browser", { timeout: 180_000 }, () => {
  it("take somebody from the first link to a colleague who is signed in", async () => {
    const { accounts, site } = await deskWithAccounts();
    const { page, context } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${site.url}/desk/link/${await accounts.firstLink()}`);
    await page.getByLabel("아이디").fill("boss");
    await page.getByLabel("이름").fill("김소장");
    await page.getByLabel("비밀번호", { exact: true }).fill("짧아요");
    await page.getByLabel("비밀번호 한 번 더").fill("짧아요");
    await follow(page.getByRole("button", { name: "정하고 시작하기" }));
    await page.getByText("비밀번호가 짧아요.").waitFor();
    expect(await page.getByLabel("이름").inputValue()).toBe("김소장");
    await page.getByLabel("비밀번호", { exact: true }).fill(passwordOf("boss"));
    await page.getByLabel("비밀번호 한 번 더").fill(passwordOf("boss"));
    await leads(page, () => page.keyboard.press("Enter"));
    await page.getByText("이제 함께 일할 분을 초대해 주세요.").waitFor();

    await follow(page.getByRole("link", { name: "새 계정 초대하기" }));
    await page.getByLabel("이름").fill("이상담");
    await page.getByLabel("아이디").fill("lee");
    await page.getByLabel("역할").selectOption("counsellor");
    await page.getByLabel("기관").selectOption({ label: "나 센터" });
    await follow(page.getByRole("button", { name: "초대 링크 만들기" }));
    await page.getByRole("button", { name: "링크 복사하기" }).click();
    await page.getByRole("button", { name: "복사했어요" }).waitFor();
    const copied: string = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toBe(await page.getByLabel("링크").inputValue());

    const colleague = await open({ viewport: phone });
    await colleague.page.goto(copied.replace("https://desk.example.kr", site.url));
    await colleague.page.getByLabel("비밀번호", { exact: true }).fill(passwordOf("lee"));
    await colleague.page.getByLabel("비밀번호 한 번 더").fill(passwordOf("lee"));
    await leads(colleague.page, () => colleague.page.keyboard.press("Enter"));
    await colleague.page.getByText("비밀번호를 정했어요.").waitFor();
    await follow(colleague.page.getByRole("link", { name: "이상담" }));
    await colleague.page.getByRole("heading", { name: "내 계정" }).waitFor();

    await follow(page.getByRole("link", { name: "계정 목록으로" }));
    await follow(page.getByRole("link", { name: "이상담" }));
    await follow(page.getByRole("button", { name: "이 계정 멈추기" }));
    await page.getByText("계정을 멈췄어요.").waitFor();
    await colleague.page.reload();
    await colleague.page.getByRole("heading", { name: "로그인" }).waitFor();
    expect(context.pages()).toHaveLength(1);
    expect(site.errors).toEqual([]);
  });

  it("are used with the keyboard alone", async () => {
    const { site } = await staffed();
    const { page } = await open();
    await page.goto(`${site.url}/desk/sign-in?next=/desk/accounts`);
    // The browser gives the field its focus in its own time.
    await expect.poll(() => page.evaluate("document.activeElement.name")).toBe("login");
    await page.keyboard.type("kim");
    await page.keyboard.press("Tab");
    await page.keyboard.type("틀린 비밀번호예요");
    await leads(page, () => page.keyboard.press("Enter"));
    await page.getByText("아이디나 비밀번호가 달라요.").waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.name")).toBe("password");
    await page.getByLabel("아이디").fill("boss");
    await page.getByLabel("비밀번호").focus();
    await page.keyboard.type(passwordOf("boss"));
    await leads(page, () => page.keyboard.press("Enter"));
    await page.getByRole("heading", { name: "계정" }).waitFor();
    for (const name of ["김소장", "이름 kim"]) {
      await page.keyboard.press("j");
      expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe(name);
    }
    await leads(page, () => page.keyboard.press("Enter"));
    await page.getByRole("heading", { name: "이름 kim" }).waitFor();
  });

  it("work without a script", async () => {
    const { site, accounts, boss } = await staffed();
    const { page } = await open({ javaScriptEnabled: false });
    await enter(page, site.url);
    await follow(page.getByRole("link", { name: "계정", exact: true }));
    await follow(page.getByRole("link", { name: "이름 kim" }));
    await page.getByLabel("이름").fill("김담당");
    await follow(page.getByRole("button", { name: "저장하기" }));
    await page.getByText("저장했어요.").waitFor();
    expect((await accounts.list(boss)).map(({ name }) => name)).toContain("김담당");
    await follow(page.getByRole("button", { name: "로그아웃" }).first());
    await page.getByText("로그아웃했어요.").waitFor();
  });

  for (const [name, viewport] of Object.entries({ phone, wide })) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`have nothing that axe objects to and fit the window: ${name}, ${colorScheme}`, async () => {
        const { site, accounts, boss } = await staffed();
        const { page } = await open({ viewport, colorScheme });
        const wish = { login: "new", name: "새 사람", role: "officer", agency: null } as const;
        const { link, account } = done(await accounts.invite(boss, wish));
        await accounts.signIn({ login: "kim", password: "틀린 비밀번호예요" }, here);
        const look = async (path: string) => {
          if (path !== "") await page.goto(site.url + path);
          expect(await violations(page), path).toEqual([]);
          expect(await sideways(page), path).toBe(0);
          const folder = process.env.SCREENSHOTS;
          if (folder)
            await page.screenshot({
              path: `${folder}/${name}-${colorScheme}-${(path || "shown").replaceAll(/[/?]/g, "_").slice(0, 30)}.png`,
              fullPage: true,
            });
        };
        await look("/desk/sign-in");
        await page.getByLabel("아이디").fill("boss");
        await page.getByLabel("비밀번호").fill("틀린 비밀번호예요");
        await leads(page, () => page.keyboard.press("Enter"));
        await page.getByText("아이디나 비밀번호가 달라요.").waitFor();
        await look("");
        await look(`/desk/link/${link}`);
        await look("/desk/link/gone");
        await enter(page, site.url);
        for (const path of ["/desk/me", "/desk/accounts", "/desk/accounts/new", `/desk/accounts/${account.id}`])
          await look(path);
        await follow(page.getByRole("button", { name: "링크 만들기" }));
        await page.getByRole("button", { name: "링크 복사하기" }).waitFor();
        await look("");
      });
    }
  }
});
