import fc from "fast-check";
import { expect, it } from "vitest";
import { createAuditLog } from "../../src/assistant/audit/create-audit.js";
import { appendAudit, auditHead, checkAudit } from "../../src/store/audit.js";
import type { AuditTable } from "../../src/store/tables/trust.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { houseOver } from "../assistant/two-houses.js";
import { audited, hired, member } from "../people/townsfolk.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";

const everything = { page: 1, size: 100 };

async function write(store: Store, ...entries: readonly (readonly [string, string, string, string?])[]): Promise<void> {
  for (const [actor, action, subject, at = "2026-03-02T01:00:00.000Z"] of entries)
    await inTransaction(store, (tx) =>
      appendAudit(tx, { at, actor, action, subject, why: "request", place: "10.0.0.7" }),
    );
}

const length = 12;
const seq = fc.integer({ min: 1, max: length });
const columns = ["at", "actor", "action", "subject", "why", "place", "prev", "hash"] as const;

type Tampering =
  | { readonly kind: "change"; readonly seq: number; readonly column: (typeof columns)[number]; readonly to: string }
  | { readonly kind: "delete" | "insert"; readonly seq: number }
  | { readonly kind: "swap"; readonly seq: number; readonly other: number };

const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  fc.record({ kind: fc.constant("change" as const), seq, column: fc.constantFrom(...columns), to: fc.string() }),
  // The last one is cut off, which only a kept head can show.
  fc.record({ kind: fc.constant("delete" as const), seq: fc.integer({ min: 1, max: length - 1 }) }),
  fc.record({ kind: fc.constant("insert" as const), seq }),
  fc.record({ kind: fc.constant("swap" as const), seq, other: seq }),
);

/** The same log after somebody was at it, in the order of its numbers. */
function tamperedWith(rows: readonly AuditTable[], how: Tampering): readonly AuditTable[] {
  const numbered = (row: AuditTable, number: number) => ({ ...row, seq: number });
  switch (how.kind) {
    case "change":
      return rows.map((row) => (row.seq === how.seq ? { ...row, [how.column]: how.to.replaceAll("\0", "") } : row));
    case "delete":
      return rows.filter((row) => row.seq !== how.seq);
    case "insert":
      return rows.flatMap((row) => {
        if (row.seq < how.seq) return [row];
        const later = numbered(row, row.seq + 1);
        return row.seq === how.seq ? [row, later] : [later];
      });
    case "swap": {
      const places = new Map([
        [how.seq, how.other],
        [how.other, how.seq],
      ]);
      return rows.map((row) => numbered(row, places.get(row.seq) ?? row.seq)).sort((a, b) => a.seq - b.seq);
    }
  }
}

describeOnBothStores("the audit log", (fresh, kind) => {
  it("shows any change of any entry, any entry that is gone, and any two that changed places", async () => {
    const store = await (await fresh()).open();
    for (let n = 0; n < length; n++) await write(store, [`u${n % 3}`, "open", `p${n}`]);
    const rows = await reading(store, (tx) => tx.db.selectFrom("audit").selectAll().orderBy("seq").execute());
    await fc.assert(
      fc
        .asyncProperty(tampering, async (how) => {
          const tampered = tamperedWith(rows, how);
          if (JSON.stringify(tampered) === JSON.stringify(rows)) return;
          await rewrite(store, tampered);
          expect((await reading(store, (tx) => checkAudit(tx))).kind).toBe("broken");
        })
        .afterEach(() => rewrite(store, rows)),
      { numRuns: runs(kind === "SQLite" ? 40 : 20) },
    );
    expect(await reading(store, (tx) => checkAudit(tx))).toMatchObject({ kind: "whole", entries: length });
  });

  it("shows that its end was cut off, or written anew, to whoever kept its head elsewhere", async () => {
    const store = await (await fresh()).open();
    await write(store, ["u1", "open", "p1"], ["u1", "open", "p2"], ["u1", "open", "p3"]);
    const head = await reading(store, auditHead);
    expect(head?.seq).toBe(3);
    await write(store, ["u1", "open", "p4"]);
    expect((await reading(store, (tx) => checkAudit(tx, head))).kind).toBe("whole");
    await inTransaction(store, (tx) => tx.db.deleteFrom("audit").where("seq", ">", 1).execute());
    expect((await reading(store, (tx) => checkAudit(tx))).kind).toBe("whole");
    expect(await reading(store, (tx) => checkAudit(tx, head))).toEqual({ kind: "broken", seq: 2 });
    await write(store, ["u1", "open", "p8"], ["u1", "open", "p9"]);
    expect(await reading(store, (tx) => checkAudit(tx, head))).toEqual({ kind: "broken", seq: 3 });
  });
});

