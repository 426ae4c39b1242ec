import type { Step } from "./columns.js";

/**
 * A season from recruitment to completion: what the seat function has to know of a round, screening by staff, and what
 * those who take part did. Registrations stay after an erasure, so what refers to them has no name in it; what staff
 * wrote about somebody is sealed under that person's key.
 */
export const rounds: Step = {
  name: "017-rounds",
  async up(db, { bytes }) {
    for (const column of ["starts_at", "called_off", "published_at"])
      await db.schema.alterTable("offerings").addColumn(column, "text").execute();
    for (const column of ["year", "per_person", "per_year", "offer_hours"])
      await db.schema.alterTable("offerings").addColumn(column, "integer").execute();
    await db.schema
      .alterTable("offerings")
      .addColumn("stopped", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    const registration = (
      c: Parameters<Parameters<ReturnType<typeof db.schema.createTable>["addColumn"]>[2] & object>[0],
    ) => c.notNull().references("registrations.id");
    await db.schema
      .createTable("screening_scores")
      .addColumn("registration", "text", registration)
      .addColumn("scorer", "text", (c) => c.notNull())
      .addColumn("points", "text", (c) => c.notNull())
      .addColumn("note", bytes)
      .addColumn("at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("screening_scores_key", ["registration", "scorer"])
      .execute();
    await db.schema
      .createTable("screening_decisions")
      .addColumn("registration", "text", (c) => c.primaryKey().references("registrations.id"))
      .addColumn("decision", "text", (c) => c.notNull())
      .addColumn("reserve", "integer")
      .addColumn("reason", bytes)
      .addColumn("decided_by", "text", (c) => c.notNull())
      .addColumn("decided_at", "text", (c) => c.notNull())
      .addColumn("published_at", "text")
      .execute();
    await db.schema
      .createTable("attendance")
      .addColumn("registration", "text", registration)
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("marked_by", "text", (c) => c.notNull())
      .addColumn("marked_at", "text", (c) => c.notNull())
      .addColumn("why", bytes)
      .addPrimaryKeyConstraint("attendance_key", ["registration", "session"])
      .execute();
    await db.schema
      .createTable("session_codes")
      .addColumn("offering", "text", (c) => c.notNull())
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("until", "text", (c) => c.notNull())
      .addColumn("made_by", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("session_codes_key", ["offering", "session"])
      .execute();
    await db.schema.createIndex("session_codes_code").on("session_codes").column("code").execute();
    await db.schema
      .createTable("hours_done")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("registration", "text", registration)
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("minutes", "integer", (c) => c.notNull())
      .addColumn("what", bytes)
      .addColumn("written_by", "text", (c) => c.notNull())
      .addColumn("written_at", "text", (c) => c.notNull())
      .addColumn("removed_by", "text")
      .addColumn("removed_at", "text")
      .execute();
    await db.schema.createIndex("hours_done_registration").on("hours_done").columns(["registration", "day"]).execute();
    await db.schema
      .createTable("monitoring_notes")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("registration", "text", registration)
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("text", bytes)
      .addColumn("written_by", "text", (c) => c.notNull())
      .addColumn("written_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("monitoring_notes_registration")
      .on("monitoring_notes")
      .columns(["registration", "day"])
      .execute();
    await db.schema
      .createTable("certificates")
      .addColumn("number", "text", (c) => c.primaryKey())
      .addColumn("registration", "text", (c) => c.notNull().unique().references("registrations.id"))
      .addColumn("issued_by", "text", (c) => c.notNull())
      .addColumn("issued_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("session_reminders")
      .addColumn("registration", "text", registration)
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("told_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("session_reminders_key", ["registration", "session"])
      .execute();
  },
};
