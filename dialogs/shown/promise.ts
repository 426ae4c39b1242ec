import { type Say, say } from "../../src/dialog/say.js";
import { isCutShort, usualOfferHours } from "../../src/domain/offer-until.js";
import { startOf } from "../../src/domain/sessions.js";
import { hasTimeToAnswer } from "../../src/domain/time-to-answer.js";
import type { Placed } from "../../src/domain/world.js";

/** How somebody who waits will be asked: within so many hours, with less time where the start is near, by staff where it is too near. */
export function offerPromise({ round, offering }: Placed, now: string): Say {
  const hours = round.offerHours ?? usualOfferHours;
  const times = { now: new Date(now), startsAt: startOf(offering) };
  if (!hasTimeToAnswer({ ...times, recruitedTo: offering.recruitment?.to })) return say("wait.promise.late");
  return isCutShort({ ...times, hours }) ? say("wait.promise.soon") : say("wait.promise.usual", { hours });
}
