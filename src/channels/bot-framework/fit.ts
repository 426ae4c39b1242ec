import { type ChannelLimits, limitsOf } from "../../words/fit/limits.js";
import type { Surface } from "./surface.js";

/** Teams takes about 28 KB with cards; what goes around a message is counted in. */
export const mostBytes = 26_000;

/** What a platform shows of a message at once. */
export function limitsFor(surface: Surface): ChannelLimits {
  switch (surface) {
    case "teams":
      return limitsOf.teams;
    case "webchat":
      return limitsOf.azureWebChat;
    case "plain":
      return limitsOf.azurePlain;
  }
}

/** How many bytes a value has on the wire. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Things in order, in groups that fit; the first has `taken` bytes in it already. A thing too large for any stays alone. */
export function groups<T>(things: readonly T[], taken: number, most: number = mostBytes): readonly (readonly T[])[] {
  const found: T[][] = [[]];
  let size = taken;
  for (const thing of things) {
    const bytes = bytesOf(thing);
    if (size > 0 && size + bytes > most) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(thing);
    size += bytes;
  }
  return found;
}
