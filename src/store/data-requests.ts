import { requestDue } from "../domain/request-clock.js";
import type { StoredRequest } from "./data-requests-read.js";
import { sealFor } from "./sealed.js";
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

/** A request that staff took in and that is still to be done; what they wrote about it is sealed. */
export async function openRequest(
  tx: Tx,
  ask: {
    readonly id: string;
    readonly person: string;
    readonly kind: DataRequestKind;
    readonly detail: string;
    readonly now: Date;
  },
): Promise<void> {
  const { id, person, kind, now } = ask;
  const at = now.toISOString();
  await tx.db
    .insertInto("data_requests")
    .values({
      id,
      person,
      kind,
      state: "open",
      asked_through: "desk",
      asked_at: at,
      due_at: requestDue(at),
      done_at: null,
      done_by: null,
      detail: ask.detail === "" ? null : await sealFor(tx, person, "data_requests.detail", id, ask.detail),
    })
    .execute();
}

/** Ends a request that is open, with what staff wrote about it added. False when it is over already. */
export async function finishRequest(
  tx: Tx,
  request: StoredRequest,
  end: { readonly state: "done" | "refused"; readonly by: string; readonly detail: string; readonly now: Date },
): Promise<boolean> {
  const { id, person } = request;
  const words = [request.detail, end.detail].filter((text) => text !== undefined && text !== "").join("\n");
  const detail = person === null || words === "" ? null : await sealFor(tx, person, "data_requests.detail", id, words);
  const ended = await tx.db
    .updateTable("data_requests")
    .set({ state: end.state, done_at: end.now.toISOString(), done_by: end.by, detail })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends the open requests of a person that were for what has just been done. */
export async function finishOpen(
  tx: Tx,
  done: {
    readonly person: string;
    readonly kinds: readonly DataRequestKind[];
    readonly by: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx.db
    .updateTable("data_requests")
    .set({ state: "done", done_at: done.now.toISOString(), done_by: done.by })
    .where("person", "=", done.person)
    .where("kind", "in", done.kinds)
    .where("state", "=", "open")
    .execute();
}
