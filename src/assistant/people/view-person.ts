import { say } from "../../dialog/say.js";
import { requestsOf } from "../../store/data-requests-read.js";
import { handoffsOfPerson, inboxRows } from "../../store/handoff-inbox.js";
import { paperFormOf } from "../../store/paper-form.js";
import { type Person, showPerson } from "../../store/people.js";
import { programsOf, type Reach } from "../../store/people-search.js";
import { contactOf } from "../../store/person-contact.js";
import { personSummary } from "../../store/person-summary.js";
import { channelsOf } from "../../store/person-talks.js";
import { registrationsOf } from "../../store/registrations.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { PersonView } from "../desk-ports/people.js";
import { linesOf, sightOf } from "../handoffs/lines.js";
import type { Parts } from "../parts.js";
import { appliedInWords, doerInWords, factInWords } from "./in-words.js";
import { seesProgram } from "./reach.js";
import { requestViews } from "./request-view.js";

/** A person as opened, in words: facts and consents are theirs; applications and hand-offs those within reach. */
export async function viewPerson(
  tx: Tx,
  parts: Parts,
  { by, reach, now }: { readonly by: SignedIn; readonly reach: Reach; readonly now: Date },
  id: string,
): Promise<PersonView | undefined> {
  const person = await showPerson(tx, id);
  const summary = await personSummary(tx, id, reach);
  if (!person || !summary) return undefined;
  const { name, organisation, phone } = await contactOf(tx, id, programsOf(reach));
  const called = name ?? organisation;
  const channels = await channelsOf(tx, id);
  const paper = await paperFormOf(tx, id, programsOf(reach));
  return {
    id,
    since: summary.since,
    ...(called === undefined ? {} : { name: called }),
    ...(phone === undefined ? {} : { phone }),
    channels: [...new Set(channels.values())],
    facts: factsInWords(parts, person.facts),
    consents: person.consents.map(({ item, version, channel, givenAt, withdrawnAt }) => ({
      item,
      title: consentTitle(parts, item),
      version,
      channel,
      givenAt,
      ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    })),
    applications: await applicationsInWords(tx, parts, reach, id),
    handoffs: await linesOf(tx, parts, await inboxRows(tx, await handoffsOfPerson(tx, id, sightOf(by)))),
    requests: await requestViews(tx, parts, await requestsOf(tx, id), now),
    ...(paper ? { paper } : {}),
  };
}

export function factsInWords(parts: Parts, known: Person["facts"]): PersonView["facts"] {
  const values = Object.fromEntries(Object.entries(known).map(([key, fact]) => [key, fact?.value]));
  return Object.entries(known).flatMap(([key, fact]) =>
    fact === undefined ? [] : [{ ...factInWords(parts, key, values), at: fact.at }],
  );
}

/** What was agreed to, in words; a consent of another release's goes by its id. */
export function consentTitle({ words, catalog }: Parts, item: string): string {
  return item === "registration" || item === "screening" || item === "survey"
    ? words.word(say(`people.consent.${item}`))
    : (catalog.consents.find(({ id }) => id === item)?.purpose ?? item);
}

/** The newest first. */
export async function applicationsInWords(
  tx: Tx,
  parts: Parts,
  reach: Reach,
  person: string,
): Promise<PersonView["applications"]> {
  const mine = (await registrationsOf(tx, person)).filter(({ program }) => seesProgram(reach, program));
  const names = await staffNames(
    tx,
    mine.flatMap(({ events }) => events.map(({ by }) => by)),
  );
  const stateWords = (state: string) => parts.words.word(say(`state.${state}`));
  return mine
    .map(({ id, program, offering, state, rank, events }) => ({
      id,
      ...appliedInWords(parts, program, offering),
      state: stateWords(state),
      ...(rank === undefined ? {} : { rank }),
      at: events[0]?.at ?? "",
      events: events.map((event) => ({
        at: event.at,
        state: stateWords(event.state),
        by: doerInWords(parts, event.by, names),
      })),
    }))
    .reverse();
}
