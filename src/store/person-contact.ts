import { loadConversation } from "./conversations.js";
import { registrationForm } from "./registrations.js";
import type { Programs } from "./report-applications.js";
import type { Tx } from "./transaction.js";

/** How somebody is called and reached, as they gave it in one place: a talk or an application. */
export interface Contact {
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * Everything that names or reaches a person, what they gave last first. What staff took down without a talk is their
 * agency's: of that only what is of `programs`; what the person typed is the same for everybody who may see them.
 */
export async function knownOf(tx: Tx, person: string, programs?: Programs): Promise<readonly Contact[]> {
  const known: { at: string; contact: Contact }[] = [];
  const talks = await tx.db.selectFrom("conversations").select("id").where("person", "=", person).execute();
  for (const { id } of talks) {
    const facts = (await loadConversation(tx, id))?.conversation.facts ?? {};
    for (const key of ["name", "phone"] as const) {
      const fact = facts[key];
      if (fact && typeof fact.value === "string") known.push({ at: fact.at, contact: { [key]: fact.value } });
    }
  }
  const applications = await tx.db
    .selectFrom("registrations")
    .select(["id", "created_at", "conversation", "program"])
    .where("person", "=", person)
    .execute();
  for (const { id, created_at: at, conversation, program } of applications) {
    if (conversation === null && programs !== undefined && !programs.includes(program)) continue;
    const contact = await registrationForm<Contact>(tx, id);
    if (contact) known.push({ at, contact });
  }
  return known.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map(({ contact }) => contact);
}

/** The name and number they gave last, for whoever sees `programs`; a company's name where no person's is known. */
export async function contactOf(tx: Tx, person: string, programs: Programs): Promise<Contact> {
  const known = await knownOf(tx, person, programs);
  const name = known.find((contact) => contact.name)?.name;
  const organisation = known.find((contact) => contact.organisation)?.organisation;
  const phone = known.find((contact) => contact.phone)?.phone;
  return {
    ...(name === undefined ? {} : { name }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(phone === undefined ? {} : { phone }),
  };
}
