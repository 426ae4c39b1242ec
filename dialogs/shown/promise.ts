import { type Say, say } from "../../src/dialog/say.js";
import { isCutShort, usualOfferHours } from "../../src/domain/offer-until.js";
import { startOf } from "../../src/domain/sessions.js";
import type { Placed } from "../../src/domain/world.js";

/** How somebody who waits will be asked: within so many hours, or with less time where the start is near. */
export function offerPromise({ round, offering }: Placed, now: string): Say {
  const hours = round.offerHours ?? usualOfferHours;
  return isCutShort({ now: new Date(now), hours, startsAt: startOf(offering) })
    ? say("wait.promise.soon")
    : say("wait.promise.usual", { hours });
}
