import type { Tx } from "./transaction.js";

/** From one ISO instant to before another. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** How many hand-offs of an agency wait, are being answered, and are past what was promised. */
export async function openFigures(
  tx: Tx,
  { agency, now }: { readonly agency: string; readonly now: string },
): Promise<{ readonly waiting: number; readonly claimed: number; readonly late: number }> {
  const rows = await tx.db
    .selectFrom("handoffs")
    .select(["state", "due_at"])
    .where("agency", "=", agency)
    .where("state", "in", ["waiting", "claimed"])
    .execute();
  return {
    waiting: rows.filter(({ state }) => state === "waiting").length,
    claimed: rows.filter(({ state }) => state === "claimed").length,
    late: rows.filter(({ due_at }) => due_at !== null && due_at <= now).length,
  };
}

/** When people of open hand-offs would like to be called back, in order. */
export async function callbacksIn(tx: Tx, agency: string, { from, to }: Stretch): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("handoffs")
    .select("callback_at")
    .where("agency", "=", agency)
    .where("state", "in", ["waiting", "claimed"])
    .where("callback_at", ">=", from)
    .where("callback_at", "<", to)
    .orderBy("callback_at")
    .execute();
  return rows.flatMap(({ callback_at }) => callback_at ?? []);
}

export async function closedIn(tx: Tx, agency: string, { from, to }: Stretch): Promise<number> {
  const row = await tx.db
    .selectFrom("handoffs")
    .select((e) => e.fn.countAll().as("n"))
    .where("agency", "=", agency)
    .where("state", "=", "closed")
    .where("closed_at", ">=", from)
    .where("closed_at", "<", to)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Surveys of these programs that were answered whole and have not closed since; see `DayCount` for those that have. */
export async function surveysAnsweredIn(tx: Tx, programs: readonly string[], { from, to }: Stretch): Promise<number> {
  if (programs.length === 0) return 0;
  const row = await tx.db
    .selectFrom("responses")
    .select((e) => e.fn.countAll().as("n"))
    .where("program", "in", programs)
    .where("completed_at", ">=", from)
    .where("completed_at", "<", to)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** How many wait for a place of a program, and what became of places that came free. */
export interface QueueFigures {
  readonly program: string;
  readonly waiting: number;
  readonly offered: number;
  readonly expired: number;
}

/** Programs of these for whose places somebody waits, or places were offered in the stretch. */
export async function queueFigures(
  tx: Tx,
  programs: readonly string[],
  { from, to }: Stretch,
): Promise<readonly QueueFigures[]> {
  if (programs.length === 0) return [];
  const waiting = await tx.db
    .selectFrom("registrations")
    .select((e) => ["program", e.fn.countAll().as("n")])
    .where("program", "in", programs)
    .where("state", "=", "waiting")
    .groupBy("program")
    .execute();
  const happened = await tx.db
    .selectFrom("registration_events")
    .innerJoin("registrations", "registrations.id", "registration_events.registration")
    .select((e) => ["registrations.program", "registration_events.state", e.fn.countAll().as("n")])
    .where("registrations.program", "in", programs)
    .where("registration_events.state", "in", ["offered", "offerExpired"])
    .where("registration_events.at", ">=", from)
    .where("registration_events.at", "<", to)
    .groupBy(["registrations.program", "registration_events.state"])
    .execute();
  const times = (program: string, state: string) =>
    Number(happened.find((row) => row.program === program && row.state === state)?.n ?? 0);
  return programs.flatMap((program) => {
    const queue = {
      program,
      waiting: Number(waiting.find((row) => row.program === program)?.n ?? 0),
      offered: times(program, "offered"),
      expired: times(program, "offerExpired"),
    };
    return queue.waiting + queue.offered + queue.expired > 0 ? [queue] : [];
  });
}

/** Urgent hand-offs of an agency that nobody has taken, and since when somebody waits in each. */
export async function urgentWaiting(
  tx: Tx,
  agency: string,
): Promise<readonly { readonly id: string; readonly since: string }[]> {
  const rows = await tx.db
    .selectFrom("handoffs")
    .select(["id", "asked_at", "created_at"])
    .where("agency", "=", agency)
    .where("state", "=", "waiting")
    .where("urgent", "=", 1)
    .execute();
  return rows.map(({ id, asked_at, created_at }) => ({ id, since: asked_at ?? created_at }));
}

/** Open hand-offs of an agency whose promise was found broken since then. */
export async function brokenSince(tx: Tx, agency: string, since: string): Promise<number> {
  const row = await tx.db
    .selectFrom("handoffs")
    .select((e) => e.fn.countAll().as("n"))
    .where("agency", "=", agency)
    .where("state", "in", ["waiting", "claimed"])
    .where("escalated_at", ">=", since)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
