import type { Step } from "./columns.js";

/** People without a talk are told by telephone: of which event of their application, by whom and when. */
export const toldByPhone: Step = {
  name: "019-told-by-phone",
  async up(db) {
    await db.schema
      .createTable("told_by_phone")
      .addColumn("registration", "text", (c) => c.notNull().references("registrations.id"))
      .addColumn("n", "integer", (c) => c.notNull())
      .addColumn("told_by", "text", (c) => c.notNull())
      .addColumn("told_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("told_by_phone_once", ["registration", "n"])
      .execute();
  },
};
