import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { still } from "../../src/assistant/parts.js";
import { assemble } from "../../src/cli/assemble.js";
import type { Offering, Program } from "../../src/domain/program.js";
import { placedOfferings, programOf } from "../../src/domain/world.js";
import { saveCatalog } from "../../src/store/catalog.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { root, shippedCatalog } from "../support/world.js";
import { stopped } from "./two-houses.js";

const monday = new Date("2026-03-02T01:00:00Z");
const program = "on-off";

const nobody = { turn() {}, waiting() {}, escalated() {}, delivered() {}, failed() {} };

function processOver(store: Store) {
  const io = {
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: {},
    cwd: root,
    root,
  };
  return assemble(io, store, stopped(monday), nobody);
}

/** As staff would: another version of the program, its last offering changed. */
async function edit(store: Store, change: Partial<Offering>): Promise<void> {
  const catalog = shippedCatalog();
  const edited = catalog.programs.map((one) => (one.id === program ? withLast(one, change) : one));
  const save = { by: "officer", now: monday, replace: "staffEdits" } as const;
  await inTransaction(store, (tx) => saveCatalog(tx, { ...catalog, programs: edited }, save));
}

function withLast(of: Program, change: Partial<Offering>): Program {
  const last = placedOfferings(of).at(-1)?.offering.id;
  const offeringsOf = (all: readonly Offering[]) => all.map((one) => (one.id === last ? { ...one, ...change } : one));
  return { ...of, rounds: of.rounds.map((round) => ({ ...round, offerings: offeringsOf(round.offerings) })) };
}

const lastOf = ({ catalog }: { readonly catalog: Parameters<typeof programOf>[0] }) => {
  const found = programOf(catalog, program);
  return found && placedOfferings(found).at(-1)?.offering;
};

describeOnBothStores("the catalogue of a running process", (fresh) => {
  it("is the newest one as soon as it looks, in every process", async () => {
    const store = await (await fresh()).open();
    const [here, there] = [await processOver(store), await processOver(store)];
    await edit(store, { capacity: 31 });
    expect(lastOf(here)?.capacity).not.toBe(31);
    await here.followCatalog?.("now");
    await there.followCatalog?.("now");
    expect(lastOf(here)?.capacity).toBe(31);
    expect(lastOf(there)?.capacity).toBe(31);
  });

  it("stays one and the same for a turn that has begun", async () => {
    const store = await (await fresh()).open();
    const living = await processOver(store);
    const turn = still(living);
    const before = turn.catalog;
    await edit(store, { title: "달빛 서예 모임" });
    await living.followCatalog?.("now");
    expect(turn.catalog).toBe(before);
    expect(living.catalog).not.toBe(before);
  });

  it("is searched and read by the names it has now", async () => {
    const store = await (await fresh()).open();
    const parts = await processOver(store);
    const named = () => parts.read("달빛서예 신청할래요", { today: "2026-03-02" }).slots.offering;
    expect(named()).toBeUndefined();
    await edit(store, { title: "달빛서예", topics: ["붓글씨"] });
    await parts.followCatalog?.("now");
    expect(named()).toBe("달빛서예");
    const found = parts.search({ query: "달빛서예 붓글씨", facts: {}, limit: 3 }, "2026-03-02");
    expect(found[0]?.id).toBe(program);
  });

  it("keeps the search and the reader when only dates and places changed", async () => {
    const store = await (await fresh()).open();
    const parts = await processOver(store);
    const { read, search, words } = still(parts);
    await edit(store, { capacity: 32, place: "새 장소" });
    await parts.followCatalog?.("now");
    expect(parts.read).toBe(read);
    expect(parts.search).toBe(search);
    expect(parts.words).not.toBe(words);
  });
});
