import type { Step } from "./columns.js";

/** Rooms of staff that are reached by an address, and what stands below a card where a messenger cannot be asked. */
export const teams: Step = {
  name: "012-teams",
  async up(db) {
    await db.schema
      .createTable("staff_room_addresses")
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("room", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_room_addresses_one", ["channel", "room"])
      .execute();
    await db.schema
      .createTable("staff_posts")
      .addColumn("channel", "text", (c) => c.notNull())
      .addColumn("room", "text", (c) => c.notNull())
      .addColumn("card", "text", (c) => c.notNull())
      .addColumn("message", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_posts_one", ["channel", "room", "card", "message"])
      .execute();
  },
};
