import { expect, it } from "vitest";
import { describeOnBothStores } from "../support/stores.js";
import { fakePlatform, type Whim } from "./fake-platform.js";
import { doublesIn, doubts, seeded, states } from "./looked-at.js";
import { sendingHouse, toTell } from "./sending-house.js";

/** `IEUM_SENDS=10000` for the figure that is promised. */
const sends = Number(process.env.IEUM_SENDS ?? 500);
const each = 10;

/** A bad day: of a thousand sends so many end so. The rest is taken. */
const perThousand: Partial<Record<Whim, number>> = {
  takenAndLost: 20,
  takenAndThrows: 10,
  takenAndDies: 3,
  dies: 2,
  lost: 10,
  busy: 30,
  busyForAll: 5,
  later: 20,
};

describeOnBothStores(`${sends} sends on a bad day of the platform`, (fresh, kind) => {
  it("none is lost, hardly any doubled, and each double is marked", async () => {
    const store = await (await fresh()).open();
    await toTell(store, sends / each, each);
    const dice = seeded(2_026);
    const house = sendingHouse(store, dice);
    const platform = fakePlatform({
      whim: () => drawn(dice() * 1_000),
      sight: () => (dice() < 0.8 ? "sees" : dice() < 0.5 ? "cannotSay" : "throws"),
      now: house.now,
      die: house.die,
    });
    const started = performance.now();
    await house.sendAll(platform.sender, 2);
    const doubles = doublesIn(platform.shown);
    if (sends > 1_000)
      console.log(
        `${kind}: ${sends} sends, ${platform.shown.length} shown, ${doubles.length} doubles, ${await doubts(store)} sent in doubt, ` +
          `${(performance.now() - started) / 1000} s here, ${(house.now() - Date.parse("2026-03-02T01:00:00.000Z")) / 1000} s on its clock`,
      );
    expect(await states(store)).toEqual({ sent: sends });
    expect(new Set(platform.shown.map(({ outbox }) => outbox)).size).toBe(sends);
    expect(doubles.length).toBeLessThanOrEqual(Math.ceil(sends / 1_000));
    for (const double of doubles) expect(double.marked).toBe(true);
  }, 600_000);
});

function drawn(roll: number): Whim {
  let upTo = 0;
  for (const [whim, share] of Object.entries(perThousand) as [Whim, number][]) {
    upTo += share;
    if (roll < upTo) return whim;
  }
  return "takes";
}
