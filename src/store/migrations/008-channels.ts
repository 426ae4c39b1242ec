import { sql } from "kysely";
import type { AnySchema, ColumnTypes, Step } from "./columns.js";

/** How pushing channels reach people: addresses, what was sent and how surely, pauses; codes that join two talks. */
export const channels: Step = {
  name: "008-channels",
  async up(db, columns) {
    await addresses(db, columns);
    await outbox(db);
    await links(db);
  },
};

async function addresses(db: AnySchema, { bytes }: ColumnTypes) {
  await db.schema
    .createTable("addresses")
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("side", "text", (c) => c.notNull())
    .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
    .addColumn("body", bytes, (c) => c.notNull())
    .addColumn("changed_at", "text", (c) => c.notNull())
    .addColumn("gone_at", "text")
    .addPrimaryKeyConstraint("addresses_one", ["conversation", "side"])
    .execute();
  await db.schema.createIndex("addresses_person").on("addresses").column("person").execute();
}

/** No release has ever put a row into the outbox of before: it is made anew, wider. */
async function outbox(db: AnySchema) {
  await db.schema.dropTable("outbox").execute();
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("side", "text", (c) => c.notNull())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("queued_at", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("looks", "integer", (c) => c.notNull())
    .addColumn("doubtful", "integer", (c) => c.notNull())
    .addColumn("sent_at", "text")
    .addColumn("parts", "text", (c) => c.notNull())
    .addColumn("why", "text")
    .addUniqueConstraint("outbox_once", ["conversation", "side", "seq"])
    .execute();
  await db.schema
    .createIndex("outbox_open")
    .on("outbox")
    .columns(["channel", "due_at"])
    .where(sql.ref("state"), "in", ["pending", "sending", "ambiguous"])
    .execute();
  await db.schema
    .createIndex("outbox_ahead")
    .on("outbox")
    .columns(["conversation", "side", "seq"])
    .where(sql.ref("state"), "in", ["pending", "sending", "ambiguous"])
    .execute();
  await db.schema.createIndex("outbox_sent").on("outbox").columns(["conversation", "side", "sent_at"]).execute();
  await db.schema
    .createTable("channel_pauses")
    .addColumn("channel", "text", (c) => c.primaryKey())
    .addColumn("until", "text", (c) => c.notNull())
    .execute();
}

async function links(db: AnySchema) {
  await db.schema
    .createTable("link_codes")
    .addColumn("mark", "text", (c) => c.primaryKey())
    .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
    .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("link_codes_person").on("link_codes").column("person").execute();
  await db.schema
    .createTable("link_tries")
    .addColumn("who", "text", (c) => c.primaryKey())
    .addColumn("wrong", "integer", (c) => c.notNull())
    .addColumn("since", "text", (c) => c.notNull())
    .execute();
}
