import { appendAudit } from "../../store/audit.js";
import { correctPaperForms, paperFormOf } from "../../store/paper-form.js";
import { programsOf } from "../../store/people-search.js";
import { remarkPerson } from "../../store/person-marks.js";
import { inTransaction } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenReason, PaperCorrection, PersonDone } from "../desk-ports/people.js";
import { typedFact } from "../handoffs/typed-fact.js";
import type { Parts } from "../parts.js";
import { isFree } from "../staff-words.js";
import { entryOf } from "./entry.js";
import { reachOf, sees } from "./reach.js";

/** Most that is noted of an application on paper, as in its table. */
const longestNotes = 500;

/**
 * Puts right what was taken down of somebody who applied without a talk, in their applications under way that are within
 * reach: what another agency took down of them is its own.
 */
export async function correctPaper(
  parts: Parts,
  by: SignedIn,
  person: string,
  { typed, why }: { readonly typed: PaperCorrection; readonly why: OpenReason },
): Promise<PersonDone> {
  const notes = typed.notes.normalize("NFC").trim();
  if (![typed.name, typed.phone, notes].every((words) => isFree(parts, words))) return { kind: "residentNumber" };
  const name = read(parts, "name", typed.name);
  const phone = read(parts, "phone", typed.phone);
  if (name === undefined || phone === undefined || notes.length > longestNotes) return { kind: "unreadable" };
  const reach = reachOf(parts, by, "people");
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx) => {
    if (reach === undefined || !(await sees(tx, reach, person))) return { kind: "unknown" } as const;
    const programs = programsOf(reach);
    if (!(await paperFormOf(tx, person, programs))) return { kind: "unknown" } as const;
    await correctPaperForms(tx, person, programs, { name, phone, ...(notes === "" ? {} : { notes }) });
    await remarkPerson(tx, person);
    await appendAudit(tx, entryOf(by, now, { action: "correct", subject: person, why }));
    return { kind: "done" } as const;
  });
}

/** A name or number, read as if the person had been asked for it. */
function read(parts: Parts, key: "name" | "phone", value: string): string | undefined {
  const typed = typedFact(parts, { key, value });
  const fact = typed.kind === "read" ? typed.facts[key] : undefined;
  return typeof fact === "string" ? fact : undefined;
}
