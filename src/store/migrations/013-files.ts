import type { Step } from "./columns.js";

/** Files between people and staff, sealed in pieces, and those that a messenger still has to hand over. */
export const files: Step = {
  name: "013-files",
  async up(db, { bytes }) {
    await db.schema
      .createTable("files")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
      .addColumn("handoff", "text", (c) => c.notNull())
      .addColumn("side", "text", (c) => c.notNull())
      .addColumn("by", "text")
      .addColumn("about", bytes, (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("size", "integer", (c) => c.notNull())
      .addColumn("seq", "integer")
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("due_at", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("files_person").on("files").column("person").execute();
    await db.schema.createIndex("files_due").on("files").column("due_at").execute();
    await db.schema
      .createTable("file_pieces")
      .addColumn("file", "text", (c) => c.notNull().references("files.id"))
      .addColumn("n", "integer", (c) => c.notNull())
      .addColumn("bytes", bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint("file_pieces_one", ["file", "n"])
      .execute();
    await db.schema
      .createTable("file_waits")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
      .addColumn("handoff", "text", (c) => c.notNull())
      .addColumn("source", bytes, (c) => c.notNull())
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("due_at", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("file_waits_due").on("file_waits").columns(["channel", "due_at"]).execute();
    await db.schema.createIndex("file_waits_person").on("file_waits").column("person").execute();
  },
};
