import { sql } from "kysely";
import type { Step } from "./columns.js";

/** Staff who answer in a messenger: their rooms, who of them is who, and the cards that stand there. */
export const slack: Step = {
  name: "009-slack",
  async up(db) {
    await db.schema
      .createTable("staff_rooms")
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("agency", "text", (c) => c.notNull())
      .addColumn("room", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_rooms_one", ["channel", "agency"])
      .execute();
    await db.schema
      .createTable("staff_matches")
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("member", "text", (c) => c.notNull())
      .addColumn("account", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_matches_one", ["channel", "member"])
      .execute();
    await db.schema
      .createTable("staff_cards")
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("handoff", "text", (c) => c.notNull())
      .addColumn("room", "text", (c) => c.notNull())
      .addColumn("conversation", "text", (c) => c.notNull())
      .addColumn("message", "text")
      .addColumn("shown", "integer", (c) => c.notNull())
      .addColumn("said_up_to", "integer", (c) => c.notNull())
      .addColumn("attempts", "integer", (c) => c.notNull())
      .addColumn("due_at", "text", (c) => c.notNull())
      .addColumn("over", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_cards_one", ["handoff", "channel", "room"])
      .execute();
    await db.schema
      .createIndex("staff_cards_open")
      .on("staff_cards")
      .columns(["channel", "due_at"])
      .where(sql.ref("over"), "=", 0)
      .execute();
    await db.schema
      .createIndex("staff_cards_message")
      .on("staff_cards")
      .columns(["channel", "room", "message"])
      .execute();
    await db.schema
      .createTable("staff_sayings")
      .addColumn("conversation", "text", (c) => c.notNull())
      .addColumn("mark", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_sayings_one", ["conversation", "mark"])
      .execute();
  },
};
