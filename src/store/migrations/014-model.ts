import type { Step } from "./columns.js";

/** What a model outside has cost for each person and day: counts alone, no word of what was asked. */
export const model: Step = {
  name: "014-model",
  async up(db) {
    await db.schema
      .createTable("model_use")
      .addColumn("person", "text", (c) => c.notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("tokens", "integer", (c) => c.notNull())
      .addColumn("cost", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("model_use_one", ["person", "day"])
      .execute();
  },
};
