import { sql } from "kysely";
import type { HoursKind } from "../domain/hours.js";
import type { RegistrationState } from "../domain/registration.js";
import { inPages, opener, type SealedRow } from "./report-pages.js";
import { reading, type Store, type Tx } from "./transaction.js";

/** Programs to be counted; every one without. */
export type Programs = readonly string[] | undefined;

/** An application with its form, as far as it can still be read. */
export interface CountedApplication<Form> {
  readonly id: string;
  readonly person: string | null;
  readonly offering: string;
  readonly state: RegistrationState;
  /** ISO instant. */
  readonly appliedAt: string;
  readonly form?: Form;
}

export async function countApplications(store: Store, programs: Programs): Promise<number> {
  return reading(store, async (tx) => {
    const row = await applications(tx, programs)
      .select((e) => e.fn.countAll().as("n"))
      .executeTakeFirst();
    return Number(row?.n ?? 0);
  });
}

/** Hands on every application of these programs, those of erased people too. In no order. */
export function eachApplication<Form extends object>(
  store: Store,
  programs: Programs,
  take: (application: CountedApplication<Form>) => void,
): Promise<void> {
  const open = opener<Form>(store, "registrations.form");
  return inPages(
    store,
    (tx, after, limit) =>
      applications(tx, programs)
        .leftJoin("person_keys", "person_keys.person", "registrations.person")
        .select(["registrations.id", "registrations.person", "offering", "state"])
        .select(["registrations.created_at as appliedAt", "form as sealed", "sealed_key", "master_key"])
        .where("registrations.id", ">", after)
        .orderBy("registrations.id")
        .limit(limit)
        .execute(),
    (row) => {
      const { id, person, offering, state, appliedAt } = row;
      const form = open(row satisfies SealedRow);
      take({ id, person, offering, state, appliedAt, ...(form && { form }) });
    },
  );
}

function applications(tx: Tx, programs: Programs) {
  const all = tx.db.selectFrom("registrations");
  return programs === undefined ? all : all.where("program", "in", programs);
}

/** Minutes that hold, by application, month and kind. */
export interface CountedHours {
  readonly application: string;
  readonly offering: string;
  readonly month: string;
  readonly kind: HoursKind;
  readonly minutes: number;
}

export async function hoursByMonth(store: Store, programs: Programs): Promise<readonly CountedHours[]> {
  const rows = await reading(store, (tx) => {
    const month = sql<string>`substr(hours_done.day, 1, 7)`;
    const held = tx.db
      .selectFrom("hours_done")
      .innerJoin("registrations", "registrations.id", "hours_done.registration")
      .where("removed_at", "is", null);
    return (programs === undefined ? held : held.where("program", "in", programs))
      .select((e) => ["registration", "offering", "kind", month.as("month"), e.fn.sum("minutes").as("minutes")])
      .groupBy(["registration", "offering", "kind", month])
      .execute();
  });
  return rows.map(({ registration, minutes, ...row }) => ({
    ...row,
    application: registration,
    minutes: Number(minutes),
  }));
}
