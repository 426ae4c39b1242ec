import {
  type Awake,
  endSession as end,
  openSession,
  sessionByDigest,
  sessionsOf,
  touchSession,
} from "../../store/desk-sessions.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { DeskSession, Origin, SignedIn } from "../desk-ports/accounts.js";
import { auditAccount } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { digestOf, newSecret } from "./secrets.js";

const minute = 60_000;
const idleMs = 30 * minute;
const longestMs = 12 * 60 * minute;
/** How long a session that is over is still known; the log knows longer. */
const rememberedMs = 30 * 24 * 60 * minute;

/** Opens a session in the browser that asks; its secret is told here and never again. */
export async function openBrowser(tx: Tx, house: AccountsHouse, account: string, from: Origin): Promise<string> {
  const now = house.clock.now();
  const { secret, digest } = newSecret(house.random);
  await openSession(
    tx,
    { id: house.newId(), digest, account, now, until: later(now, longestMs), ...from },
    later(now, -rememberedMs),
  );
  return secret;
}

/** The session of a cookie's secret. Asking keeps it awake, unless nobody did; that is written at most once a minute. */
export async function session(
  house: AccountsHouse,
  secret: string,
  from: Origin,
  how?: "unattended",
): Promise<SignedIn | undefined> {
  const now = house.clock.now();
  const found = await reading(house.store, (tx) => sessionByDigest(tx, digestOf(secret), awake(now)));
  if (!found) return undefined;
  const { seenAt, ...member } = found;
  if (how === undefined && seenAt <= later(now, -minute).toISOString())
    await inTransaction(house.store, (tx) => touchSession(tx, member.session, now));
  return { ...member, place: from.place };
}

export async function signOut(house: AccountsHouse, who: SignedIn): Promise<void> {
  await endOne(house, who, who.session, "sign-out");
}

/** One of one's own; another's is left alone. */
export async function endSession(house: AccountsHouse, by: SignedIn, id: string): Promise<void> {
  await endOne(house, by, id, "end-session");
}

/** One's own that are awake, the last used first. */
export async function ownSessions(house: AccountsHouse, by: SignedIn): Promise<readonly DeskSession[]> {
  const now = house.clock.now();
  const all = await reading(house.store, (tx) => sessionsOf(tx, by.id, awake(now)));
  return all.map(({ id, createdAt, seenAt, place, agent }) => ({ id, createdAt, seenAt, place, agent }));
}

async function endOne(
  { store, clock }: AccountsHouse,
  by: SignedIn,
  id: string,
  action: "sign-out" | "end-session",
): Promise<void> {
  await inTransaction(store, async (tx) => {
    const now = clock.now();
    if (await end(tx, by.id, id, now)) await auditAccount(tx, by, { now, action, account: by.id });
  });
}

function awake(now: Date): Awake {
  return { now, idleSince: later(now, -idleMs) };
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
