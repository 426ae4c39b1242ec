import type { Step } from "./columns.js";

/** Accounts, links and sessions of staff; canned replies; why and from where somebody read. */
export const desk: Step = {
  name: "004-desk",
  async up(db) {
    await db.schema
      .createTable("accounts")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("login", "text", (c) => c.notNull().unique())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("role", "text", (c) => c.notNull())
      .addColumn("agency", "text")
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("password", "text")
      .addColumn("failed", "integer", (c) => c.notNull())
      .addColumn("locked_until", "text")
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("changed_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("account_links")
      .addColumn("token_hash", "text", (c) => c.primaryKey())
      .addColumn("account", "text", (c) => c.references("accounts.id"))
      .addColumn("purpose", "text", (c) => c.notNull())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .addColumn("used_at", "text")
      .execute();
    await db.schema
      .createTable("desk_sessions")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("token_hash", "text", (c) => c.notNull().unique())
      .addColumn("account", "text", (c) => c.notNull().references("accounts.id"))
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("seen_at", "text", (c) => c.notNull())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .addColumn("ended_at", "text")
      .addColumn("place", "text", (c) => c.notNull())
      .addColumn("agent", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("desk_sessions_account").on("desk_sessions").column("account").execute();
    await db.schema
      .createTable("replies")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("agency", "text")
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("body", "text", (c) => c.notNull())
      .addColumn("changed_by", "text", (c) => c.notNull())
      .addColumn("changed_at", "text", (c) => c.notNull())
      .addColumn("removed_at", "text")
      .execute();
    await db.schema
      .alterTable("audit")
      .addColumn("why", "text", (c) => c.notNull().defaultTo(""))
      .execute();
    await db.schema
      .alterTable("audit")
      .addColumn("place", "text", (c) => c.notNull().defaultTo(""))
      .execute();
    await db.schema.createIndex("audit_actor").on("audit").columns(["actor", "seq"]).execute();
    await db.schema.createIndex("audit_subject").on("audit").columns(["subject", "seq"]).execute();
  },
};