describeOnBothStores("looking through the audit log", (fresh) => {
  it("gives a manager what accounts of their own agency did, an administrator everything, others nothing", async () => {
    const store = await (await fresh()).open();
    const log = createAuditLog(await houseOver(store));
    const kim = await hired(store, "kim", "counsellor", "seoul50plus");
    const lee = await hired(store, "lee", "manager", "seoul50plus");
    const far = await hired(store, "far", "manager", "gwangju");
    const all = await hired(store, "all", "administrator", null);
    await write(store, ["kim", "open", "p1"], ["far", "open", "p2"], ["operator", "export", "p3"]);
    const subjects = async (by: typeof kim) => (await log.entries(by, everything)).lines.map(({ subject }) => subject);
    expect(await subjects(lee)).toEqual(["p1"]);
    expect(await subjects(far)).toEqual(["p2"]);
    expect(await subjects(kim)).toEqual([]);
    expect(await subjects(all)).toEqual(["audit", "audit", "p3", "p2", "p1"]);
    expect(await log.touched(far, "kim")).toEqual([]);
    expect(await log.touched(kim, "kim")).toEqual([]);
    expect((await log.touched(lee, "kim")).map(({ subject }) => subject)).toEqual(["p1"]);
    const named = (await log.entries(all, { ...everything, actor: "kim" })).lines[0];
    expect(named).toMatchObject({ actor: { id: "kim", name: "kim 님" }, why: "request", place: "10.0.0.7" });
  });

  it("filters by who, what, whose and Seoul days, both ends in, and pages the newest first", async () => {
    const store = await (await fresh()).open();
    const log = createAuditLog(await houseOver(store));
    const all = member("all", "administrator", null);
    await write(
      store,
      ["u1", "open", "p1", "2026-02-28T14:59:59.999Z"],
      ["u1", "open", "p2", "2026-02-28T15:00:00.000Z"],
      ["u2", "export", "p2", "2026-03-01T14:59:59.999Z"],
      ["u2", "open", "p3", "2026-03-01T15:00:00.000Z"],
    );
    const seqs = async (wish: object) =>
      (await log.entries(all, { ...everything, ...wish })).lines.filter(({ seq }) => seq <= 4).map(({ seq }) => seq);
    expect(await seqs({ from: "2026-03-01", to: "2026-03-01" })).toEqual([3, 2]);
    expect(await seqs({ actor: "u1" })).toEqual([2, 1]);
    expect(await seqs({ subject: "p2", action: "open" })).toEqual([2]);
    expect(await seqs({ from: "어제" })).toEqual([]);
    const page = await log.entries(all, { to: "2026-03-02", actor: "u2", page: 2, size: 1 });
    expect(page).toMatchObject({ total: 2, lines: [{ seq: 3 }] });
  });

  it("counts each person and hand-off an account touched once, and neither lists nor accounts", async () => {
    const store = await (await fresh()).open();
    const log = createAuditLog(await houseOver(store));
    await hired(store, "kim", "manager", "seoul50plus");
    await write(store, ["kim", "sign-in", "kim"], ["kim", "list", "people"], ["kim", "open", "p1"]);
    await write(store, ["kim", "correct", "p1", "2026-03-02T02:00:00.000Z"], ["kim", "claim", "h1"]);
    expect(await log.touched(member("all", "administrator", null), "kim")).toEqual([
      { subject: "p1", times: 2, lastAt: "2026-03-02T02:00:00.000Z" },
      { subject: "h1", times: 1, lastAt: "2026-03-02T01:00:00.000Z" },
    ]);
  });

  it("is written down itself, but for a made-up account that nobody has", async () => {
    const store = await (await fresh()).open();
    const log = createAuditLog(await houseOver(store));
    const all = member("all", "administrator", null);
    await write(store, ["kim", "open", "p1"]);
    await log.entries(all, everything);
    await log.touched(all, "kim");
    await log.touched(all, "홍길동");
    expect(await log.check(all)).toEqual({ kind: "whole", entries: 3 });
    expect((await audited(store)).slice(1)).toEqual(["all list audit", "all touched kim", "all check audit"]);
  });
});

/** The log as a tamperer leaves it. */
async function rewrite(store: Store, rows: readonly AuditTable[]): Promise<void> {
  await inTransaction(store, async (tx) => {
    await tx.db.deleteFrom("audit").execute();
    await tx.db.insertInto("audit").values(rows).execute();
  });
}
