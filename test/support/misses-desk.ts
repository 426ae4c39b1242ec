import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { createMisses } from "../../src/assistant/misses/create-misses.js";
import type { Parts } from "../../src/assistant/parts.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { member } from "../people/townsfolk.js";
import { type DeskSite, knownMembers, startDeskSite } from "./desk-site.js";
import { partsOver } from "./transcript-parts.js";

/** Words that the reader makes nothing of. */
export const puzzling = "이게 그러니까 말이죠";

const members = {
  administrator: member("boss", "administrator", null),
  manager: member("manager", "manager", "seoul50plus"),
  officer: member("officer", "officer", "seoul50plus"),
  counsellor: member("kim", "counsellor", "seoul50plus"),
  neighbour: member("neighbour", "officer", "sba"),
} as const satisfies Record<string, SignedIn>;
export type MissesReader = keyof typeof members;

/** The desk's page of what was not understood, over a store in which people talk. */
export interface MissesDesk {
  readonly site: DeskSite;
  readonly parts: Parts;
  secret(who: MissesReader): string;
  get(who: MissesReader, path: string): Promise<{ readonly status: number; readonly body: string }>;
  post(
    who: MissesReader,
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly to: string | null; readonly body: string }>;
  /** What was said last in a talk. */
  last(talk: string): Promise<string | undefined>;
}

export async function startMissesDesk(store: Store): Promise<MissesDesk> {
  const now = () => new Date("2026-03-03T01:00:00Z");
  const parts: Parts = { ...(await partsOver(store, { now })), redact: async (text) => text };
  const site = await startDeskSite(
    {
      accounts: knownMembers(Object.fromEntries(Object.entries(members).map(([who, one]) => [secretOf(who), one]))),
      misses: createMisses(parts),
      agencies: parts.catalog.agencies.map(({ id, name }) => ({ id, name })),
    },
    { now },
  );
  return {
    site,
    parts,
    secret: secretOf,
    async get(who, path) {
      const reply = await site.as(secretOf(who)).get(path);
      return { status: reply.status, body: await reply.text() };
    },
    async post(who, path, fields) {
      const reply = await site.as(secretOf(who)).post(path, fields);
      return { status: reply.status, to: reply.headers.get("location"), body: await reply.text() };
    },
    last: async (talk) => (await reading(store, (tx) => messagesAfter(tx, talk, 0))).at(-1)?.text,
  };
}

function secretOf(who: string): string {
  return who.padEnd(43, "x").slice(0, 43);
}
