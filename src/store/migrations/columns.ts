import type { Kysely } from "kysely";

export type Dialect = "sqlite" | "postgres";

/** A migration sees whatever tables there are at its time, so the type of the schema is open. */
export type AnySchema = Kysely<unknown>;

/** One step forward. There is no way back: a mistake is mended by the next step. */
export interface Step {
  readonly name: string;
  up(db: AnySchema, columns: ColumnTypes): Promise<void>;
}

/** The few column types the two stores name differently. */
export interface ColumnTypes {
  readonly bytes: "blob" | "bytea";
}

export function columnTypes(dialect: Dialect): ColumnTypes {
  return { bytes: dialect === "sqlite" ? "blob" : "bytea" };
}
