import { offeringTitle } from "../../../dialogs/shown/program.js";
import { say } from "../../dialog/say.js";
import type { Placed } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import { registrationForm } from "../../store/registrations.js";
import { staffNames } from "../../store/staff-names.js";
import { markTold, peopleWithoutTalk } from "../../store/told-by-phone.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { CallLine, CallsView, ToldWish } from "../desk-ports/calls.js";
import type { TakingDone } from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { doerInWords } from "../people/in-words.js";
import { takingEntry, theirs } from "./at-desk.js";

/** Whom to telephone, since no message reaches them: those who do not know yet first. */
export async function callsView(tx: Tx, parts: Parts, placed: Placed): Promise<CallsView> {
  const { id } = placed.offering;
  const people = await peopleWithoutTalk(tx, id);
  const names = await staffNames(
    tx,
    people.flatMap(({ told }) => (told ? [told.by] : [])),
  );
  const rows: CallLine[] = [];
  for (const { registration, person, state, event, told } of people) {
    const form = await registrationForm<{ name?: string; phone?: string }>(tx, registration);
    rows.push({
      ...{ registration, person, state, event },
      name: form?.name ?? parts.words.word(say("takingPart.noName")),
      ...(form?.phone === undefined ? {} : { phone: parts.words.word(say("handoffs.phone", { phone: form.phone })) }),
      ...(told ? { told: { by: doerInWords(parts, told.by, names), at: told.at } } : {}),
    });
  }
  const title = parts.words.word(offeringTitle(placed));
  const head = { id, title, program: placed.program.shortTitle, people: rows.length };
  const { calledOff } = placed.offering;
  return {
    head,
    rows: [...rows.filter(({ told }) => !told), ...rows.filter(({ told }) => told)],
    ...(calledOff ? { calledOff: calledOff.why } : {}),
  };
}

/** Writes down that somebody was told of what was on the page; `notFrom`: they stand elsewhere by now. */
export function tellByPhone(
  parts: Parts,
  by: SignedIn,
  offering: string,
  { registration, event }: ToldWish,
): Promise<TakingDone | { readonly kind: "notFrom" }> {
  const placed = theirs(parts, by, offering);
  if (!placed) return Promise.resolve({ kind: "unknown" });
  return inTransaction(parts.store, async (tx) => {
    const found = (await peopleWithoutTalk(tx, offering)).find((one) => one.registration === registration);
    if (!found) return { kind: "unknown" };
    if (found.event !== event) return { kind: "notFrom" };
    await markTold(tx, { registration, event, by: by.id, now: parts.clock.now() });
    await appendAudit(tx, takingEntry(parts, by, "tellByPhone", registration));
    return { kind: "done" };
  });
}
