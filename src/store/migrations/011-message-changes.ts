import { sql } from "kysely";
import type { Step } from "./columns.js";

/**
 * Messages that were put right or taken back: which message changes which, by what name a messenger knows them, what of it
 * is shown already. Codes by which staff say who they are in a messenger; what is told to their rooms.
 */
export const messageChanges: Step = {
  name: "011-message-changes",
  async up(db) {
    await db.schema
      .createTable("message_changes")
      .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
      .addColumn("change", "integer", (c) => c.notNull())
      .addColumn("seq", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("message_changes_one", ["conversation", "change"])
      .execute();
    await db.schema
      .createIndex("message_changes_of")
      .on("message_changes")
      .columns(["conversation", "seq", "change"])
      .execute();
    await db.schema
      .createTable("message_names")
      .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
      .addColumn("mark", "text", (c) => c.notNull())
      .addColumn("inbox", "text", (c) => c.notNull())
      .addColumn("by", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("message_names_one", ["conversation", "mark"])
      .execute();
    await db.schema.createIndex("message_names_inbox").on("message_names").column("inbox").execute();
    await db.schema.alterTable("outbox").addColumn("shows", "integer").execute();
    await db.schema
      .createTable("match_codes")
      .addColumn("mark", "text", (c) => c.primaryKey())
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("member", "text", (c) => c.notNull())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("day_counts")
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("agency", "text", (c) => c.notNull())
      .addColumn("count", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("day_counts_one", ["day", "name", "agency"])
      .execute();
    await db.schema
      .createIndex("outbox_dead")
      .on("outbox")
      .column("due_at")
      .where(sql.ref("state"), "=", "dead")
      .execute();
    await db.schema
      .createIndex("addresses_gone")
      .on("addresses")
      .column("gone_at")
      .where(sql.ref("gone_at"), "is not", null)
      .execute();
    await db.schema
      .createTable("room_notices")
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("agency", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("room", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("due_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("room_notices_one", ["channel", "agency", "name"])
      .execute();
    await db.schema
      .createIndex("room_notices_due")
      .on("room_notices")
      .columns(["channel", "state", "due_at"])
      .execute();
  },
};
