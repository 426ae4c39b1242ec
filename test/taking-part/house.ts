import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { settleSelection } from "../../src/assistant/seats-selection.js";
import { tellSelection } from "../../src/assistant/seats-told.js";
import { createTakingPart } from "../../src/assistant/taking-part/create-taking-part.js";
import { createOwnTaking } from "../../src/assistant/taking-part/own.js";
import { drain } from "../../src/assistant/work.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import type { Session } from "../../src/domain/rounds.js";
import { messagesAfter } from "../../src/store/messages.js";
import { registrationsOf } from "../../src/store/registrations.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { applies, member, personOf, says } from "../people/townsfolk.js";
import { partsOver } from "../support/transcript-parts.js";

export const offering = "social-marketer-example-interns";
export const officer = member("officer", "officer", "seoul50plus");
export const neighbour = member("neighbour", "officer", "sba");
export const counsellor = member("kim", "counsellor", "seoul50plus");

/** A Thursday evening in spring, a month and a half after people applied. */
export const session: Session = { id: "s1", on: "2026-04-16", from: "19:00", to: "21:00", title: "첫 모임" };

/** The house with one offering that has a session, people who were chosen for it, and a clock to turn. */
export async function openHouse(store: Store, people: readonly string[] = ["kim"]) {
  let at = new Date("2026-03-03T01:00:00Z");
  const clock = { now: () => at };
  const sessions = [session, { id: "s2", on: "2026-04-23", from: "19:00", to: "21:00" }];
  const parts = await partsOver(store, clock, { changes: { [offering]: { sessions } } });
  for (const [n, who] of people.entries())
    await applies(parts, who, { name: ["홍길동", "김순이", "박철수"][n] ?? "이름", phone: `010-1234-567${n}` });
  const registrationOf = async (who: string) => {
    const person = await personOf(store, who);
    return (await reading(store, (tx) => registrationsOf(tx, person)))[0]?.id ?? "";
  };
  const ids = await Promise.all(people.map(registrationOf));
  await inTransaction(store, async (tx) => {
    const decisions = ids.map((registration) => ({ registration, decision: "select" as const }));
    const outcome = await settleSelection(tx, offering, decisions, { now: at, by: officer.id });
    if (outcome.kind === "settled") await tellSelection(tx, parts, outcome, at);
  });
  for (const who of people) await drain(parts, who);
  const said = async (who: string): Promise<readonly SaidMessage[]> =>
    reading(store, (tx) => messagesAfter(tx, who, 0));
  return {
    parts,
    desk: createTakingPart(parts),
    own: createOwnTaking(parts),
    registrationOf,
    said,
    last: async (who: string) => (await said(who)).at(-1),
    says: (who: string, ...lines: readonly string[]) => says(parts, who, ...lines),
    /** Turns the clock, and does what has fallen due. */
    async turnTo(instant: string) {
      at = new Date(instant);
      await doDueWork(parts);
      for (const who of people) await drain(parts, who);
    },
  };
}
