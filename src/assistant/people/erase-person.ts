import type { Registration } from "../../domain/registration.js";
import { type Requirement, requirementsOf } from "../../domain/retention.js";
import { programOf } from "../../domain/world.js";
import { finishOpen } from "../../store/data-requests.js";
import { type Erased, erasePerson } from "../../store/erase.js";
import { registrationForm, registrationsOf } from "../../store/registrations.js";
import { retain } from "../../store/retained.js";
import type { Tx } from "../../store/transaction.js";
import type { KeptRule } from "../desk-ports/people.js";
import { tellOffers } from "../offers.js";
import type { Parts } from "../parts.js";
import { withdrawAll } from "../seats-change.js";

/** `kept`: applications of which a law wants something kept. */
export type PersonErased =
  | { readonly kind: "erased"; readonly conversations: readonly string[]; readonly kept: number }
  | Exclude<Erased, { kind: "erased" }>;

/**
 * Erases somebody, whoever asked for it: what they hold goes to the next in line, what a law wants stays apart, open
 * requests to be erased are done, and their key and rows are destroyed. After the commit, `sweepTraces`.
 */
export async function erasePersonWholly(
  tx: Tx,
  parts: Parts,
  person: string,
  { now, by }: { readonly now: Date; readonly by: string },
): Promise<PersonErased> {
  await tellOffers(tx, parts, await withdrawAll(tx, person, { now, by, why: "erased" }), now);
  const kept = await keepRequired(tx, parts, person);
  await finishOpen(tx, { person, kinds: ["erase"], by, now });
  const erased = await erasePerson(tx, person, now);
  return erased.kind === "erased" ? { ...erased, kept } : erased;
}

/** What a law will keep of a person who asks to be erased; to be told before they decide. */
export async function whatIsKept(tx: Tx, parts: Parts, person: string): Promise<readonly KeptRule[]> {
  const rules = new Map<string, KeptRule>();
  for (const application of await registrationsOf(tx, person))
    for (const { rule, until } of required(parts, application)) {
      const known = rules.get(rule.id);
      const last = known && known.until > until ? known.until : until;
      rules.set(rule.id, { id: rule.id, law: rule.law, applications: (known?.applications ?? 0) + 1, until: last });
    }
  return [...rules.values()];
}

async function keepRequired(tx: Tx, parts: Parts, person: string): Promise<number> {
  let kept = 0;
  for (const application of await registrationsOf(tx, person)) {
    const requirements = required(parts, application);
    const form =
      requirements.length > 0 ? await registrationForm<Record<string, unknown>>(tx, application.id) : undefined;
    if (!form) continue;
    for (const { rule, since, until } of requirements) {
      const items = Object.fromEntries(rule.items.flatMap((item) => (item in form ? [[item, form[item]]] : [])));
      const row = { id: parts.newId(), registration: application.id, reason: rule.id, keptSince: since, until };
      await retain(tx, row, items);
    }
    kept += 1;
  }
  return kept;
}

function required(parts: Parts, application: Registration): readonly Requirement[] {
  return requirementsOf(parts.retention, application, programOf(parts.catalog, application.program));
}
