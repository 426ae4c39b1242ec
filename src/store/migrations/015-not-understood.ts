import type { Step } from "./columns.js";

/** What was not understood, sealed under the key of whoever said it, and the lines that staff taught since. */
export const notUnderstood: Step = {
  name: "015-not-understood",
  async up(db, { bytes }) {
    await db.schema
      .createTable("misses")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("mark", "text", (c) => c.notNull())
      .addColumn("text", bytes, (c) => c.notNull())
      .addColumn("guess", "text")
      .addColumn("asked", "text")
      .addColumn("dialog", "text")
      .addColumn("program", "text")
      .addColumn("agency", "text", (c) => c.notNull())
      .addColumn("times", "integer", (c) => c.notNull())
      .addColumn("first_at", "text", (c) => c.notNull())
      .addColumn("last_at", "text", (c) => c.notNull())
      .addColumn("due_at", "text", (c) => c.notNull())
      .addColumn("settled", "text")
      .addColumn("lesson", "text")
      .execute();
    await db.schema.createIndex("misses_person").on("misses").columns(["person", "mark"]).execute();
    await db.schema.createIndex("misses_group").on("misses").columns(["agency", "mark", "last_at"]).execute();
    await db.schema.createIndex("misses_due").on("misses").column("due_at").execute();
    await db.schema
      .createTable("lessons")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("intent", "text", (c) => c.notNull())
      .addColumn("asked", "text")
      .addColumn("agency", "text")
      .addColumn("added_by", "text", (c) => c.notNull())
      .addColumn("added_at", "text", (c) => c.notNull())
      .addColumn("removed_by", "text")
      .addColumn("removed_at", "text")
      .execute();
    await db.schema.createIndex("lessons_added").on("lessons").column("added_at").execute();
  },
};
