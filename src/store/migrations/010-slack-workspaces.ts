import type { Step } from "./columns.js";

/** Slack workspaces that have let us in, and who may let us in next. */
export const slackWorkspaces: Step = {
  name: "010-slack-workspaces",
  async up(db, columns) {
    await db.schema
      .createTable("slack_workspaces")
      .addColumn("team", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("token", columns.bytes)
      .addColumn("expires_at", "text")
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("renewing_until", "text")
      .addColumn("installed_at", "text", (c) => c.notNull())
      .addColumn("ended_at", "text")
      .addColumn("ended_why", "text")
      .execute();
    await db.schema
      .createTable("slack_install_links")
      .addColumn("token_hash", "text", (c) => c.primaryKey())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("slack_used_states")
      .addColumn("mark", "text", (c) => c.primaryKey())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .execute();
  },
};
