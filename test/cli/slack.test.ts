import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { insertAccount } from "../../src/store/accounts.js";
import { openStore } from "../../src/store/open-store.js";
import { saveWorkspace } from "../../src/store/slack-workspaces.js";
import { inTransaction, type Tx } from "../../src/store/transaction.js";
import { testMasterKey } from "../support/stores.js";
import { ownStore } from "./program.js";
import { ieum, values } from "./streams.js";

it("names rooms and matches people, and takes them back", async () => {
  const env = await storeWithAccount("minji");
  expect((await ieum(["slack", "channel", "front-desk", "C0123"], { env })).status).toBe(0);
  expect((await ieum(["slack", "match", "minji", "U0123"], { env })).status).toBe(0);
  expect(values((await ieum(["slack", "list"], { env })).stdout)).toEqual([
    { agency: "front-desk", channel: "C0123" },
    { login: "minji", user: "U0123" },
  ]);
  await ieum(["slack", "channel", "front-desk"], { env });
  await ieum(["slack", "match", "minji"], { env });
  expect((await ieum(["slack", "list"], { env })).stdout).toBe("");
});

it("says what is wrong with an agency, a channel, a login or a user", async () => {
  const env = await storeWithAccount("minji");
  const tried = [
    ["channel", "nowhere", "C0123"],
    ["channel", "front-desk", "#general"],
    ["match", "nobody", "U0123"],
    ["match", "minji", "minji"],
  ];
  for (const args of tried) {
    const { status, stdout, stderr } = await ieum(["slack", ...args], { env });
    expect([stdout, status > 0, stderr.trim().split("\n").length]).toEqual(["", true, 1]);
  }
});

it("prints a manifest with an address, or with a socket", async () => {
  const { stdout } = await ieum(["slack", "manifest"], { env: { IEUM_PUBLIC_URL: "https://chat.example.kr" } });
  expect(JSON.parse(stdout)).toMatchObject({
    settings: {
      event_subscriptions: { request_url: "https://chat.example.kr/slack/events" },
      socket_mode_enabled: false,
    },
  });
  expect(JSON.parse((await ieum(["slack", "manifest", "--socket"])).stdout)).toMatchObject({
    settings: { socket_mode_enabled: true },
  });
  expect((await ieum(["slack", "manifest"])).status).toBe(2);
});

it("prints a manifest for several workspaces, who come back to us and whose tokens are renewed", async () => {
  const env = { IEUM_PUBLIC_URL: "https://chat.example.kr" };
  const { stdout } = await ieum(["slack", "manifest", "--workspaces"], { env });
  expect(JSON.parse(stdout)).toMatchObject({
    oauth_config: { redirect_urls: ["https://chat.example.kr/slack/oauth_redirect"] },
    settings: {
      event_subscriptions: { bot_events: expect.arrayContaining(["app_uninstalled", "tokens_revoked"]) },
      token_rotation_enabled: true,
    },
  });
  expect((await ieum(["slack", "manifest", "--socket", "--workspaces"])).status).toBe(2);
});

it("makes a link to install by, names the workspaces that did, and removes one", async () => {
  const install = { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "x", SLACK_SIGNING_SECRET: "0".repeat(32) };
  const env = { ...(await storeWithAccount("minji")), ...install, SLACK_API_URL: "http://127.0.0.1:1/api/" };
  const link = await ieum(["slack", "install-link"], { env: { ...env, IEUM_PUBLIC_URL: "https://chat.example.kr" } });
  expect(link.stdout).toMatch(/^https:\/\/chat\.example\.kr\/slack\/install\?key=[\w-]{43}\n$/);
  const listed = await ieum(["slack", "install-link"], { env: { ...env, SLACK_WORKSPACES: "T1,T2" } });
  expect(listed.stdout).toMatch(/\/slack\/install\n$/);
  await inStore(env, (tx) =>
    saveWorkspace(tx, { team: "T1", name: "센터", token: { token: "xoxb-1" }, now: new Date("2026-11-20T03:00:00Z") }),
  );
  expect(values((await ieum(["slack", "workspaces"], { env })).stdout)).toEqual([
    { team: "T1", name: "센터", installed: "2026-11-20T03:00:00.000Z" },
  ]);
  await ieum(["slack", "channel", "front-desk", "C0123"], { env });
  expect(values((await ieum(["slack", "list"], { env })).stdout)).toMatchObject([{ channel: "T1/C0123" }]);
  expect((await ieum(["slack", "workspaces", "--remove", "T1"], { env })).status).toBe(0);
  expect(values((await ieum(["slack", "workspaces"], { env })).stdout)).toMatchObject([{ team: "T1", why: "removed" }]);
  expect((await ieum(["slack", "list"], { env })).stdout).toBe("");
  expect((await ieum(["slack", "workspaces", "--remove", "T1"], { env })).status).toBe(1);
  expect((await ieum(["slack", "channel", "front-desk", "C0123"], { env })).status).toBe(2);
});

async function inStore(env: NodeJS.ProcessEnv, work: (tx: Tx) => Promise<void>): Promise<void> {
  const opened = await openStore({ url: env.IEUM_DATABASE_URL ?? "", masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  await inTransaction(opened.store, work);
  await opened.store.close();
}

async function storeWithAccount(login: string): Promise<NodeJS.ProcessEnv> {
  const folder = mkdtempSync(join(tmpdir(), "ieum-slack-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = `file:${join(folder, "store.db")}`;
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  const account = { id: login, login, name: login, role: "counsellor", agency: null, state: "active" } as const;
  await inTransaction(opened.store, (tx) => insertAccount(tx, { ...account, password: null, now: new Date() }));
  await opened.store.close();
  return { IEUM_DATABASE_URL: url, IEUM_MASTER_KEY: testMasterKey.toString("base64") };
}

it("makes no store by looking into one that is not there, and says that it is empty", async () => {
  const env = ownStore();
  for (const args of [["channel", "nowhere", "C0X"], ["list"]]) {
    const { status, stderr } = await ieum(["slack", ...args], { env });
    expect([status > 0, stderr]).toEqual([true, expect.stringContaining("this store is empty")]);
    expect(existsSync(String(env.IEUM_DATABASE_URL).slice("file:".length))).toBe(false);
  }
});
