import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Parts } from "../../src/assistant/parts.js";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { done, passwordOf } from "../accounts/desk-accounts.js";
import { says } from "../people/townsfolk.js";
import { askDesk } from "../support/desk-asks.js";
import { expectedRoutes } from "../support/desk-routes.js";
import { expectHarmless, hostileTexts, waysOut } from "../support/hostile.js";
import { testMasterKey } from "../support/stores.js";
import { openWholeDesk, type WholeDesk } from "../support/whole-desk.js";

/** Every page of one agency, where everything that can be typed was typed by somebody hostile. */
describe("words of somebody hostile", { timeout: 120_000 }, () => {
  let store: Store;
  let desk: WholeDesk;
  let handoff = "";
  let account = "";
  let reply = "";
  let secret = "";

  beforeAll(async () => {
    const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
    if (opened.kind !== "open") throw new Error(opened.kind);
    store = opened.store;
    desk = await openWholeDesk(store);
    const { who } = desk.agencies[0].staff.manager;
    for (const text of hostileTexts) await hostilePerson(desk.parts, text);
    [handoff = ""] = await workOnAll(desk);
    for (const [n, text] of hostileTexts.entries()) {
      const login = `hostile-${n}`;
      const invited = done(
        await desk.accounts.invite(who, { login, name: text, role: "counsellor", agency: who.agency }),
      );
      account = invited.account.id;
      done(await desk.accounts.useLink(invited.link, { password: passwordOf(login) }, { place: text, agent: text }));
      const saved = await desk.replies.save(who, {
        title: text,
        body: text.replace(/\{\{|\}\}/g, ""),
        agency: who.agency,
      });
      if (saved.kind !== "saved") throw new Error(`${text}: ${saved.why}`);
      reply = saved.id;
      const entered = await desk.accounts.signIn(
        { login: who.login, password: passwordOf(who.login) },
        { place: text, agent: text },
      );
      if (entered.kind !== "in") throw new Error(entered.kind);
      secret = entered.secret;
    }
  });
  afterAll(async () => {
    await desk.site.stop();
    await store.close();
  });

  it("are part of no page that staff open", async () => {
    const people = await desk.people.search(desk.administrator.who, "", 1);
    const person = people.lines[0]?.id ?? "";
    const ids = {
      talk: handoff,
      accounts: account,
      replies: reply,
      people: person,
      requests: "",
      misses: "",
      lessons: "",
      programs: desk.agencies[0].ids.programs[0] ?? "",
      screened: desk.agencies[0].ids.screened[0] ?? "",
      applicants: desk.agencies[0].ids.applicants[0] ?? "",
      rounds: desk.agencies[0].ids.rounds[0] ?? "",
      offerings: desk.agencies[0].ids.offerings[0] ?? "",
      surveys: desk.agencies[0].ids.surveys[0] ?? "",
    };
    const seen: string[] = [];
    for (const [name, { of, queries, within }] of Object.entries(expectedRoutes)) {
      const [method, path = ""] = name.split(" ");
      if (method !== "GET") continue;
      const place = path
        .replace(":id", of === undefined || of === "sessions" ? "" : ids[of])
        .replace(":offering", within === undefined ? "" : (desk.agencies[0].ids[within][0] ?? ""))
        .replace(":secret", "x");
      for (const query of ["", ...(queries?.(desk.agencies[0]) ?? []), "?why=request", "?tab=all", "?which=all"]) {
        const answer = await askDesk(desk.site.url, { method: "GET", path: place + query, secret });
        expect(answer.status, place + query).toBeLessThan(500);
        expectHarmless(answer, place + query);
        seen.push(answer.body);
      }
    }
    for (const text of hostileTexts) {
      const { handoff: found } = { handoff: await desk.handoffs.open(desk.administrator.who, handoff) };
      expect(found?.transcript.length, text).toBeGreaterThan(3);
    }
    // They were there to be shown: escaped, as text.
    expect(seen.join()).toContain("&lt;q7");
    expect(seen.join()).toContain("&quot; q7on=");
  });

  it("are part of no page that tells them back: searches, notices, addresses, forms that return", async () => {
    const send = (path: string, fields: Record<string, string>) =>
      askDesk(desk.site.url, { method: "POST", path, secret, fields });
    const get = (path: string) => askDesk(desk.site.url, { method: "GET", path, secret });
    for (const text of hostileTexts) {
      const typed = new URLSearchParams({ done: text, problem: text, next: text, tab: text, why: text, page: text });
      for (const filter of [
        "actor",
        "subject",
        "action",
        "from",
        "to",
        "account",
        "agency",
        "program",
        "reason",
        "which",
      ])
        typed.set(filter, text);
      for (const path of [
        "/desk/inbox",
        "/desk/people",
        "/desk/audit",
        "/desk/audit/touched",
        "/desk/requests",
        "/desk/me",
      ])
        expectHarmless(await get(`${path}?${typed}`), `${path} with ${text}`);
      expectHarmless(await askDesk(desk.site.url, { method: "GET", path: `/desk/sign-in?${typed}` }), text);
      for (const area of ["talk", "people", "replies", "accounts", "link"])
        expectHarmless(await get(`/desk/${area}/${encodeURIComponent(text)}`), `${area} ${text}`);
      const forms: readonly (readonly [string, Record<string, string>])[] = [
        ["/desk/people", { q: text }],
        ["/desk/sign-in", { login: text, password: text, next: text }],
        ["/desk/accounts/new", { login: text, name: text, role: "counsellor", agency: text }],
        ["/desk/accounts/new", { login: text, name: text, role: text, agency: "seoul50plus" }],
        [`/desk/accounts/${account}`, { name: text, role: "administrator", agency: text }],
        ["/desk/replies/save", { title: "", body: text, agency: text }],
        ["/desk/replies/save", { title: text, body: `{{${text}}}`, agency: "seoul50plus", id: text }],
        ["/desk/replies/preview", { title: text, body: `${text} {{name}}`, agency: text, id: text }],
        ["/desk/me/password", { old: text, password: text, again: `${text}x` }],
        [`/desk/talk/${handoff}/reply`, { text, key: text, claim: text }],
        [`/desk/talk/${handoff}/reply`, { text, key: "k".repeat(16), claim: "999" }],
        [`/desk/talk/${handoff}/draft`, { text, insert: reply }],
        [`/desk/talk/${handoff}/note`, { text, key: text }],
        [`/desk/talk/${handoff}/correct`, { key: text, value: text }],
        [`/desk/talk/${handoff}/correct`, { key: "age", value: text }],
        [`/desk/talk/${handoff}/pass`, { to: `staff:${text}`, why: text }],
        [`/desk/talk/${handoff}/close`, { outcome: text, why: text }],
        [`/desk/talk/nothing/reply`, { text, key: "k".repeat(16), claim: "1" }],
        [`/desk/talk/nothing/claim`, { draft: text }],
      ];
      for (const [path, fields] of forms) {
        const answer = await send(path, fields);
        expect(answer.status, `${path} ${text}`).toBeLessThan(500);
        expectHarmless(answer, `${path} with ${text}`);
      }
    }
    expect(desk.site.errors).toEqual([]);
  });

  it("stay text in tables that a spreadsheet opens", async () => {
    const { who } = desk.agencies[0].staff.manager;
    for (const [n, start] of ["=", "+", "-", "@", "＝", "\t="].entries()) {
      const name = `${start}HYPERLINK("https://evil.example")`;
      const invited = done(
        await desk.accounts.invite(who, { login: `formula-${n}`, name, role: "counsellor", agency: who.agency }),
      );
      const used = await desk.accounts.useLink(
        invited.link,
        { password: passwordOf(`f-${n}`) },
        { place: start, agent: "" },
      );
      const by = await desk.accounts.session(done(used).secret, { place: `=${n}`, agent: "" });
      if (by) await desk.handoffs.claim(by, desk.agencies[0].ids.talk[0] ?? "", "over");
      for (const path of ["/desk/inbox.csv?tab=all", "/desk/audit/csv"]) {
        const { body } = await askDesk(desk.site.url, { method: "GET", path, secret });
        expect(body).toContain("HYPERLINK");
        expect(body).not.toMatch(/(?:^|,|\n)"?[\s]*[=+\-@＝＋－＠]/u);
      }
    }
  });

  it("lead nobody out of the desk after signing in", async () => {
    const { who } = desk.agencies[0].staff.officer;
    for (const next of waysOut) {
      const fields = { login: who.login, password: passwordOf(who.login), next };
      const query = new URLSearchParams({ next });
      const answers = [
        await askDesk(desk.site.url, { method: "POST", path: "/desk/sign-in", fields }),
        await askDesk(desk.site.url, { method: "GET", path: `/desk/sign-in?${query}`, secret }),
      ];
      for (const { status, location } of answers) {
        expect(status, next).toBe(303);
        const to = new URL(location, desk.site.url);
        expect(`${to.origin}${to.pathname}`, next).toMatch(new RegExp(`^${desk.site.url}/desk(/|$)`));
      }
    }
  });
});

/** Comes with hostile words, gives them wherever something is asked for, and calls for staff. */
async function hostilePerson(parts: Parts, text: string): Promise<void> {
  const talk = `hostile ${text}`;
  const about = ["52살 서울 송파구 살아요. 회사 그만두고 쉬고 있어요", "소셜마케터 신청할래요", "동의해요"];
  await says(
    parts,
    talk,
    text,
    ...about,
    text,
    `제 이름은 ${text}`,
    "홍길동",
    text,
    `상담사 연결해 주세요 ${text}`,
    text,
  );
}

/** Staff write the same words back. */
async function workOnAll({ handoffs, people, agencies }: WholeDesk): Promise<readonly string[]> {
  const { who } = agencies[0].staff.manager;
  const { lines } = await handoffs.inbox(who, { tab: "unassigned", page: 1, size: 100 });
  const ids: string[] = [];
  for (const [n, { id }] of lines.entries()) {
    const text = hostileTexts[n % hostileTexts.length] ?? "";
    const claimed = await handoffs.claim(who, id);
    if (claimed.kind !== "done") continue;
    await handoffs.reply(who, id, text, { key: `said-${id}`, claim: claimed.handoff.claim });
    await handoffs.note(who, id, text, { key: `note-${id}` });
    await handoffs.correct(who, id, { key: "occupation", value: text });
    await people.ask(who, claimed.handoff.person, "correct", text);
    ids.push(id);
  }
  const last = ids.at(-1) ?? "";
  await handoffs.close(who, last, { outcome: "answered", why: hostileTexts[1] });
  await handoffs.reopen(who, last);
  return ids;
}
