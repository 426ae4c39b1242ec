import type { Step } from "./columns.js";

/** Who wrote last, without looking through everything that was ever written. */
export const lately: Step = {
  name: "007-lately",
  async up(db) {
    await db.schema.createIndex("inbox_received").on("inbox").column("received_at").execute();
  },
};
