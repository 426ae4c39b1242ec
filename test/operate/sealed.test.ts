import { sql } from "kysely";
import { expect, it } from "vitest";
import { checkSealed, checkSealsAt } from "../../src/store/check-sealed.js";
import { type SealedColumn, sealFor } from "../../src/store/sealed.js";
import { type SealedPlace, type SealedRow, sealedPage, sealedPlaces } from "../../src/store/sealed-places.js";
import { inTransaction, reading, type Store, type Tx } from "../../src/store/transaction.js";
import { describeOnBareStores, testMasterKey } from "../support/stores.js";
import { fillEveryTable } from "./filled-store.js";

const all = { rows: "all" } as const;
const places = Object.entries(sealedPlaces) as [SealedColumn, SealedPlace][];

describeOnBareStores("opening what is sealed", (fresh) => {
  it("names the row of every kind in which a single byte was changed, and no other", async () => {
    const { url, open } = await fresh();
    const store = await open();
    await sealEveryPlace(store);
    const whole = await checkSealsAt(url, testMasterKey, all);
    expect(whole).toEqual({ kind: "checked", opened: 2 * (places.length + 4), unopened: [], more: 0 });
    const changed = await inTransaction(store, async (tx) => {
      const names: { table: string; row: string }[] = [];
      for (const [, place] of places) {
        const [row] = await sealedPage(tx, place, undefined, 1);
        if (!row) throw new Error("not filled");
        await put(tx, place, row, flipped(row.sealed));
        names.push({ table: place.table, row: row.row });
      }
      return names;
    });
    const found = await checkSealsAt(url, testMasterKey, all);
    expect(found).toMatchObject({ opened: places.length + 8, unopened: changed });
  });

  it("goes on past the first rows, and opens so many of each kind as it was told", async () => {
    const store = await (await fresh()).open();
    await inTransaction(store, async (tx) => {
      for (let n = 0; n < 1_203; n++) {
        const { sealed } = tx.vault.issue(`p${n}`);
        await tx.db
          .insertInto("persons")
          .values({ id: `p${n}`, created_at: "2026-11-20T03:00:00.000Z" })
          .execute();
        const key = { person: `p${n}`, master_key: tx.vault.keyId, created_at: "2026-11-20T03:00:00.000Z" };
        await tx.db
          .insertInto("person_keys")
          .values({ ...key, sealed_key: sealed })
          .execute();
      }
    });
    const seen: number[] = [];
    const counting = { onProgress: (_: string, rows: number) => seen.push(rows) };
    expect((await reading(store, (tx) => checkSealed(tx, { ...all, ...counting }))).opened).toBe(1_203);
    expect(seen).toEqual([500, 1_000, 1_203]);
    expect((await reading(store, (tx) => checkSealed(tx, { rows: 7 }))).opened).toBe(7);
  });

  it("tries nothing with another key, and nothing where there is no store", async () => {
    const { url, open } = await fresh();
    expect(await checkSealsAt(url, testMasterKey, all)).toEqual({ kind: "not-tried" });
    await open();
    expect(await checkSealsAt(url, Buffer.alloc(32, 8), all)).toEqual({ kind: "not-tried" });
    expect(await checkSealsAt(url, testMasterKey, all)).toMatchObject({ kind: "checked" });
  });
});

/** Two rows in every table, and real seals in every sealed column. */
async function sealEveryPlace(store: Store): Promise<void> {
  await fillEveryTable(store, 2);
  await inTransaction(store, async (tx) => {
    for (const { person } of await tx.db.selectFrom("person_keys").select("person").execute()) {
      const sealed_key = tx.vault.issue(person).sealed;
      await tx.db
        .updateTable("person_keys")
        .set({ sealed_key, master_key: tx.vault.keyId })
        .where("person", "=", person)
        .execute();
    }
    for (const { id } of await tx.db.selectFrom("retained").select("id").execute())
      await tx.db
        .updateTable("retained")
        .set({ items: tx.vault.retain(id, Buffer.from("{}")) })
        .where("id", "=", id)
        .execute();
    for (const { team } of await tx.db.selectFrom("slack_workspaces").select("team").execute())
      await tx.db
        .updateTable("slack_workspaces")
        .set({ token: tx.vault.keep("slack_workspaces.token", team, Buffer.from("{}")) })
        .where("team", "=", team)
        .execute();
    for (const { id } of await tx.db.selectFrom("survey_answers").select("id").execute())
      await tx.db
        .updateTable("survey_answers")
        .set({ words: tx.vault.keep("survey_answers.words", id, Buffer.from("{}")) })
        .where("id", "=", id)
        .execute();
    for (const [column, place] of places)
      for (const row of await sealedPage(tx, place, undefined, 10))
        await put(tx, place, row, await sealFor(tx, row.person ?? "", column, row.row, { n: 1 }));
  });
}

async function put({ db }: Tx, { table, column, ids }: SealedPlace, { mark }: SealedRow, bytes: Uint8Array) {
  const here = ids.map((id, n) => sql`${sql.ref(id)} = ${mark[n]}`);
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${bytes} where ${sql.join(here, sql` and `)}`.execute(
    db,
  );
}

function flipped(sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  return bytes;
}
