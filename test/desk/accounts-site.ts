import { onTestFinished } from "vitest";
import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import type { Desk } from "../../src/desk/desk.js";
import { openStore } from "../../src/store/open-store.js";
import { accountsOn, agencyA, agencyB, done, here, type TestAccounts } from "../accounts/desk-accounts.js";
import { type DeskSite, startDeskSite } from "../support/desk-site.js";
import { testMasterKey } from "../support/stores.js";

export const agencies = [
  { id: agencyA, name: "가 센터" },
  { id: agencyB, name: "나 센터" },
];

/** An inbox with nothing in it, for the page that people are led to. */
const quiet: Partial<HandoffsPort> = {
  inbox: async () => ({ lines: [], total: 0, counts: { mine: 0, unassigned: 0, all: 0, late: 0 } }),
  watch: () => () => undefined,
};

/** The desk with real accounts on a store of its own, in memory; gone after the test. */
export async function deskWithAccounts(given: Partial<Desk> = {}): Promise<TestAccounts & { site: DeskSite }> {
  const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  const test = accountsOn(opened.store);
  const site = await startDeskSite(
    {
      accounts: test.accounts,
      handoffs: quiet as HandoffsPort,
      agencies,
      url: "https://desk.example.kr",
      ...given,
    },
    { now: test.now },
  );
  onTestFinished(async () => {
    await site.stop();
    await opened.store.close();
  });
  return { ...test, site };
}

/** The cookie's secret of the first administrator, `boss`. */
export async function bossSecret({ accounts }: TestAccounts): Promise<string> {
  const chosen = { login: "boss", name: "김소장", password: "봄비 내리는 골목길" };
  return done(await accounts.useLink((await accounts.firstLink()) ?? "", chosen, here)).secret;
}

/** Sends a form of the pages before the sign-in, as a browser does. */
export function send(site: DeskSite, path: string, fields: Readonly<Record<string, string>>, headers = {}) {
  return fetch(site.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: site.url, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** The secret that a reply puts into the cookie. */
export function cookieOf(reply: Response): string {
  return /^ieum-desk=([\w-]{43});/.exec(reply.headers.get("set-cookie") ?? "")?.[1] ?? "";
}

/** What a reader sees of a page: its text in one line. */
export async function textOf(reply: Response): Promise<string> {
  const html = await reply.text();
  return html
    .replace(/^[\s\S]*<main/, "<main")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}
