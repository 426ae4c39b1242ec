import { askableFacts, type Facts } from "../domain/facts.js";
import type { Slots } from "./reading.js";
import type { Conversation, Frame, Json, KnownFact, KnownKey } from "./state.js";

/** Slots that say something lasting about a person or a company. */
const knownKeys = [...askableFacts, "birthYear", "occupation", "name", "phone"] as const satisfies readonly KnownKey[];

/** Saying one of a family anew takes back the others: "78년생" and "47살" are the same fact. */
const families: readonly (readonly KnownKey[])[] = [["age", "birthYear", "birthDate"]];

export type Patch = Readonly<Partial<Record<KnownKey, Json>>>;

export interface Learned {
  readonly conversation: Conversation;
  /** Facts that were known otherwise before. */
  readonly corrected: readonly KnownKey[];
  /** Facts that were not known before. */
  readonly added: readonly KnownKey[];
}

/** What a reading says about the person. An age that nobody has is left out; the open question will say so. */
export function factsIn(slots: Slots | Readonly<Record<string, unknown>>): Patch {
  const found: Partial<Record<KnownKey, Json>> = {};
  const said = slots as Readonly<Record<string, Json | undefined>>;
  for (const key of knownKeys) {
    const value = said[key];
    if (value !== undefined && !(key === "age" && impossibleAge(value))) found[key] = value;
  }
  return found;
}

function impossibleAge(value: Json): boolean {
  const least = Array.isArray(value) ? value[0] : value;
  return typeof least !== "number" || least < 0 || least > 120;
}

/**
 * Takes in what was said. A fact that was answered in a dialog is mended there too, so that the dialog goes on
 * from the corrected answer. `frame` is the dialog that asked, when one did.
 */
export function learn(conversation: Conversation, patch: Patch, at: string, frame?: string): Learned {
  const corrected: KnownKey[] = [];
  const added: KnownKey[] = [];
  let facts = conversation.facts;
  let stack = conversation.stack;
  for (const [key, value] of Object.entries(patch) as [KnownKey, Json][]) {
    const before = familyOf(key).flatMap((name) => facts[name] ?? []);
    const same = facts[key];
    if (same && (JSON.stringify(same.value) === JSON.stringify(value) || saysLess(key, value, same.value))) continue;
    if (before.length > 0) corrected.push(key);
    else added.push(key);
    // What was known before the dialog that asks stays known outside it: the walk up to that question rests on it.
    const origin = before.length > 0 ? before[0]?.frame : frame;
    const fact: KnownFact = origin === undefined ? { value, at } : { value, at, frame: origin };
    facts = { ...without(facts, familyOf(key)), [key]: fact };
    if (before.length > 0) stack = stack.map((one) => mend(one, key, value));
  }
  return { conversation: { ...conversation, facts, stack }, corrected, added };
}

/** "서울이요", of somebody in 서울 송파구, is no other place. */
function saysLess(key: KnownKey, value: Json, known: Json): boolean {
  const isPlace =
    (key === "residence" || key === "workplace") && typeof value === "string" && typeof known === "string";
  return isPlace && known.startsWith(`${value} `);
}

function familyOf(key: KnownKey): readonly KnownKey[] {
  return families.find((family) => family.includes(key)) ?? [key];
}

/** Puts a corrected fact into the answers that held the old one. */
function mend(frame: Frame, key: KnownKey, value: Json): Frame {
  const family: readonly string[] = familyOf(key);
  const answers = Object.entries(frame.answers).map(([name, answer]): [string, Json] => {
    if (!isRecord(answer) || !Object.keys(answer).some((one) => family.includes(one))) return [name, answer];
    const rest = Object.fromEntries(Object.entries(answer).filter(([one]) => !family.includes(one)));
    return [name, { ...rest, [key]: value }];
  });
  return { ...frame, answers: Object.fromEntries(answers) };
}

export function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function without<T extends object>(record: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))) as T;
}

/** Un-learns what an answer had told, when the person goes back to it. */
export function unlearn(conversation: Conversation, answer: Json | undefined, key: string): Conversation {
  const names = answer !== undefined && isRecord(answer) ? Object.keys(answer) : [];
  const gone = [...new Set([...names, key].flatMap((name) => familyOf(name as KnownKey)))];
  return { ...conversation, facts: without(conversation.facts, gone) };
}

/** Facts as dialogs read them, but for those that `frame` itself has asked: those it finds among its answers. */
export function factsFor(
  conversation: Pick<Conversation, "facts">,
  frame?: string,
): { facts: Facts; known: Readonly<Record<string, Json>> } {
  const known: Record<string, Json> = {};
  for (const [key, fact] of Object.entries(conversation.facts)) {
    if (fact && (frame === undefined || fact.frame !== frame)) known[key] = fact.value;
  }
  const { name: _name, phone: _phone, ...facts } = known;
  return { facts: facts as Facts, known };
}

const keptHours = 24;

/** Without a consent, what was said of a person is dropped a day later. */
export function forgetOld(conversation: Conversation, now: string): Conversation {
  const oldest = Date.parse(now) - keptHours * 3_600_000;
  const kept = Object.entries(conversation.facts).filter(
    ([, fact]) => fact !== undefined && Date.parse(fact.at) >= oldest,
  );
  return { ...conversation, facts: Object.fromEntries(kept) };
}
