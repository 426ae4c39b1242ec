import type { Step } from "./columns.js";

/** The latest change of each message that was changed: what is older is not taken in, what came first waits. */
export const latestChanges: Step = {
  name: "016-latest-changes",
  async up(db, { bytes }) {
    await db.schema
      .createTable("latest_changes")
      .addColumn("conversation", "text", (c) => c.notNull().references("conversations.id"))
      .addColumn("mark", "text", (c) => c.notNull())
      .addColumn("by", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("at", "text")
      .addColumn("body", bytes)
      .addPrimaryKeyConstraint("latest_changes_one", ["conversation", "mark"])
      .execute();
  },
};
