import type { Step } from "./columns.js";

/** Finding people by what they gave, their requests about their data, links to their own pages, what a law keeps. */
export const people: Step = {
  name: "006-people",
  async up(db, { bytes }) {
    await db.schema
      .createTable("person_marks")
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("mark", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("person_marks_key", ["person", "kind", "mark"])
      .execute();
    await db.schema.createIndex("person_marks_mark").on("person_marks").columns(["kind", "mark"]).execute();
    await db.schema
      .createTable("data_requests")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person", "text")
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("asked_through", "text", (c) => c.notNull())
      .addColumn("asked_at", "text", (c) => c.notNull())
      .addColumn("due_at", "text", (c) => c.notNull())
      .addColumn("done_at", "text")
      .addColumn("done_by", "text")
      .addColumn("detail", bytes)
      .execute();
    await db.schema.createIndex("data_requests_due").on("data_requests").columns(["state", "due_at"]).execute();
    await db.schema
      .createTable("data_links")
      .addColumn("token_hash", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("expires_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("retained")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("registration", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("items", bytes, (c) => c.notNull())
      .addColumn("kept_since", "text", (c) => c.notNull())
      .addColumn("until", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("retained_until").on("retained").column("until").execute();
  },
};
