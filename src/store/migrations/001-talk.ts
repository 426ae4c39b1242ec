import { sql } from "kysely";
import type { AnySchema, ColumnTypes, Step } from "./columns.js";

/** Persons and their keys, conversations, what came in, what was said, what must be pushed. */
export const talk: Step = {
  name: "001-talk",
  async up(db, columns) {
    await persons(db, columns);
    await conversations(db, columns);
    await inbox(db, columns);
    await messages(db, columns);
    await outbox(db);
  },
};

async function persons(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("persons")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("person_keys")
    .addColumn("person", "text", (c) => c.primaryKey().references("persons.id"))
    .addColumn("master_key", "text", (c) => c.notNull())
    .addColumn("sealed_key", bytes, (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
}

async function conversations(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("conversations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("person", "text", (c) => c.references("persons.id"))
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("state", bytes)
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("inbox_seq", "integer", (c) => c.notNull())
    .addColumn("last_seq", "integer", (c) => c.notNull())
    .addColumn("lease_holder", "text")
    .addColumn("lease_until", "text")
    .addColumn("fence", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("conversations_person").on("conversations").column("person").execute();
}

async function inbox(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("inbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("event_id", "text", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("payload", bytes)
    .addColumn("received_at", "text", (c) => c.notNull())
    .addColumn("done_at", "text")
    .addColumn("said_from", "integer")
    .addColumn("said_to", "integer")
    .addUniqueConstraint("inbox_once", ["channel", "conversation", "event_id"])
    .addUniqueConstraint("inbox_order", ["conversation", "seq"])
    .execute();
  await db.schema
    .createIndex("inbox_undone")
    .on("inbox")
    .columns(["received_at", "conversation"])
    .where(sql.ref("done_at"), "is", null)
    .execute();
  await db.schema
    .createIndex("inbox_next")
    .on("inbox")
    .columns(["conversation", "seq"])
    .where(sql.ref("done_at"), "is", null)
    .execute();
}

async function messages(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("messages")
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("author", "text", (c) => c.notNull())
    .addColumn("payload", bytes, (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("inbox", "text")
    .addPrimaryKeyConstraint("messages_order", ["conversation", "seq"])
    .execute();
}

async function outbox(db: AnySchema) {
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("sending_until", "text")
    .addUniqueConstraint("outbox_once", ["conversation", "seq"])
    .execute();
  await db.schema.createIndex("outbox_due").on("outbox").columns(["state", "due_at"]).execute();
}
