import { sql } from "kysely";
import type { Step } from "./columns.js";

/** Consents, hand-offs to staff, the audit log, settings. */
export const trust: Step = {
  name: "003-trust",
  async up(db, { bytes }) {
    await db.schema
      .createTable("consents")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("item", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("words_hash", "text", (c) => c.notNull())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("detail", bytes, (c) => c.notNull())
      .addColumn("given_at", "text", (c) => c.notNull())
      .addColumn("withdrawn_at", "text")
      .execute();
    await db.schema.createIndex("consents_person").on("consents").column("person").execute();
    await db.schema
      .createTable("handoffs")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
      .addColumn("person", "text", (c) => c.notNull().references("persons.id"))
      .addColumn("agency", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("urgent", "integer", (c) => c.notNull())
      .addColumn("staff", "text")
      .addColumn("packet", bytes, (c) => c.notNull())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("claimed_at", "text")
      .addColumn("closed_at", "text")
      .execute();
    await db.schema
      .createIndex("handoffs_one_open")
      .unique()
      .on("handoffs")
      .column("conversation")
      .where(sql.ref("state"), "in", ["waiting", "claimed"])
      .execute();
    await db.schema
      .createTable("audit")
      .addColumn("seq", "integer", (c) => c.primaryKey())
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("actor", "text", (c) => c.notNull())
      .addColumn("action", "text", (c) => c.notNull())
      .addColumn("subject", "text", (c) => c.notNull())
      .addColumn("prev", "text", (c) => c.notNull())
      .addColumn("hash", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("settings")
      .addColumn("key", "text", (c) => c.primaryKey())
      .addColumn("value", "text", (c) => c.notNull())
      .execute();
  },
};
