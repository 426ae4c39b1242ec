import { sql } from "kysely";
import type { AnySchema, Step } from "./columns.js";

/** What happens to a hand-off between the call and its end: who had it, what was promised until when, how it ended. */
export const handoffLife: Step = {
  name: "005-handoff-life",
  async up(db, { bytes }) {
    await addInteger(db, "claim");
    for (const column of [
      "program",
      "lease_until",
      "first_answered_at",
      "asked_at",
      "due_at",
      "resolve_due_at",
      "escalated_at",
      "callback_at",
      "outcome",
    ])
      await db.schema.alterTable("handoffs").addColumn(column, "text").execute();
    await db.schema.alterTable("handoffs").addColumn("rating", "integer").execute();
    await db.schema
      .createIndex("handoffs_by_due")
      .on("handoffs")
      .columns(["state", "agency", "urgent", "due_at"])
      .execute();
    await db.schema.createIndex("handoffs_closed").on("handoffs").columns(["state", "closed_at"]).execute();
    await db.schema.createIndex("handoffs_person").on("handoffs").column("person").execute();
    await db.schema
      .createTable("handoff_events")
      .addColumn("handoff", "text", (c) => c.notNull().references("handoffs.id"))
      .addColumn("n", "integer", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("by", "text", (c) => c.notNull())
      .addColumn("what", "text", (c) => c.notNull())
      .addColumn("to", "text")
      .addColumn("why", bytes)
      .addPrimaryKeyConstraint("handoff_events_key", ["handoff", "n"])
      .execute();
    await db.schema.createIndex("handoff_events_at").on("handoff_events").column("at").execute();
  },
};

function addInteger(db: AnySchema, column: string): Promise<void> {
  return db.schema
    .alterTable("handoffs")
    .addColumn(column, "integer", (c) => c.notNull().defaultTo(sql.lit(0)))
    .execute();
}
