import type { Parts } from "../assistant/parts.js";
import type { Clock } from "../assistant/ports.js";
import { assemble } from "./assemble.js";
import type { Exit, Io } from "./io.js";
import { sightings } from "./sightings.js";
import { type Opened, withStore } from "./with-store.js";

export const systemClock: Clock = { now: () => new Date() };

/** Does something with everything the assistant is made of; nothing of it runs by itself. */
export function withParts(io: Io, work: (parts: Parts, opened: Opened) => Promise<Exit>): Promise<Exit> {
  return withStore(io, async (opened) => {
    const parts = await assemble(io, opened.store, systemClock, sightings(opened.log));
    return work(parts, opened);
  });
}
