import { offeringOf } from "../domain/world.js";
import { issueCertificate } from "../store/certificates.js";
import { findRegistration } from "../store/registrations.js";
import type { Tx } from "../store/transaction.js";
import type { Here } from "./fulfil.js";
import type { CallNamed, Result } from "./needs.js";
import type { Parts } from "./parts.js";
import { seoulDay } from "./seats-window.js";
import { calendarPath, certificatePath } from "./taking-part/paths.js";
import { ownProgress } from "./taking-part/progress.js";
import { typeAttendanceCode } from "./taking-part/type-code.js";

/** Reads about what somebody takes part in. */
export async function lookAtTaking(
  tx: Tx,
  parts: Parts,
  { conversation: { person }, now }: Here,
  call: CallNamed<"calendarLink" | "takingPart">,
): Promise<Result> {
  switch (call.name) {
    case "calendarLink": {
      const mine = await own(tx, person, call.registration);
      return { url: mine ? calendarPath(parts, tx.vault, mine) : null };
    }
    case "takingPart":
      return ownProgress(tx, parts.catalog, { person, today: seoulDay(now) });
  }
}

/** What somebody who takes part does in the talk. */
export async function fulfilTaking(
  tx: Tx,
  parts: Parts,
  { conversation: { person }, now }: Here,
  call: CallNamed<"typeAttendanceCode" | "certificateLink">,
): Promise<Result> {
  switch (call.name) {
    case "typeAttendanceCode": {
      const outcome = await typeAttendanceCode(tx, parts.catalog, { person, code: call.code, now });
      return {
        outcome: outcome.kind,
        offering: "offering" in outcome ? outcome.offering : null,
        until: outcome.kind === "wait" ? outcome.until : null,
      };
    }
    case "certificateLink": {
      const mine = await own(tx, person, call.registration);
      if (mine?.state !== "completed" || !offeringOf(parts.catalog, mine.offering)) return { url: null };
      // Staff decided that they completed it; the number is only written down.
      await issueCertificate(tx, { registration: mine.id, by: "system", now, year: seoulDay(now).slice(0, 4) });
      return { url: certificatePath(tx.vault, mine.id, now) };
    }
  }
}

/** Only one's own applications have links in a talk, whatever id a button carried. */
async function own(tx: Tx, person: string, registration: string) {
  const found = await findRegistration(tx, registration);
  return found?.person === person ? found : undefined;
}
