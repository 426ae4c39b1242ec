import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { surveyFormChannel } from "../domain/survey-form.js";
import { findInvite, type SurveyInvite } from "./survey-invites.js";
import type { Tables } from "./tables/index.js";
import type { Tx } from "./transaction.js";

/** After a cry for help nobody is asked anything for so long, counted from when staff were done. */
const restDays = 14;
const dayMs = 86_400_000;

/** Which invitations something is to be done with now: `send`, `remind`, or `giveUp` those that could not be sent in time. */
export type InviteWork = "send" | "remind" | "giveUp";

/** Whether there is any such work; to be looked at before anything is locked. */
export async function hasInviteWork(tx: Tx, work: InviteWork, now: Date): Promise<boolean> {
  return (await workQuery(tx, work, now).limit(1).executeTakeFirst()) !== undefined;
}

/** Some of them, the longest due first, for this transaction alone: two processes never share one. */
export async function takeInviteWork(
  tx: Tx,
  work: InviteWork,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly SurveyInvite[]> {
  const query = workQuery(tx, work, now).orderBy("due_at").orderBy("id").limit(limit);
  const rows = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).execute();
  const invites: SurveyInvite[] = [];
  for (const { id } of rows) {
    const invite = await findInvite(tx, id);
    if (invite) invites.push(invite);
  }
  return invites;
}

function workQuery(tx: Tx, work: InviteWork, now: Date) {
  const at = now.toISOString();
  const query = tx.db.selectFrom("survey_invites").select("survey_invites.id");
  switch (work) {
    case "send":
      return query
        .where("state", "=", "due")
        .where("due_at", "<=", at)
        .where((e) => e.not(leftAlone(e, now)));
    case "remind":
      return query
        .where("state", "=", "sent")
        .where("remind_at", "<=", at)
        .where("closes_at", ">", at)
        .where((e) => e.not(leftAlone(e, now)));
    case "giveUp":
      return query
        .where("state", "=", "due")
        .where("closes_at", "<=", at)
        .where((e) => leftAlone(e, now));
  }
}

/** Whether whoever was invited is left alone now: they are with staff, or have lately called for help. */
export async function isLeftAlone(tx: Tx, invite: string, now: Date): Promise<boolean> {
  const row = await tx.db
    .selectFrom("survey_invites")
    .select("survey_invites.id")
    .where("survey_invites.id", "=", invite)
    .where((e) => leftAlone(e, now))
    .executeTakeFirst();
  return row !== undefined;
}

function leftAlone(e: ExpressionBuilder<Tables, "survey_invites">, now: Date): Expression<SqlBool> {
  const since = new Date(now.getTime() - restDays * dayMs).toISOString();
  return e.or([
    e.exists(
      e
        .selectFrom("handoffs")
        .select("handoffs.id")
        .whereRef("handoffs.person", "=", "survey_invites.person")
        .where((h) =>
          h.or([
            h("handoffs.state", "in", ["waiting", "claimed"]),
            h.and([h("handoffs.urgent", "=", 1), h("handoffs.closed_at", ">", since)]),
          ]),
        ),
    ),
    e.exists(
      e
        .selectFrom("conversations")
        .select("conversations.id")
        .whereRef("conversations.person", "=", "survey_invites.person")
        .where("conversations.owner", "<>", "assistant"),
    ),
  ]);
}

/** Whether somebody took a consent back and has not given it again; who never gave any has taken none back. */
export async function tookBack(tx: Tx, person: string, items: readonly string[]): Promise<boolean> {
  const rows = await tx.db
    .selectFrom("consents")
    .select(["item", "withdrawn_at"])
    .where("person", "=", person)
    .where("item", "in", items)
    .execute();
  const holding = new Set(rows.filter((row) => row.withdrawn_at === null).map(({ item }) => item));
  return rows.some(({ item, withdrawn_at }) => withdrawn_at !== null && !holding.has(item));
}

/** What decides whether somebody is still to be asked about an application, and in which talk. */
export async function findAsked(tx: Tx, registration: string) {
  const row = await tx.db
    .selectFrom("registrations")
    .select(["person", "state", "offering", "conversation"])
    .where("id", "=", registration)
    .executeTakeFirst();
  if (!row?.person) return undefined;
  const talks = await tx.db
    .selectFrom("conversations")
    .select("id")
    .where("person", "=", row.person)
    .where("channel", "<>", surveyFormChannel)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  const own = talks.find(({ id }) => id === row.conversation) ?? talks[0];
  return { state: row.state, offering: row.offering, person: row.person, talk: own?.id ?? null };
}
