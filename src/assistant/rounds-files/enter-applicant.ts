import { say } from "../../dialog/say.js";
import { assess } from "../../domain/eligibility.js";
import type { ConsentText } from "../../domain/program.js";
import { instantAt } from "../../domain/sessions.js";
import type { Placed } from "../../domain/world.js";
import { saveConsent } from "../../store/consents.js";
import { personOnPaper } from "../../store/paper-applicants.js";
import { markPerson } from "../../store/person-marks.js";
import { createPerson } from "../../store/persons.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { enterByStaff } from "../seats-by-staff.js";
import { seoulDay } from "../seats-window.js";
import type { PaperApplicant } from "./read-applicants.js";

export interface ToEnter {
  readonly by: SignedIn;
  readonly placed: Placed;
  readonly now: Date;
  readonly applicant: Omit<PaperApplicant, "row">;
  readonly consent: ConsentText;
}

/**
 * Enters somebody without a talk: what they agreed to, and their application. Nobody gets a seat that is not there. Throws for
 * whoever has applied already: look at `applicantsKnown` in the same transaction. Returns the person.
 */
export async function enterApplicant(
  tx: Tx,
  parts: Parts,
  { by, placed, now, applicant, consent }: ToEnter,
): Promise<string> {
  const { name, phone, facts, consentOn, notes } = applicant;
  const offering = placed.offering.id;
  const known = await personOnPaper(tx, applicant);
  const person = known ?? parts.newId();
  if (known === undefined) await createPerson(tx, person, now);
  const given = { id: parts.newId(), person, text: consent, channel: "paper", detail: { offering } };
  await saveConsent(tx, { ...given, now: new Date(instantAt(consentOn, "00:00")) });
  const form = { name, phone, facts, ...(notes === undefined ? {} : { notes }) };
  const verdict = assess(placed.program, facts, seoulDay(now)).kind;
  const entry = { id: parts.newId(), person, conversation: null, offering, form, verdict, ifFull: "wait" as const };
  const why = parts.words.word(say("tables.applicants.why"));
  const outcome = await enterByStaff(tx, entry, { now, by: by.id, why });
  switch (outcome.kind) {
    case "seated":
    case "applied":
    case "waiting":
      await markPerson(tx, person, { name, phone });
      return person;
    case "already":
    case "full":
    case "calledOff":
    case "unknown":
      // The catalogue and the applicants were looked at in this very transaction.
      throw new Error(`An applicant on paper could not be entered: ${outcome.kind}`);
  }
}
