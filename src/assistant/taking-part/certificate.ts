import { hoursSay, takingTitle } from "../../../dialogs/shown/taking-part.js";
import { say } from "../../dialog/say.js";
import { sumOf } from "../../domain/attendance.js";
import { activityOf, trainingIn } from "../../domain/hours.js";
import { sessionsOf } from "../../domain/sessions.js";
import { offeringOf, type Placed } from "../../domain/world.js";
import { marksOf } from "../../store/attendance.js";
import { findCertificate } from "../../store/certificates.js";
import { hoursOf } from "../../store/hours-done.js";
import { registrationForm } from "../../store/registrations.js";
import { findParticipant } from "../../store/taking-part.js";
import type { Tx } from "../../store/transaction.js";
import type { Certificate } from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";

/** The certificate of an application, where one was given out; undefined otherwise, and once its person was erased. */
export async function certificateFor(tx: Tx, parts: Parts, registration: string): Promise<Certificate | undefined> {
  const [mine, issued] = [await findParticipant(tx, registration), await findCertificate(tx, registration)];
  const placed = mine && offeringOf(parts.catalog, mine.offering);
  if (mine?.state !== "completed" || !issued || !placed) return undefined;
  const form = await registrationForm<{ name?: string; organisation?: string }>(tx, registration);
  const period = periodOf(placed);
  const { words } = parts;
  return {
    number: issued.number,
    name: form?.name ?? form?.organisation ?? "",
    program: placed.program.title,
    offering: words.word(takingTitle(mine.offering, parts.catalog)),
    ...(period ? { period: words.word(say("taking.days", period)) } : {}),
    done: await doneIn(tx, parts, registration),
    issuedOn: seoulDay(new Date(issued.at)),
    agency: placed.program.agency.name,
    example: placed.round.example || placed.offering.example,
  };
}

/** From the first to the last day on which it was held. */
function periodOf({ offering }: Placed): { readonly from: string; readonly to: string } | undefined {
  const sessions = sessionsOf(offering);
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? { from: first.on, to: last.on } : offering.activity;
}

async function doneIn(tx: Tx, { words }: Parts, registration: string): Promise<readonly string[]> {
  const { held, absent } = sumOf((await marksOf(tx, registration)).map(({ state }) => state));
  const hours = await hoursOf(tx, registration);
  const [training, activity] = [trainingIn(hours), activityOf(hours)];
  return [
    ...(held > 0 ? [say("certificate.attendance", { there: held - absent, held })] : []),
    ...(training > 0 ? [say("certificate.training", { hours: hoursSay(training) })] : []),
    ...(activity > 0 ? [say("certificate.activity", { hours: hoursSay(activity) })] : []),
  ].map((line) => words.word(line));
}
