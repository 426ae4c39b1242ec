import { describe, expect, it } from "vitest";
import { demoChannel } from "../../src/demo/person.js";
import { openConversation } from "../../src/store/conversations.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction } from "../../src/store/transaction.js";
import { ownStore } from "../cli/program.js";
import { ieum } from "../cli/streams.js";

const key = Buffer.alloc(32, 7);
const masterKey = key.toString("base64");

async function storeWith(channel: string) {
  const env = ownStore();
  const opened = await openStore({ url: env.IEUM_DATABASE_URL ?? "", masterKey: key });
  if (opened.kind !== "open") throw new Error(opened.kind);
  const open = { conversation: "somebody", channel, newPerson: "somebody", now: new Date("2026-03-02T01:00:00Z") };
  await inTransaction(opened.store, (tx) => openConversation(tx, open));
  await opened.store.close();
  return { ...env, IEUM_MASTER_KEY: masterKey };
}

describe("ieum demo", () => {
  it("refuses a store that holds one real person, and says in one line what to do", async () => {
    const env = await storeWith("web");
    const { status, stdout, stderr } = await ieum(["demo", "--season", "on-off-2022"], { env });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^ieum: this store holds people whom nobody made up[^\n]+IEUM_DATABASE_URL[^\n]+\n$/);
  });

  it("plays no second season where one was played", async () => {
    const env = await storeWith(demoChannel);
    const { status, stderr } = await ieum(["demo", "--season", "on-off-2022"], { env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^ieum: this store holds a season already: [^\n]+\n$/);
  });

  it("names the seasons that there are, and takes whole numbers for a seed", async () => {
    const { status, stderr } = await ieum(["demo", "--season", "nothing"]);
    expect(status).toBe(2);
    expect(stderr).toContain("on-off-2022, social-marketer-2020");
    expect(await ieum(["demo", "--season", "on-off-2022", "--seed", "x"])).toMatchObject({ status: 2 });
  });
});
