import { describe, expect, it } from "vitest";
import { checkAudit } from "../../src/store/audit.js";
import { openStore } from "../../src/store/open-store.js";
import { reading } from "../../src/store/transaction.js";
import { testMasterKey } from "../support/stores.js";
import { ownStore } from "./program.js";
import { ieum, values } from "./streams.js";

const key = { IEUM_MASTER_KEY: testMasterKey.toString("base64") };

describe("reading and erasing from the command line", { timeout: 60_000 }, () => {
  it("leaves exactly one entry in the audit log for each list and each look at a person", async () => {
    const env: NodeJS.ProcessEnv = { ...ownStore(), ...key };
    await ieum(["chat", "--json"], { env, input: JSON.stringify({ conversation: "c1", text: "47살이에요" }) });
    const [{ id }] = values((await ieum(["list", "people", "--json"], { env })).stdout) as [{ id: string }];
    for (const what of ["registrations", "handoffs", "responses"]) await ieum(["list", what, "--json"], { env });
    for (const what of ["show", "export", "erase"]) await ieum(["person", what, id], { env });
    expect((await ieum(["person", "show", "홍길동"], { env })).status).toBe(1);
    expect(await audited(env)).toEqual([
      ...["people", "registrations", "handoffs", "responses"].map((what) => `operator list ${what}`),
      ...["show", "export", "erase"].map((what) => `operator ${what} ${id}`),
    ]);
  });
});

async function audited({ IEUM_DATABASE_URL: url = "" }: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  const { store } = opened;
  try {
    expect(await reading(store, checkAudit)).toMatchObject({ kind: "whole" });
    const rows = await reading(store, (tx) => tx.db.selectFrom("audit").selectAll().orderBy("seq").execute());
    return rows.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`);
  } finally {
    await store.close();
  }
}
