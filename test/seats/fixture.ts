import type { Application } from "../../src/assistant/seats.js";
import type { Catalog, Offering } from "../../src/domain/program.js";
import { saveCatalog } from "../../src/store/catalog.js";
import { openConversation } from "../../src/store/conversations.js";
import { inTransaction, type Store, type Tx } from "../../src/store/transaction.js";

export const start = new Date("2026-11-20T03:00:00Z");
export const hours = (n: number) => new Date(start.getTime() + n * 3_600_000);

/** A catalogue with one program that has these offerings. */
export function catalogOf(offerings: readonly Offering[]): Catalog {
  const source = { title: "예시", year: 2026 };
  const round = { id: "r1", title: "1차", year: 2026, example: true, offerings, figures: {} };
  const program = {
    id: "talks",
    title: "모임",
    shortTitle: "모임",
    aliases: [],
    agency: { id: "a", name: "기관" },
    kind: "community",
    applicants: ["person"],
    summary: "모임",
    wishes: [],
    clauses: [],
    answers: {},
    rounds: [round],
    registrable: true,
    source,
    survey: "after",
  } as const;
  return { programs: [program], surveys: [], consents: [], agencies: [], holidays: [] };
}

export function offering(id: string, more: Partial<Offering> = {}): Offering {
  const recruitment = { from: "2026-11-01", to: "2026-11-30" };
  return { id, title: id, topics: [], selection: "firstCome", example: true, recruitment, ...more };
}

export function stock(store: Store, ...offerings: readonly Offering[]): Promise<unknown> {
  const save = { by: "import", now: start, replace: "nothing-edited" } as const;
  return inTransaction(store, (tx) => saveCatalog(tx, catalogOf(offerings), save));
}

/** Makes somebody who has just written. */
export async function meet(tx: Tx, person: string): Promise<void> {
  await openConversation(tx, { conversation: `talk-${person}`, channel: "web", newPerson: person, now: start });
}

export function application(
  person: string,
  offering: string,
  now: Date = start,
  id = `${person}@${offering}`,
): Application {
  return { id, person, conversation: `talk-${person}`, offering, form: { name: person }, verdict: "eligible", now };
}
