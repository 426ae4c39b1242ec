import { randomUUID } from "node:crypto";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { ApplicantLine, ScreeningPort, ScreeningWish } from "../../src/assistant/desk-ports/screening.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createScreening } from "../../src/assistant/screening/create-screening.js";
import { applyFor } from "../../src/assistant/seats.js";
import { openConversation } from "../../src/store/conversations.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import { hired } from "../people/townsfolk.js";
import { partsOver } from "../support/transcript-parts.js";

/** A screening offering of 서울시50플러스재단 with three criteria and 30 places. */
export const interns = "social-marketer-example-interns";
export const whole: ScreeningWish = { order: "applied", page: 1, size: 1_000 };

export interface House {
  readonly parts: Parts;
  readonly screening: ScreeningPort;
  readonly kim: SignedIn;
  readonly park: SignedIn;
  /** Of another agency. */
  readonly oh: SignedIn;
  readonly clock: { at: Date };
}

/** The house on a Monday in March, with `capacity` places. */
export async function openHouse(store: Store, capacity = 30): Promise<House> {
  const clock = { at: new Date("2026-03-02T01:00:00Z") };
  const changes = { [interns]: { capacity } };
  const parts = { ...(await partsOver(store, { now: () => clock.at }, { changes })), newId: randomUUID };
  return {
    ...{ parts, clock, screening: createScreening(parts) },
    kim: await hired(store, "kim", "officer", "seoul50plus"),
    park: await hired(store, "park", "manager", "seoul50plus"),
    oh: await hired(store, "oh", "manager", "sba"),
  };
}

/** What somebody fills in. */
export interface Filled {
  readonly name: string;
  readonly education?: string;
  readonly career?: string;
  readonly motive?: string;
  readonly facts?: object;
}

/** These apply, one after another, each in a talk of their own named after their place; the applications' ids. */
export async function applicants({ parts }: House, forms: readonly Filled[]): Promise<readonly string[]> {
  return inTransaction(parts.store, async (tx) => {
    const ids: string[] = [];
    for (const [index, form] of forms.entries()) {
      const conversation = `talk${index + 1}`;
      const now = parts.clock.now();
      const { person } = await openConversation(tx, { conversation, channel: "web", newPerson: randomUUID(), now });
      const id = randomUUID();
      const outcome = await applyFor(tx, {
        ...{ id, person, conversation, offering: interns, form, verdict: "eligible" as const },
        now: new Date(now.getTime() + index * 1_000),
      });
      if (outcome.kind !== "applied") throw new Error(`did not apply: ${outcome.kind}`);
      ids.push(id);
    }
    return ids;
  });
}

export async function linesOf(
  { screening }: House,
  by: SignedIn,
  wish: Partial<ScreeningWish> = {},
): Promise<readonly ApplicantLine[]> {
  const board = await screening.board(by, interns, { ...whole, ...wish });
  if (!board) throw new Error("there is no board");
  return board.lines;
}
