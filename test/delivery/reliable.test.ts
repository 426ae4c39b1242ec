import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { fakePlatform, type Sight, type Whim } from "./fake-platform.js";
import { doublesIn, doubts, emptied, pick, seeded, states } from "./looked-at.js";
import { sendingHouse, toTell } from "./sending-house.js";

const whims: readonly Whim[] = [
  "takes",
  "takes",
  "takes",
  "takenAndLost",
  "takenAndThrows",
  "takenAndDies",
  "dies",
  "lost",
  "busy",
  "busyForAll",
  "later",
];

describeOnBothStores("pushing to a platform that loses answers, is busy, and whose sender dies", (fresh, kind) => {
  it("loses nothing and keeps the order; a double only where the platform cannot say, and marked", async () => {
    const store = await (await fresh()).open();
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(9_999)), fc.integer({ min: 1, max: 2 }), async (dice, processes) => {
        await emptied(store);
        await toTell(store, 3, 3);
        // However bad its day, a platform recovers: else a message is given up after one.
        let rolls = 0;
        const roll = () => (++rolls > 300 ? 0 : (dice.next().value ?? 0));
        const house = sendingHouse(store, () => roll() / 10_000);
        const platform = fakePlatform({
          whim: () => pick(whims, roll()),
          sight: () => pick<Sight>(["sees", "sees", "cannotSay", "throws"], roll()),
          now: house.now,
          die: house.die,
        });
        await house.sendAll(platform.sender, processes);
        expect(await states(store)).toEqual({ sent: 9 });
        for (const conversation of ["talk-p1", "talk-p2", "talk-p3"]) {
          const seqs = platform.shown.filter((one) => one.conversation === conversation).map(({ seq }) => seq);
          expect([...new Set(seqs)], "all are there, in order").toEqual([1, 2, 3]);
          expect(seqs, "none comes after a later one").toEqual([...seqs].sort((a, b) => a - b));
        }
        for (const double of doublesIn(platform.shown)) expect(double.marked).toBe(true);
        expect(doublesIn(platform.shown).length).toBeLessThanOrEqual(await doubts(store));
      }),
      { numRuns: runs(kind === "SQLite" ? 25 : 5), seed: 4, endOnFailure: true },
    );
  }, 120_000);

  it("doubles nothing where the platform can say what it has", async () => {
    const store = await (await fresh()).open();
    await toTell(store, 20, 5);
    const dice = seeded(11);
    const house = sendingHouse(store, dice);
    const platform = fakePlatform({
      whim: () => pick(whims, Math.floor(dice() * 9_999)),
      sight: () => "sees",
      now: house.now,
      die: house.die,
    });
    await house.sendAll(platform.sender, 2);
    expect(platform.shown).toHaveLength(100);
    expect(doublesIn(platform.shown)).toEqual([]);
    expect(await doubts(store)).toBe(0);
  }, 120_000);

  it("leaves a platform alone for as long as it asked", async () => {
    const store = await (await fresh()).open();
    // One talk: two of them could be on their way at once when the platform asks.
    await toTell(store, 1, 20);
    const dice = seeded(12);
    const house = sendingHouse(store, dice);
    const platform = fakePlatform({
      whim: () => pick<Whim>(["takes", "busy", "busyForAll"], Math.floor(dice() * 9_999)),
      sight: () => "sees",
      now: house.now,
      die: house.die,
    });
    await house.sendAll(platform.sender, 2);
    expect(platform.shown).toHaveLength(20);
    expect(house.outcomes.filter((outcome) => outcome === "retried").length).toBeGreaterThan(5);
    expect(platform.tooEarly).toBe(0);
  });
});
