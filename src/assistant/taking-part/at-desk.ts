import { offeringTitle } from "../../../dialogs/shown/program.js";
import { say } from "../../dialog/say.js";
import { takingPageSize } from "../../domain/taking-part.js";
import { offeringOf, type Placed } from "../../domain/world.js";
import type { AuditEntry } from "../../store/audit.js";
import { registrationForm } from "../../store/registrations.js";
import { countParticipants, findParticipant, type Participant, participantsOf } from "../../store/taking-part.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OfferingHead, TakingPerson, TakingWish } from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { reachOf, seesProgram } from "../people/reach.js";

/** What staff do to those who take part, as the audit log names it. */
export type TakingAction =
  | "seeAttendance"
  | "markAttendance"
  | "makeCode"
  | "seeHours"
  | "writeHours"
  | "takeBackHours"
  | "writeMonitoring"
  | "seeParticipants"
  | "stepOn"
  | "openCertificate"
  | "seeCalls"
  | "tellByPhone"
  | "seeApplications"
  | "moveApplication";

export function takingEntry({ clock }: Parts, by: SignedIn, action: TakingAction, subject: string): AuditEntry {
  return { at: clock.now().toISOString(), actor: by.id, action, subject, place: by.place };
}

/** An offering that is theirs to see; undefined for all others. */
export function theirs(parts: Parts, by: SignedIn, offering: string): Placed | undefined {
  const reach = reachOf(parts, by, "selection");
  const placed = offeringOf(parts.catalog, offering);
  return reach && placed && seesProgram(reach, placed.program.id) ? placed : undefined;
}

/** Somebody of an offering that is theirs to see. */
export async function theirParticipant(
  tx: Tx,
  parts: Parts,
  by: SignedIn,
  { offering, registration }: { readonly offering: string; readonly registration: string },
): Promise<{ readonly placed: Placed; readonly mine: Participant } | undefined> {
  const placed = theirs(parts, by, offering);
  const mine = placed && (await findParticipant(tx, registration));
  return placed && mine?.offering === offering ? { placed, mine } : undefined;
}

/** A page of those who take part, by name, and what stands above them. */
export async function pageOf(
  tx: Tx,
  parts: Parts,
  placed: Placed,
  { page }: TakingWish,
): Promise<{ readonly head: OfferingHead; readonly people: readonly TakingPerson[] }> {
  const { id, selection } = placed.offering;
  const applied = selection === "screening" ? "not" : "too";
  const some = await participantsOf(tx, id, { limit: takingPageSize, skip: (page - 1) * takingPageSize, applied });
  const people: TakingPerson[] = [];
  for (const one of some) people.push(await named(tx, parts, one));
  const head = {
    id,
    title: parts.words.word(offeringTitle(placed)),
    program: placed.program.shortTitle,
    people: await countParticipants(tx, id, applied),
  };
  return { head, people };
}

/** Somebody by the name in their application. */
export async function named(tx: Tx, { words }: Parts, one: Participant): Promise<TakingPerson> {
  const { registration, person, state } = one;
  const form = await registrationForm<{ name?: string; organisation?: string; phone?: string }>(tx, registration);
  const name = [form?.organisation, form?.name].filter((part) => part !== undefined).join(" ");
  const phoneEnd = form?.phone?.replace(/\D/g, "").slice(-4);
  return {
    ...{ registration, person, state },
    name: name === "" ? words.word(say("takingPart.noName")) : name,
    ...(phoneEnd ? { phoneEnd } : {}),
  };
}
