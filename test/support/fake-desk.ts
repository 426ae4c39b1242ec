import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { type DeskSite, knownMembers, startDeskSite } from "./desk-site.js";
import { colleagues } from "./fake-handoff.js";
import { createFakeHandoffs, type FakeHandoffs } from "./fake-handoffs.js";
import { sampleHandoffs } from "./fake-handoffs-data.js";
import { createFakeReplies, sampleReplies } from "./fake-replies.js";

const member = (id: string, name: string, more: Partial<SignedIn> = {}): SignedIn => ({
  id,
  name,
  login: id,
  role: "counsellor",
  agency: "sba",
  session: `s-${id}`,
  place: "127.0.0.1",
  ...more,
});

/** Secrets of the sessions of those who sit at the fake desk. */
export const secrets = {
  kim: "a".repeat(43),
  park: "b".repeat(43),
  officer: "c".repeat(43),
  everywhere: "d".repeat(43),
  elsewhere: "e".repeat(43),
} as const;

const members: Readonly<Record<string, SignedIn>> = {
  [secrets.kim]: member("u1", "김상담"),
  [secrets.park]: member("u2", "박이음"),
  [secrets.officer]: member("u4", "최담당", { role: "officer" }),
  [secrets.everywhere]: member("u3", "정하늘", { role: "administrator", agency: null }),
  [secrets.elsewhere]: member("u5", "오다른", { agency: "fifty-plus", role: "manager" }),
};

export interface FakeDesk extends DeskSite {
  readonly handoffs: FakeHandoffs;
}

/** A desk on a Wednesday at 10 in the morning, with hand-offs and canned replies in memory. */
export async function startFakeDesk(how: { handoffs?: ReturnType<typeof sampleHandoffs> } = {}): Promise<FakeDesk> {
  const now = () => new Date("2026-03-04T10:00:00+09:00");
  const handoffs = createFakeHandoffs(how.handoffs ?? sampleHandoffs(), { now, colleagues });
  const replies = createFakeReplies(sampleReplies, handoffs);
  const site = await startDeskSite({ accounts: knownMembers(members), handoffs, replies }, { now });
  return { ...site, handoffs };
}

/** Opens a page that shows what others change, and is back when it listens and has caught up with what it missed. */
export async function openCaughtUp(page: Page, address: string): Promise<void> {
  const caughtUp = page.waitForResponse((answer) => answer.request().resourceType() === "fetch");
  await page.goto(address);
  await (await caughtUp).finished();
}

/** A browser of its own, signed in at the desk as whoever holds the secret. */
export async function openSignedIn(
  browser: Browser,
  url: string,
  secret: string,
  how: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 1440, height: 900 }, ...how });
  await context.addCookies([{ name: "ieum-desk", value: secret, url }]);
  return context.newPage();
}
