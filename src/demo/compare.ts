import type { Registration, RegistrationState } from "../domain/registration.js";
import { listPeople, type Person } from "../store/people.js";
import { erased, listRegistrations } from "../store/registrations.js";
import { reading, type Store } from "../store/transaction.js";
import type { Played } from "./play.js";
import type { Resident } from "./resident.js";

/** What people wrote down, against what the store holds of them. */
export interface Comparison {
  readonly people: number;
  readonly applications: number;
  /** One line for each thing that somebody remembers and the store has otherwise, or the other way round. */
  readonly differences: readonly string[];
  /** Errands that led nowhere: somebody wanted something, and the talk went elsewhere. */
  readonly lost: readonly string[];
}

/** Compares everybody's own notes, and what they said of themselves, with the store. */
export async function compareNotes(store: Store, { residents }: Played): Promise<Comparison> {
  const [registrations, people] = await reading(store, async (tx) => [
    await listRegistrations(tx),
    await listPeople(tx),
  ]);
  const talks = new Map(people.flatMap((person) => person.conversations.map((id) => [id, person] as const)));
  const known = new Set(residents.map(({ who }) => who.id));
  const strangers = [...talks.keys()].filter((id) => !known.has(id)).map((id) => `${id}: nobody of the season`);
  const kept = latest(registrations);
  return {
    people: residents.length,
    applications: kept.size,
    differences: [...residents.flatMap((one) => differencesOf(one, kept, talks.get(one.who.id))), ...strangers],
    lost: residents.flatMap(({ who, lost }) => lost.map((errand) => `${who.id}: ${JSON.stringify(errand)}`)),
  };
}

/** The last application of each person for each offering, by `talk offering`; of who never wrote there is nothing to compare. */
function latest(registrations: readonly Registration[]): ReadonlyMap<string, Registration> {
  const theirs = registrations.filter(({ conversation }) => conversation !== erased);
  return new Map(theirs.map((one) => [`${one.conversation} ${one.offering}`, one]));
}

function differencesOf(
  { who, notes }: Resident,
  kept: ReadonlyMap<string, Registration>,
  person: Person | undefined,
): readonly string[] {
  if (!person) return [`${who.id}: nowhere in the store`];
  const mine = [...kept.values()].filter(({ conversation }) => conversation === who.id);
  const found = new Map(mine.map(({ offering, state }) => [offering, state]));
  const offerings = new Set([...notes.keys(), ...found.keys()]);
  const states = [...offerings].flatMap((offering) => {
    const [noted, stored] = [notes.get(offering), found.get(offering)];
    return agree(noted, stored)
      ? []
      : [`${who.id}: ${offering} noted ${noted ?? "nothing"}, kept ${stored ?? "nothing"}`];
  });
  return [...states, ...(mine.length > 0 ? factsOff(who, person) : [])];
}

/** What staff or time make of a place without a word to its holder is no difference. */
function agree(noted: RegistrationState | undefined, stored: RegistrationState | undefined): boolean {
  if (noted === stored) return true;
  if (noted === "selected" || noted === "taking") return stored === "taking" || stored === "completed";
  return noted === "applied" && stored === "screening";
}

function factsOff({ id, name, phone, age, birthDate }: Resident["who"], { facts }: Person): readonly string[] {
  const said = { name, phone: phone.replaceAll("-", ""), ...(birthDate === undefined ? { age } : { birthDate }) };
  return Object.entries(said).flatMap(([key, value]) => {
    const stored = facts[key as keyof typeof said]?.value;
    return stored === value ? [] : [`${id}: ${key} said ${value}, kept ${JSON.stringify(stored)}`];
  });
}
