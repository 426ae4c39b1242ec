import { presentStates } from "../../domain/taking-part.js";
import { offeringOf } from "../../domain/world.js";
import { erased, findRegistration } from "../../store/registrations.js";
import { reading } from "../../store/transaction.js";
import type { OwnTakingPort } from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { calendarFile } from "./calendar-file.js";
import { certificateFor } from "./certificate.js";
import { certificatePdf } from "./certificate-pdf.js";
import { calendarOf, certificateOf } from "./tokens.js";

/** States in which the sessions of an offering belong in somebody's calendar. */
const inCalendar = new Set([...presentStates, "completed"]);

/** What people open by their own links. Nobody of the staff reads it, so the audit log says nothing. */
export function createOwnTaking(parts: Parts): OwnTakingPort {
  const certificate = (token: string) =>
    reading(parts.store, async (tx) => {
      const registration = certificateOf(tx.vault, token, parts.clock.now());
      return registration === undefined ? undefined : certificateFor(tx, parts, registration);
    });
  return {
    calendar: (token) =>
      reading(parts.store, async (tx) => {
        const registration = calendarOf(tx.vault, token);
        const mine = registration === undefined ? undefined : await findRegistration(tx, registration);
        const placed = mine && offeringOf(parts.catalog, mine.offering);
        if (!placed || mine.person === erased) return undefined;
        const isOn = inCalendar.has(mine.state);
        const state = placed.offering.calledOff ? "calledOff" : isOn ? "on" : "notTaking";
        const sequence = mine.events.length + (state === "calledOff" ? 1 : 0);
        return calendarFile({ placed, state, sequence, words: parts.words, now: parts.clock.now() });
      }),
    certificate,
    async certificatePdf(token) {
      const found = await certificate(token);
      return found && certificatePdf(found, parts.words);
    },
  };
}
