import { sql } from "kysely";
import type { AnySchema, ColumnTypes, Step } from "./columns.js";

/** The catalogue, its offerings, applications for them, surveys about them. */
export const services: Step = {
  name: "002-services",
  async up(db, columns) {
    await catalogue(db);
    await registrations(db, columns);
    await surveys(db, columns);
  },
};

async function catalogue(db: AnySchema) {
  await db.schema
    .createTable("documents")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("edited_by", "text", (c) => c.notNull())
    .addColumn("edited_at", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("documents_version", ["kind", "id", "version"])
    .execute();
  await db.schema
    .createTable("offerings")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("program", "text", (c) => c.notNull())
    .addColumn("round", "text", (c) => c.notNull())
    .addColumn("capacity", "integer")
    .addColumn("selection", "text", (c) => c.notNull())
    .addColumn("recruitment_from", "text")
    .addColumn("recruitment_to", "text")
    .addColumn("activity_from", "text")
    .addColumn("activity_to", "text")
    .addColumn("example", "integer", (c) => c.notNull())
    .addColumn("registrable", "integer", (c) => c.notNull())
    .addColumn("survey", "text")
    .addColumn("queue_seq", "integer", (c) => c.notNull())
    .execute();
}

async function registrations(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("registrations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person", "text", (c) => c.references("persons.id"))
    .addColumn("conversation", "text", (c) => c.references("conversations.id"))
    .addColumn("program", "text", (c) => c.notNull())
    .addColumn("round", "text")
    .addColumn("offering", "text", (c) => c.notNull().references("offerings.id"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("queue_seq", "integer")
    .addColumn("offer_until", "text")
    .addColumn("form", bytes)
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("registrations_seats")
    .on("registrations")
    .columns(["offering", "state", "queue_seq"])
    .execute();
  await db.schema.createIndex("registrations_person").on("registrations").column("person").execute();
  await db.schema
    .createIndex("registrations_offers")
    .on("registrations")
    .columns(["offer_until"])
    .where(sql.ref("offer_until"), "is not", null)
    .execute();
  await db.schema
    .createIndex("registrations_one_live")
    .unique()
    .on("registrations")
    .columns(["person", "offering"])
    .where(sql.ref("state"), "in", ["applied", "screening", "selected", "waiting", "offered", "taking"])
    .execute();
  await db.schema
    .createTable("registration_events")
    .addColumn("registration", "text", (c) => c.notNull().references("registrations.id"))
    .addColumn("n", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("why", bytes)
    .addPrimaryKeyConstraint("registration_events_order", ["registration", "n"])
    .execute();
}

async function surveys(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("survey_invites")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("registration", "text", (c) => c.notNull().references("registrations.id"))
    .addColumn("survey", "text", (c) => c.notNull())
    .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("sent_at", "text")
    .addUniqueConstraint("survey_invites_once", ["registration", "survey"])
    .execute();
  await db.schema.createIndex("survey_invites_due").on("survey_invites").columns(["state", "due_at"]).execute();
  await db.schema
    .createTable("responses")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("registration", "text", (c) => c.notNull().references("registrations.id"))
    .addColumn("survey", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("program", "text", (c) => c.notNull())
    .addColumn("round", "text")
    .addColumn("offering", "text", (c) => c.notNull())
    .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("answers", bytes, (c) => c.notNull())
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("completed_at", "text")
    .addUniqueConstraint("responses_once", ["registration", "survey"])
    .execute();
}
