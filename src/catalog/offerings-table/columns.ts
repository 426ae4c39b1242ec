import type { Offering, Selection } from "../../domain/rounds.js";

/** Columns of a table of offerings, in their order. */
export const offeringColumns = [
  "id",
  "title",
  "category",
  "capacity",
  "minimum",
  "recruitmentFrom",
  "recruitmentTo",
  "activityFrom",
  "activityTo",
  "schedule",
  "sessions",
  "place",
  "leader",
  "price",
  "selection",
  "resultOn",
  "stopped",
  "topics",
] as const;
export type OfferingColumn = (typeof offeringColumns)[number];

export type Category = NonNullable<Offering["category"]>;

/** The words of a table. Of several, the first is written and all are read. */
export interface OfferingTableWords {
  readonly columns: Readonly<Record<OfferingColumn, readonly string[]>>;
  readonly category: Readonly<Record<Category, readonly string[]>>;
  readonly selection: Readonly<Record<Selection, readonly string[]>>;
  /** That recruitment was stopped, or was not. */
  readonly stopped: Readonly<Record<"yes" | "no", readonly string[]>>;
  /** A price of nothing. */
  readonly free: readonly string[];
  /** What may stand behind a number. */
  readonly units: readonly string[];
}
