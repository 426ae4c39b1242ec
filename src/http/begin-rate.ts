import { isIPv6 } from "node:net";
import { createRateLimit } from "./rate-limit.js";

/** How often something that anybody can begin, and that is written down, may be begun in a minute. */
export interface BeginRate {
  /** Whether it may be begun once more from `address`. What one address has too much of takes nothing from the others. */
  take(address: string, now: number): boolean;
}

/** `fromOne`: by one address; `inAll`: by all of them, which is what the store can take. */
export function createBeginRate({ fromOne, inAll }: { readonly fromOne: number; readonly inAll: number }): BeginRate {
  const one = createRateLimit({ most: fromOne, withinMs: 60_000, keysAtMost: 10_000 });
  const all = createRateLimit({ most: inAll, withinMs: 60_000, keysAtMost: 1 });
  return { take: (address, now) => one.take(networkOf(address), now) && all.take("all", now) };
}

/** Whoever has an IPv6 address has its whole /64. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = "", tail] = address.toLowerCase().replace(/%.*$/, "").split("::", 2);
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":");
}
