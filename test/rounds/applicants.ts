import { randomUUID } from "node:crypto";
import type { Parts } from "../../src/assistant/parts.js";
import { applyFor, joinQueue } from "../../src/assistant/seats.js";
import { loadConversation } from "../../src/store/conversations.js";
import { receive } from "../../src/store/inbox.js";
import { inTransaction } from "../../src/store/transaction.js";

export interface Applicant {
  readonly registration: string;
  readonly conversation: string;
  readonly outcome: string;
}

/** So many people apply, one after the other; who finds it full waits. */
export async function apply(parts: Parts, offering: string, count: number): Promise<readonly Applicant[]> {
  const applicants: Applicant[] = [];
  for (let n = 0; n < count; n++) applicants.push(await applyOnce(parts, offering));
  return applicants;
}

async function applyOnce(parts: Parts, offering: string): Promise<Applicant> {
  const conversation = randomUUID();
  const registration = randomUUID();
  const now = parts.clock.now();
  const outcome = await inTransaction(parts.store, async (tx) => {
    const event = {
      inbox: randomUUID(),
      channel: "web",
      conversation,
      eventId: "opened",
      newPerson: randomUUID(),
      now,
    };
    await receive(tx, { ...event, payload: { kind: "opened" } });
    const person = (await loadConversation(tx, conversation))?.conversation.person ?? "";
    const form = { name: "홍길동", phone: "01012345678" };
    const application = { id: registration, person, conversation, offering, form, verdict: "eligible" as const, now };
    const seat = await applyFor(tx, application);
    return seat.kind === "full" ? (await joinQueue(tx, application)).kind : seat.kind;
  });
  return { registration, conversation, outcome };
}
