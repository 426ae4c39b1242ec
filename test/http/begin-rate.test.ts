import { expect, it } from "vitest";
import { createBeginRate } from "../../src/http/begin-rate.js";

const taken = (rate: ReturnType<typeof createBeginRate>, addresses: readonly string[], now = 0) =>
  addresses.map((address) => rate.take(address, now));

it("lets one address have its own part, and takes nothing of it from the others", () => {
  const rate = createBeginRate({ fromOne: 2, inAll: 5 });
  expect(taken(rate, Array(9).fill("203.0.113.1")).filter(Boolean)).toHaveLength(2);
  expect(taken(rate, ["203.0.113.2", "203.0.113.3", "203.0.113.4", "203.0.113.5"])).toEqual([true, true, true, false]);
  expect(rate.take("203.0.113.1", 60_001)).toBe(true);
});

it("counts a whole network of IPv6 as one, and an address that is written as IPv6 as itself", () => {
  const rate = createBeginRate({ fromOne: 1, inAll: 100 });
  expect(taken(rate, ["2001:db8::1", "2001:db8:0:0:ffff::2", "2001:DB8:0::3", "2001:db8:0:1::1"])).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(taken(rate, ["::ffff:203.0.113.1", "203.0.113.1", "::ffff:203.0.113.2"])).toEqual([true, false, true]);
});
