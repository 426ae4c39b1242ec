import { type Say, say } from "../../src/dialog/say.js";
import { offerUntil, usualOfferHours } from "../../src/domain/offer-until.js";
import { startOf } from "../../src/domain/sessions.js";
import type { Placed } from "../../src/domain/world.js";

/** How somebody who waits will be asked: within so many hours, or with less time where the start is near. */
export function offerPromise({ round, offering }: Placed, now: string): Say {
  const hours = round.offerHours ?? usualOfferHours;
  const from = new Date(now);
  const until = offerUntil({ now: from, hours, startsAt: startOf(offering) });
  return until.getTime() - from.getTime() < hours * 3_600_000
    ? say("wait.promise.soon")
    : say("wait.promise.usual", { hours });
}
