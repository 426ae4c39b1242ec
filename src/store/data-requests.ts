import { requestDue } from "../domain/request-clock.js";
import type { DataRequestKind } from "./tables/people.js";
import type { Tx } from "./transaction.js";

/** A request that was carried out the moment it was made, in the talk itself. */
export interface RequestDone {
  readonly id: string;
  /** Null when what was asked for was to be erased: nobody is left whose request it could be. */
  readonly person: string | null;
  readonly kind: DataRequestKind;
  readonly now: Date;
}

/** Writes down what a person did with their own data by themselves: asked for and done in one moment. */
export async function recordRequest(tx: Tx, { id, person, kind, now }: RequestDone): Promise<void> {
  const at = now.toISOString();
  await tx.db
    .insertInto("data_requests")
    .values({
      id,
      person,
      kind,
      state: "done",
      asked_through: "chat",
      asked_at: at,
      due_at: requestDue(at),
      done_at: at,
      done_by: "person",
      detail: null,
    })
    .execute();
}
