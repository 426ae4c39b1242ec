import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { ownStore } from "../cli/program.js";
import { ieum, values } from "../cli/streams.js";
import { testMasterKey } from "../support/stores.js";
import { accountsOn, audited, done, here, member, signedIn } from "./desk-accounts.js";

const key = { IEUM_MASTER_KEY: testMasterKey.toString("base64") };

describe("accounts from the command line", { timeout: 60_000 }, () => {
  it("makes the link of the first start while nobody could make others, at the address people reach", async () => {
    const env = { ...ownStore(), ...key, IEUM_PUBLIC_URL: "https://desk.example.kr/", PORT: "4001" };
    const { status, stdout } = await ieum(["account", "link"], { env });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^https:\/\/desk\.example\.kr\/desk\/link\/[\w-]{43}\n$/);
    const local = await ieum(["account", "link", "whoever", "--json"], {
      env: { ...env, IEUM_PUBLIC_URL: "", HOST: "0.0.0.0" },
    });
    const [{ url }] = values(local.stdout) as [{ url: string }];
    expect(url).toMatch(/^http:\/\/localhost:4001\/desk\/link\/[\w-]{43}$/);
    await withStore(env, async (store) => {
      const { accounts } = accountsOn(store, { start: new Date().toISOString() });
      expect(await accounts.link(secretOf(stdout))).toBeUndefined();
      expect(await accounts.link(secretOf(url))).toEqual({ kind: "first" });
    });
  });

  it("lists accounts, lets one in again by a new link and shuts one out, as the operator", async () => {
    const env = { ...ownStore(), ...key };
    const ids = await withStore(env, async (store) => {
      const { accounts } = accountsOn(store, { start: new Date().toISOString() });
      const chosen = { login: "boss", name: "김소장", password: "봄비 내리는 골목길" };
      const used = done(await accounts.useLink((await accounts.firstLink()) ?? "", chosen, here));
      const boss = await signedIn(accounts, used.secret);
      const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
      return { boss: boss.id, kim: kim.id };
    });
    const plain = await ieum(["account", "list"], { env });
    expect(plain.stdout).toMatch(/^boss\t김소장\tadministrator\tevery agency\tactive\nkim\t이름 kim\tcounsellor\t/);
    const { stdout } = await ieum(["account", "list", "--json"], { env });
    expect(values(stdout)).toMatchObject([
      { id: ids.boss, login: "boss", agency: null },
      { id: ids.kim, login: "kim", state: "active" },
    ]);
    expect(stdout).not.toContain("scrypt");

    const link = await ieum(["account", "link", "kim"], { env });
    expect(link.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3978\/desk\/link\/[\w-]{43}\n$/);
    expect(await ieum(["account", "disable", "kim"], { env })).toMatchObject({
      status: 0,
      stdout: "kim is disabled\n",
    });
    await withStore(env, async (store) => {
      const { accounts } = accountsOn(store, { start: new Date().toISOString() });
      expect(await accounts.link(secretOf(link.stdout))).toBeUndefined();
      const ours = (await audited(store)).filter((line) => line.startsWith("operator "));
      expect(ours.filter((line) => !line.includes(" list "))).toEqual([
        "operator first-link accounts",
        `operator reset ${ids.kim}`,
        `operator disable ${ids.kim}`,
      ]);
    });
  });

  it("says in one line what cannot be done, and how it can", async () => {
    const env = { ...ownStore(), ...key };
    await withStore(env, async (store) => {
      const { accounts } = accountsOn(store, { start: new Date().toISOString() });
      const chosen = { login: "boss", name: "김소장", password: "봄비 내리는 골목길" };
      done(await accounts.useLink((await accounts.firstLink()) ?? "", chosen, here));
    });
    const said = async (...args: string[]) => {
      const { status, stdout, stderr } = await ieum(["account", ...args], { env });
      expect(stdout).toBe("");
      return `${status} ${stderr}`;
    };
    expect(await said("link")).toBe("2 ieum: say whose: ieum account link LOGIN; ieum account list names all\n");
    expect(await said("link", "kim")).toBe("1 ieum: there is no account kim: ieum account list names all\n");
    expect(await said("disable", "kim")).toBe("1 ieum: there is no account kim: ieum account list names all\n");
    expect(await said("disable", "boss")).toMatch(/^1 ieum: boss: nobody could make accounts any more: [^\n]+\n$/);
  });
});

function secretOf(url: string): string {
  return url.trim().split("/").at(-1) ?? "";
}

async function withStore<T>({ IEUM_DATABASE_URL: url = "" }: NodeJS.ProcessEnv, work: (store: Store) => Promise<T>) {
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  try {
    return await work(opened.store);
  } finally {
    await opened.store.close();
  }
}
