import { type Reach, within } from "./people-search.js";
import { unsealFor } from "./sealed.js";
import type { DataRequestKind, DataRequestsTable } from "./tables/people.js";
import type { Tx } from "./transaction.js";

/** A request about somebody's data, as it stands. */
export interface StoredRequest {
  readonly id: string;
  /** Null once they were erased. */
  readonly person: string | null;
  readonly kind: DataRequestKind;
  readonly state: "open" | "done" | "refused";
  readonly through: "chat" | "desk";
  readonly askedAt: string;
  readonly dueAt: string;
  readonly doneAt?: string;
  readonly doneBy?: string;
  readonly detail?: string;
}

/** More are never listed at once; the open ones come first, so none of those is missed before the others. */
const mostListed = 500;

/**
 * Requests of people within reach, the open ones first and of them the soonest due. Those of erased people
 * are seen by who may see everybody, and by whoever did them.
 */
export async function listRequests(
  tx: Tx,
  wish: { readonly which: "open" | "all"; readonly reach: Reach; readonly by: string },
): Promise<readonly StoredRequest[]> {
  let query = tx.db.selectFrom("data_requests").selectAll();
  if (wish.which === "open") query = query.where("state", "=", "open");
  if (wish.reach.kind === "agency")
    query = query.where((e) =>
      e.or([
        e.and([e("person", "is", null), e("done_by", "=", wish.by)]),
        e.exists(
          e
            .selectFrom("persons")
            .select("persons.id")
            .whereRef("persons.id", "=", "data_requests.person")
            .where((p) => within(p, wish.reach)),
        ),
      ]),
    );
  const rows = await query
    .orderBy((e) => e.case().when("state", "=", "open").then(0).else(1).end())
    .orderBy("due_at", wish.which === "open" ? "asc" : "desc")
    .orderBy("id")
    .limit(mostListed)
    .execute();
  return read(tx, rows);
}

export async function requestsOf(tx: Tx, person: string): Promise<readonly StoredRequest[]> {
  return read(
    tx,
    await tx.db
      .selectFrom("data_requests")
      .selectAll()
      .where("person", "=", person)
      .orderBy("asked_at", "desc")
      .execute(),
  );
}

export async function findRequest(tx: Tx, id: string): Promise<StoredRequest | undefined> {
  const rows = await tx.db.selectFrom("data_requests").selectAll().where("id", "=", id).execute();
  return (await read(tx, rows))[0];
}

async function read(tx: Tx, rows: readonly DataRequestsTable[]): Promise<readonly StoredRequest[]> {
  const requests: StoredRequest[] = [];
  for (const row of rows) {
    const detail =
      row.detail && row.person
        ? await unsealFor<string>(tx, row.person, "data_requests.detail", row.id, row.detail)
        : undefined;
    requests.push({
      id: row.id,
      person: row.person,
      kind: row.kind,
      state: row.state,
      through: row.asked_through,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      ...(row.done_at === null ? {} : { doneAt: row.done_at }),
      ...(row.done_by === null ? {} : { doneBy: row.done_by }),
      ...(detail === undefined ? {} : { detail }),
    });
  }
  return requests;
}
