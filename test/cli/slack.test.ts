import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { insertAccount } from "../../src/store/accounts.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction } from "../../src/store/transaction.js";
import { testMasterKey } from "../support/stores.js";
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
