import { expect, it } from "vitest";
import { runSeason } from "../../src/demo/run-season.js";
import { messagesAfter } from "../../src/store/messages.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver, smallSeason } from "./small-season.js";

/** All that was said and all that was applied for, in words and ids. */
async function everything(store: Store, talks: readonly string[]) {
  return reading(store, async (tx) => {
    const said: unknown[] = [];
    for (const id of talks) said.push(await messagesAfter(tx, id, 0));
    return { said, registrations: await listRegistrations(tx) };
  });
}

describeOnBothStores("a small season of communities", (fresh, kind) => {
  it("fills every place, and everybody remembers what the store holds", async () => {
    const store = await (await fresh()).open();
    const season = smallSeason(5);
    const shown: number[] = [];
    const ran = await runSeason(houseOver(store), season, ({ share }) => shown.push(share));
    if (ran.kind !== "played") throw new Error("the store was not empty");
    const { comparison, rows } = ran.summary;
    expect(comparison).toMatchObject({ differences: [], lost: [] });
    const figures = Object.fromEntries(rows);
    expect(figures["places taken"]).toBe(6);
    expect(figures["mean age of participants"]).toMatch(/^30\.[4-7]/);
    expect(Number(figures["ever on a waiting list"])).toBeGreaterThan(0);
    expect(Number(figures["places and lists given up"])).toBeGreaterThan(0);
    expect(shown.at(-1)).toBe(1);
    expect([...shown].sort((a, b) => a - b)).toEqual(shown);
    const holders = (await reading(store, (tx) => listRegistrations(tx))).filter(({ state }) => state === "completed");
    const planned = season.plan.parts.filter(({ participates }) => participates).map(({ who }) => who.id);
    expect(holders.map(({ conversation }) => conversation).sort()).toEqual(planned.sort());
  });

  // Nothing in it hangs on the store but what the test above looks at.
  if (kind === "PostgreSQL") return;

  it("is the same, word for word, for the same seed, and another for another", async () => {
    const played = async (seed: number) => {
      const store = await (await fresh()).open();
      const ran = await runSeason(houseOver(store), smallSeason(seed, 1));
      if (ran.kind !== "played") throw new Error("the store was not empty");
      return everything(
        store,
        ran.played.residents.map(({ who }) => who.id),
      );
    };
    const first = await played(1);
    expect(await played(1)).toEqual(first);
    expect(await played(2)).not.toEqual(first);
  });
});
