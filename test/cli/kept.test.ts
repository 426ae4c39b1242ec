import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { retain } from "../../src/store/retained.js";
import { inTransaction } from "../../src/store/transaction.js";
import { testMasterKey } from "../support/stores.js";
import { ownStore } from "./program.js";
import { ieum, values } from "./streams.js";

const key = { IEUM_MASTER_KEY: testMasterKey.toString("base64") };

describe("the audit log and what a law keeps, from the command line", { timeout: 60_000 }, () => {
  it("lists what is kept without what it says, and says it to whoever asks for one, which is written down", async () => {
    const env: NodeJS.ProcessEnv = { ...ownStore(), ...key };
    await ieum(["list", "people", "--json"], { env });
    const row = { id: "k1", registration: "r1", reason: "allowance", keptSince: "2026-03-02T00:00:00.000Z" };
    await keeps(env, { ...row, until: "2031-03-02T00:00:00.000Z" });
    const { stdout } = await ieum(["person", "kept"], { env });
    expect(values(stdout)).toMatchObject([row]);
    expect(stdout).not.toContain("김하늘");
    expect(values((await ieum(["person", "kept", "k1"], { env })).stdout)).toEqual([
      { id: "k1", items: { name: "김하늘" } },
    ]);
    expect((await ieum(["person", "kept", "k2"], { env })).status).toBe(1);
  });

  it("prints the head of the log, and tells with it later whether the end was cut off", async () => {
    const env: NodeJS.ProcessEnv = { ...ownStore(), ...key };
    for (let n = 0; n < 3; n++) await ieum(["list", "people", "--json"], { env });
    const { stdout } = await ieum(["audit", "check"], { env });
    expect(stdout).toMatch(/^3:[0-9a-f]{64}\n$/);
    const head = ["audit", "check", "--head", stdout.trim()];
    expect((await ieum(head, { env })).status).toBe(0);
    await inStore(env, (store) =>
      inTransaction(store, (tx) => tx.db.deleteFrom("audit").where("seq", "=", 3).execute()),
    );
    expect((await ieum(["audit", "check"], { env })).status).toBe(0);
    const cut = await ieum(head, { env });
    expect(cut).toMatchObject({ status: 1, stderr: expect.stringContaining("entry 3") });
    expect((await ieum(["audit", "check", "--head", "3"], { env })).status).toBe(2);
  });
});

function keeps(env: NodeJS.ProcessEnv, row: Parameters<typeof retain>[1]): Promise<void> {
  return inStore(env, (store) => inTransaction(store, (tx) => retain(tx, row, { name: "김하늘" })));
}

type Opened = Extract<Awaited<ReturnType<typeof openStore>>, { kind: "open" }>["store"];

async function inStore<T>(
  { IEUM_DATABASE_URL: url = "" }: NodeJS.ProcessEnv,
  work: (store: Opened) => Promise<T>,
): Promise<T> {
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  try {
    return await work(opened.store);
  } finally {
    await opened.store.close();
  }
}
