import { randomUUID } from "node:crypto";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import type { Act } from "../../src/dialog/say.js";
import type { Handoff } from "../../src/domain/handoff.js";
import { type HandoffRecord, toRecord } from "../../src/store/handoff-rows.js";
import { messagesAfter } from "../../src/store/messages.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { houseOver } from "../assistant/two-houses.js";

/** A Tuesday morning in Seoul on which every agency is open. */
export const tuesday = new Date("2026-03-03T01:00:00Z");

export interface SettableClock {
  now(): Date;
  pass(minutes: number): void;
}

export function clockAt(start: Date): SettableClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    pass: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

export interface DeskHouse {
  readonly parts: Parts;
  readonly clock: SettableClock;
  /** The clock that leases count on. */
  readonly machine: SettableClock;
}

/** The house on that Tuesday, with everybody of `staff` having an account. */
export async function deskHouse(store: Store): Promise<DeskHouse> {
  const clock = clockAt(tuesday);
  const machine = clockAt(tuesday);
  const parts: Parts = { ...(await houseOver(store)), clock, machineClock: machine };
  await inTransaction(store, async (tx) => {
    const at = tuesday.toISOString();
    for (const { id, login, name, role, agency } of Object.values(staff)) {
      const rest = { state: "active" as const, password: null, failed: 0, locked_until: null };
      await tx.db
        .insertInto("accounts")
        .values({ id, login, name, role, agency, ...rest, created_at: at, changed_at: at })
        .execute();
    }
  });
  return { parts, clock, machine };
}

function member(id: string, name: string, role: SignedIn["role"], agency: string | null): SignedIn {
  return { id, login: id, name, role, agency, session: `session-${id}`, place: "10.0.0.1" };
}

/** Two at one agency, one at another, and one who sees them all. */
export const staff = {
  han: member("han", "한지우", "counsellor", "seoul50plus"),
  seo: member("seo", "서민준", "officer", "seoul50plus"),
  bae: member("bae", "배수아", "counsellor", "incheon"),
  jin: member("jin", "진하늘", "administrator", null),
} as const;

export async function say(parts: Parts, conversation: string, text: string): Promise<void> {
  await takeIn(parts, { channel: "web", conversation, eventId: randomUUID(), text });
  await drain(parts, conversation);
}

export async function press(parts: Parts, conversation: string, label: string, act: Act): Promise<void> {
  await takeIn(parts, { channel: "web", conversation, eventId: randomUUID(), press: { label, act } });
  await drain(parts, conversation);
}

/** The person's way out, as its button means it. */
export function cancel(parts: Parts, conversation: string): Promise<void> {
  return press(parts, conversation, "상담사 연결 취소", { kind: "wish", intent: "stop", slots: {} });
}

/** Somebody calls staff; gives the hand-off's id. */
export async function call(parts: Parts, conversation: string): Promise<string> {
  await say(parts, conversation, "상담사와 이야기하고 싶어요");
  const open = (await handoffsOf(parts, conversation)).find(({ state }) => state !== "closed");
  if (!open) throw new Error("nobody was called");
  return open.id;
}

export async function handoffsOf(parts: Parts, conversation: string): Promise<readonly HandoffRecord[]> {
  const rows = await reading(parts.store, (tx) =>
    tx.db.selectFrom("handoffs").selectAll().where("conversation", "=", conversation).execute(),
  );
  return rows.map(toRecord);
}

export function talk(parts: Parts, conversation: string, after = 0): Promise<readonly SaidMessage[]> {
  return reading(parts.store, (tx) => messagesAfter(tx, conversation, after));
}

/** What happened to a hand-off, in order: who did what. */
export async function eventsOf(parts: Parts, handoff: Handoff["id"]): Promise<readonly string[]> {
  const rows = await reading(parts.store, (tx) =>
    tx.db.selectFrom("handoff_events").selectAll().where("handoff", "=", handoff).orderBy("n").execute(),
  );
  return rows.map(({ by, what }) => `${by} ${what}`);
}

/** What the audit log holds of a subject, in order: who did what. */
export async function auditOf(parts: Parts, subject: string): Promise<readonly string[]> {
  const rows = await reading(parts.store, (tx) =>
    tx.db.selectFrom("audit").selectAll().where("subject", "=", subject).orderBy("seq").execute(),
  );
  return rows.map(({ actor, action }) => `${actor} ${action}`);
}
