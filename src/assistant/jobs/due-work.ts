import { offerGone } from "../../../dialogs/due.js";
import { findRegistration } from "../../store/registrations.js";
import { inTransaction } from "../../store/transaction.js";
import { refreshLessons } from "../misses/lessons.js";
import { tell, tellOffers } from "../offers.js";
import { type Parts, still } from "../parts.js";
import { expireOffers } from "../seats.js";
import { beginTakingDue } from "./begin-taking.js";
import { destroyDue } from "./destroy-due.js";
import { dropFilesDue } from "./drop-files.js";
import { dropMisses } from "./drop-misses.js";
import { escalateHandoffs } from "./escalate.js";
import { remindOfSessions } from "./remind.js";
import { sumStepsOfDays } from "./sum-steps.js";
import { runSurveys } from "./surveys.js";
import { makeRoomNotices } from "./tell-rooms.js";

/**
 * Does what has fallen due: offers that ran out go to the next, surveys are sent, reminded of and closed, what begins
 * begins for those who were selected and what is tomorrow is reminded of, promises of answers that were broken are marked,
 * what may be kept no longer is destroyed, what staff taught or edited elsewhere is read, what rooms of staff are to be
 * told is put down. Called as often as one likes, by any number of processes: each thing happens once.
 */
export async function doDueWork(living: Parts): Promise<void> {
  await living.followCatalog?.("due");
  const parts = still(living);
  await passOnOffers(parts);
  await runSurveys(parts);
  await beginTakingDue(parts);
  await remindOfSessions(parts);
  await escalateHandoffs(parts);
  await destroyDue(parts);
  await dropFilesDue(parts);
  await dropMisses(parts);
  await sumStepsOfDays(parts);
  await refreshLessons(parts, "due");
  await makeRoomNotices(parts);
}

async function passOnOffers(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  await inTransaction(parts.store, async (tx) => {
    const { expired, offered } = await expireOffers(tx, now);
    for (const { registration, conversation } of expired) {
      const known = await findRegistration(tx, registration);
      if (!conversation || !known) continue;
      const saying = offerGone(known.offering, parts.catalog);
      const eventId = `offer-gone:${registration}:${known.events.length}`;
      await tell(tx, parts, { conversation, eventId, payload: { kind: "news", saying }, now });
    }
    await tellOffers(tx, parts, offered, now);
  });
}
