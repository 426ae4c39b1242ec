import { randomBytes } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAccounts } from "../../src/assistant/accounts/create-accounts.js";
import { createRateLimit } from "../../src/http/rate-limit.js";
import { openStore } from "../../src/store/open-store.js";
import { accountsOn, firstAdministrator, passwordOf } from "../accounts/desk-accounts.js";
import { askDesk } from "../support/desk-asks.js";
import { startDeskSite } from "../support/desk-site.js";
import { testMasterKey } from "../support/stores.js";
import { shippedCatalog } from "../support/world.js";

const many = () => createRateLimit({ most: 10_000, withinMs: 60_000, keysAtMost: 100 });

async function door(how: { readonly secure?: boolean; readonly cost?: "real" } = {}) {
  const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  const test = accountsOn(opened.store);
  const boss = await firstAdministrator(test.accounts);
  const clock = { now: test.now };
  const hasResidentNumber = () => false;
  const newId = () => crypto.randomUUID();
  const parts = { store: opened.store, catalog: shippedCatalog(), clock, newId, hasResidentNumber };
  const accounts = how.cost === "real" ? createAccounts({ ...parts, random: randomBytes }) : test.accounts;
  const site = await startDeskSite({ accounts, signInRate: many(), secure: how.secure ?? false }, { now: test.now });
  onTestFinished(async () => {
    await site.stop();
    await opened.store.close();
  });
  const signIn = (password: string, headers: Readonly<Record<string, string>> = {}, login = boss.login) =>
    askDesk(site.url, { method: "POST", path: "/desk/sign-in", fields: { login, password }, headers });
  const me = (cookie: string) => askDesk(site.url, { method: "GET", path: "/desk/me", headers: { cookie } });
  return { ...test, site, boss, signIn, me };
}

describe("the desk's door before somebody hostile", { timeout: 60_000 }, () => {
  it("gives a session of its own to whoever signs in, whatever cookie they came with", async () => {
    const { signIn, me } = await door();
    const planted = "p".repeat(43);
    const first = await signIn(passwordOf("boss"), { cookie: `ieum-desk=${planted}` });
    expect(first.cookie).not.toContain(planted);
    expect((await me(`ieum-desk=${planted}`)).status).toBe(303);
    const second = await signIn(passwordOf("boss"), { cookie: first.cookie.split(";")[0] ?? "" });
    expect(second.cookie.split(";")[0]).not.toBe(first.cookie.split(";")[0]);
    expect((await me(second.cookie.split(";")[0] ?? "")).status).toBe(200);
  });

  it("keeps the session where only this host's https pages of this very site can bring it", async () => {
    const { signIn, me } = await door({ secure: true });
    const { cookie } = await signIn(passwordOf("boss"));
    const [pair = "", ...flags] = cookie.split("; ");
    expect(pair).toMatch(/^__Host-ieum-desk=[\w-]{43}$/);
    expect(flags).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "Secure"]));
    expect(flags.some((flag) => /^SameSite=(?:Lax|Strict)$/.test(flag))).toBe(true);
    expect(cookie).not.toMatch(/domain=/i);
    expect((await me(pair)).status).toBe(200);
    // A neighbouring host can plant a cookie without the prefix: it is nobody's.
    expect((await me(pair.replace("__Host-", ""))).status).toBe(303);
  });

  it("lets nobody in by guessing, not even with the right guess among many", async () => {
    const { signIn, wait } = await door();
    const statuses: number[] = [];
    for (let n = 0; n < 25; n++) {
      const { status, cookie } = await signIn(n % 6 === 5 ? passwordOf("boss") : `틀린 암호 ${n}`);
      statuses.push(status);
      expect(cookie).toBe("");
    }
    expect(new Set(statuses)).toEqual(new Set([422]));
    wait(16 * 60_000);
    expect((await signIn(passwordOf("boss"))).status).toBe(303);
  });

  it("tells nobody whether a login exists", async () => {
    const { signIn } = await door();
    for (let n = 0; n < 6; n++) {
      const there = await signIn("틀린 암호예요", {}, "boss");
      const nowhere = await signIn("틀린 암호예요", {}, "nobody");
      expect(nowhere.status).toBe(there.status);
      expect(nowhere.body.replaceAll("nobody", "boss")).toBe(there.body);
    }
  });

  it("goes on serving others while a hundred passwords are looked at", async () => {
    const { signIn, site } = await door({ cost: "real" });
    let over = 0;
    const guesses = Array.from({ length: 100 }, async (_, n) => {
      const { status } = await signIn("틀린 암호예요", {}, `guess-${n}`);
      over += 1;
      return status;
    });
    let shown = 0;
    while (over < 100) {
      expect((await askDesk(site.url, { method: "GET", path: "/desk/sign-in" })).status).toBe(200);
      shown += 1;
    }
    const statuses = await Promise.all(guesses);
    expect(shown).toBeGreaterThan(10);
    // Those for whom there was no room are told to come again; nobody waits in an endless line.
    expect(new Set(statuses)).toEqual(new Set([422, 503]));
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(50);
  });

  it("takes no password from a form of another site, and none in any other shape", async () => {
    const { site, boss } = await door();
    const fields = { login: boss.login, password: passwordOf("boss") };
    const post = (headers: Readonly<Record<string, string>>, body: string) =>
      fetch(`${site.url}/desk/sign-in`, { method: "POST", redirect: "manual", headers, body });
    const form = "application/x-www-form-urlencoded";
    const sent = new URLSearchParams(fields).toString();
    expect((await post({ "content-type": form, origin: "https://evil.example" }, sent)).status).toBe(403);
    expect((await post({ "content-type": form, "sec-fetch-site": "cross-site" }, sent)).status).toBe(403);
    expect((await post({ "content-type": "application/json" }, JSON.stringify(fields))).status).toBe(415);
    expect((await post({ "content-type": "text/plain" }, sent)).status).toBe(415);
    expect((await post({ "content-type": "multipart/form-data; boundary=x" }, "--x--")).status).toBe(415);
    expect((await post({ "content-type": form, "content-encoding": "gzip" }, sent)).status).toBe(415);
    expect((await post({ "content-type": form }, `password=${"x".repeat(2_000_000)}`)).status).toBe(413);
    expect((await post({ "content-type": form }, sent)).status).toBe(303);
  });
});
