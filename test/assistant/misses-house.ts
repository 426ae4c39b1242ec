import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { MissesPort, MissesWish } from "../../src/assistant/desk-ports/misses.js";
import { createMisses } from "../../src/assistant/misses/create-misses.js";
import type { Parts } from "../../src/assistant/parts.js";
import { loadExamples } from "../../src/cli/load-reader.js";
import { loadRedactor } from "../../src/cli/load-redactor.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { member } from "../people/townsfolk.js";
import type { FreshPlace } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";
import { monday } from "./two-houses.js";

/** Words that the reader makes nothing of. */
export const puzzling = "이게 그러니까 말이죠";
const wish: MissesWish = { order: "last", page: 1, size: 25 };
export const boss = member("boss", "administrator", null);
export const officer = member("officer", "officer", "seoul50plus");
export const neighbour = member("neighbour", "officer", "sba");
export const counsellor = member("kim", "counsellor", "seoul50plus");

/** The house whose staff read what was not understood, and its clock. */
export interface House {
  readonly parts: Parts;
  readonly misses: MissesPort;
  readonly store: Store;
  at(time: Date): void;
}

let redactor: Awaited<ReturnType<typeof loadRedactor>> | undefined;

export async function house(fresh: FreshPlace): Promise<House> {
  const store = await (await fresh()).open();
  return houseOver(store);
}

export async function houseOver(store: Store): Promise<House> {
  let now = monday;
  const bare = await partsOver(store, { now: () => now });
  redactor ??= await loadRedactor(loadExamples("."), bare.catalog);
  const redact = redactor;
  const parts: Parts = { ...bare, redact: async (text) => redact(text) };
  return {
    parts,
    store,
    misses: createMisses(parts),
    at: (time) => {
      now = time;
    },
  };
}

export const lines = async ({ misses }: House, by: SignedIn, more: Partial<MissesWish> = {}) =>
  (await misses.list(by, { ...wish, ...more })).lines;
export const lastSaid = async (store: Store, talk: string) =>
  (await reading(store, (tx) => messagesAfter(tx, talk, 0))).at(-1)?.text;
export const later = (days: number) => new Date(monday.getTime() + days * 24 * 3_600_000);
