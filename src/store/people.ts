import type { SaidMessage } from "../conversation/message.js";
import type { Conversation } from "../conversation/state.js";
import type { Handoff } from "../domain/handoff.js";
import type { Registration } from "../domain/registration.js";
import { type Consent, consentsOf } from "./consents.js";
import { loadConversation } from "./conversations.js";
import { filesOf, type StoredFile } from "./files.js";
import { listHandoffs } from "./handoffs.js";
import { messagesAfter } from "./messages.js";
import { registrationForm, registrationsOf } from "./registrations.js";
import { listResponses, type Response } from "./responses.js";
import { type ClosedSurvey, closedSurveysOf } from "./survey-invites.js";
import type { Tx } from "./transaction.js";

/** A person in short: their talks, what is known, what they agreed to. */
export interface Person {
  readonly id: string;
  readonly conversations: readonly string[];
  /** Facts of all their talks; of two values the later one. */
  readonly facts: Conversation["facts"];
  readonly consents: readonly Consent[];
}

/** All that is kept about a person, for them to see and take along. */
export interface PersonExport extends Person {
  readonly since: string;
  readonly talks: readonly { readonly conversation: Conversation; readonly messages: readonly SaidMessage[] }[];
  readonly registrations: readonly (Registration & { readonly form: object })[];
  readonly responses: readonly Response[];
  /** Surveys they were sent that have closed: what was answered is nobody's any more. */
  readonly closedSurveys: readonly ClosedSurvey[];
  readonly handoffs: readonly Handoff[];
  /** What passed between them and staff, by name; what is in them is opened one by one. */
  readonly files: readonly StoredFile[];
}

/** Everybody who has ever written and was not erased, oldest first. */
export async function listPeople(tx: Tx): Promise<readonly Person[]> {
  const rows = await tx.db.selectFrom("persons").select("id").orderBy("created_at").orderBy("id").execute();
  const people: Person[] = [];
  for (const { id } of rows) people.push(await personWith(tx, id, await talksOf(tx, id)));
  return people;
}

/** Undefined when there is no such person, or they were erased. */
export async function showPerson(tx: Tx, id: string): Promise<Person | undefined> {
  if (!(await findPerson(tx, id))) return undefined;
  return personWith(tx, id, await talksOf(tx, id));
}

export async function exportPerson(tx: Tx, id: string): Promise<PersonExport | undefined> {
  const person = await findPerson(tx, id);
  if (!person) return undefined;
  const conversations = await talksOf(tx, id);
  const talks: PersonExport["talks"][number][] = [];
  for (const conversation of conversations) {
    talks.push({ conversation, messages: await messagesAfter(tx, conversation.id, 0) });
  }
  const registrations: PersonExport["registrations"][number][] = [];
  for (const registration of await registrationsOf(tx, id)) {
    registrations.push({ ...registration, form: (await registrationForm<object>(tx, registration.id)) ?? {} });
  }
  return {
    ...(await personWith(tx, id, conversations)),
    since: person.created_at,
    talks,
    registrations,
    responses: await listResponses(tx, { person: id }),
    closedSurveys: await closedSurveysOf(tx, id),
    handoffs: await listHandoffs(tx, { person: id }),
    files: await filesOf(tx, id),
  };
}

async function findPerson(tx: Tx, id: string) {
  return tx.db.selectFrom("persons").selectAll().where("id", "=", id).executeTakeFirst();
}

async function talksOf(tx: Tx, person: string): Promise<readonly Conversation[]> {
  const rows = await tx.db
    .selectFrom("conversations")
    .select("id")
    .where("person", "=", person)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const talks: Conversation[] = [];
  for (const { id } of rows) {
    const stored = await loadConversation(tx, id);
    if (stored) talks.push(stored.conversation);
  }
  return talks;
}

async function personWith(tx: Tx, id: string, talks: readonly Conversation[]): Promise<Person> {
  const known = talks.flatMap((talk) => Object.entries(talk.facts));
  const byTime = known.sort(([, a], [, b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    id,
    conversations: talks.map((talk) => talk.id),
    facts: Object.fromEntries(byTime),
    consents: await consentsOf(tx, id),
  };
}
