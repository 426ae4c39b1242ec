import { sql } from "kysely";
import type { Step } from "./columns.js";

/**
 * Surveys that close: an invitation knows its reminder and its closing, and what was
 * answered is cut from the person into a table that knows nobody. Beside them, how often each question of a dialog was
 * asked and answered.
 */
export const surveys: Step = {
  name: "018-surveys",
  async up(db, { bytes }) {
    // SQLite cannot make a column nullable, so the table is made anew.
    await db.schema.dropIndex("survey_invites_due").execute();
    await db.schema.alterTable("survey_invites").renameTo("survey_invites_before").execute();
    await db.schema
      .createTable("survey_invites")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("registration", "text", (c) => c.notNull().references("registrations.id"))
      .addColumn("survey", "text", (c) => c.notNull())
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("conversation", "text", (c) => c.references("conversations.id"))
      .addColumn("due_at", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("sent_at", "text")
      .addColumn("remind_at", "text")
      .addColumn("closes_at", "text")
      .addUniqueConstraint("survey_invites_one_each", ["registration", "survey"])
      .execute();
    const kept = ["id", "registration", "survey", "person", "conversation", "due_at", "state", "sent_at"] as const;
    await sql`
      insert into survey_invites (${sql.join(kept.map((name) => sql.ref(name)))})
      select ${sql.join(kept.map((name) => sql.ref(name)))} from survey_invites_before`.execute(db);
    await db.schema.dropTable("survey_invites_before").execute();
    await db.schema.createIndex("survey_invites_due").on("survey_invites").columns(["state", "due_at"]).execute();
    await db.schema.createIndex("survey_invites_remind").on("survey_invites").columns(["state", "remind_at"]).execute();
    await db.schema.createIndex("survey_invites_closes").on("survey_invites").columns(["state", "closes_at"]).execute();
    // What was answered before answers were cut from people is cut from them with the next round of closing.
    await sql`update survey_invites set closes_at = sent_at where state = 'answered'`.execute(db);
    // Those of before never closed: from now on they do, a fortnight after they were sent, at seven in the evening in Seoul.
    const day = sql`substr(coalesce(sent_at, due_at), 1, 10)`;
    const open = sql<{ readonly day: string }>`select distinct ${day} as day from survey_invites where state = 'sent'`;
    for (const { day: sent } of (await open.execute(db)).rows) {
      const closes = new Date(Date.parse(`${sent}T10:00:00.000Z`) + 14 * 86_400_000).toISOString();
      await sql`update survey_invites set closes_at = ${closes} where state = 'sent' and ${day} = ${sent}`.execute(db);
    }
    await db.schema.createIndex("registration_events_at").on("registration_events").columns(["state", "at"]).execute();
    await db.schema.createIndex("survey_invites_person").on("survey_invites").column("person").execute();
    await db.schema
      .createTable("survey_answers")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("survey", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("program", "text", (c) => c.notNull())
      .addColumn("round", "text")
      .addColumn("offering", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("answers", "text", (c) => c.notNull())
      .addColumn("words", bytes)
      .addColumn("month", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("survey_answers_program")
      .on("survey_answers")
      .columns(["program", "round", "survey"])
      .execute();
    await db.schema
      .createTable("dialog_steps")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("program", "text", (c) => c.notNull())
      .addColumn("dialog", "text", (c) => c.notNull())
      .addColumn("question", "text", (c) => c.notNull())
      .addColumn("asked", "integer", (c) => c.notNull())
      .addColumn("answered", "integer", (c) => c.notNull())
      .addColumn("summed", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex("dialog_steps_day").on("dialog_steps").columns(["summed", "day"]).execute();
  },
};
