import type { InviteState, SurveyInvitesTable } from "./tables/services.js";
import type { Tx } from "./transaction.js";

/** A survey that somebody is asked to take, once for each registration. Instants are ISO. */
export interface SurveyInvite {
  readonly id: string;
  readonly registration: string;
  readonly survey: string;
  readonly person: string;
  /** Null where they have no talk: staff give them a link. */
  readonly conversation: string | null;
  readonly dueAt: string;
  readonly state: InviteState;
  /** From then on nothing is taken any more; of one that was not sent yet, until when it may be. */
  readonly closesAt: string | null;
}

export type InviteToMake = Omit<SurveyInvite, "state">;

/** Makes an invitation. False: there is one for this registration and survey, whatever became of it; or the person is gone. */
export async function makeInvite(tx: Tx, invite: InviteToMake): Promise<boolean> {
  // An erasure waits for this, or is waited for and leaves nobody to invite.
  const person = tx.db.selectFrom("persons").select("id").where("id", "=", invite.person);
  if (!(await (tx.dialect === "postgres" ? person.forKeyShare() : person).executeTakeFirst())) return false;
  const { id, registration, survey, conversation, dueAt: due_at, closesAt: closes_at } = invite;
  const made = await tx.db
    .insertInto("survey_invites")
    .values({
      ...{ id, registration, survey, person: invite.person, conversation, due_at, closes_at },
      ...{ state: "due", sent_at: null, remind_at: null },
    })
    .onConflict((conflict) => conflict.columns(["registration", "survey"]).doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** A person's invitations, oldest first. */
export async function invitesOf(tx: Tx, person: string): Promise<readonly SurveyInvite[]> {
  const rows = await tx.db
    .selectFrom("survey_invites")
    .selectAll()
    .where("person", "=", person)
    .orderBy("due_at")
    .orderBy("id")
    .execute();
  return rows.map(toInvite);
}

export async function findInvite(tx: Tx, id: string): Promise<SurveyInvite | undefined> {
  const row = await tx.db.selectFrom("survey_invites").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toInvite(row);
}

/** As `findInvite`; answers from two channels, and the closing, come one after the other from here on. */
export async function lockInvite(tx: Tx, id: string): Promise<SurveyInvite | undefined> {
  const query = tx.db.selectFrom("survey_invites").selectAll().where("id", "=", id);
  const row = await (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return row && toInvite(row);
}

/** A survey that somebody was sent and that has closed. */
export interface ClosedSurvey {
  readonly survey: string;
  readonly program: string;
  readonly offering: string;
  /** That they answered it is known; what, is not. */
  readonly answered: "whole" | "not-whole";
}

export async function closedSurveysOf(tx: Tx, person: string): Promise<readonly ClosedSurvey[]> {
  const rows = await tx.db
    .selectFrom("survey_invites")
    .innerJoin("registrations", "registrations.id", "survey_invites.registration")
    .select(["survey", "program", "offering", "survey_invites.state"])
    .where("survey_invites.person", "=", person)
    .where((e) =>
      e.or([
        e("survey_invites.state", "=", "closed"),
        e.and([e("survey_invites.state", "=", "answered"), e("closes_at", "is", null)]),
      ]),
    )
    .orderBy("due_at")
    .orderBy("survey_invites.id")
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, answered: state === "answered" ? "whole" : "not-whole" }));
}

/** Whether an answer to it is still taken. */
export function takesAnswers(invite: Pick<SurveyInvite, "state" | "closesAt">, now: Date): boolean {
  return invite.state === "sent" && (invite.closesAt === null || now.toISOString() < invite.closesAt);
}

/** It was sent, and in which talk; null where there is none. */
export async function markSent(
  tx: Tx,
  id: string,
  sent: {
    readonly now: Date;
    readonly conversation: string | null;
    readonly remindAt: string | null;
    readonly closesAt: string;
  },
): Promise<void> {
  const { conversation, remindAt: remind_at, closesAt: closes_at } = sent;
  const sent_at = sent.now.toISOString();
  const set = { state: "sent" as const, conversation, sent_at, remind_at, closes_at };
  await tx.db.updateTable("survey_invites").set(set).where("id", "=", id).execute();
}

/** It turned out to be due at another time: what it is about was put off. */
export async function putOffInvite(
  tx: Tx,
  id: string,
  moments: { readonly dueAt: string; readonly closesAt: string },
): Promise<void> {
  const set = { due_at: moments.dueAt, closes_at: moments.closesAt };
  await tx.db.updateTable("survey_invites").set(set).where("id", "=", id).execute();
}

/** The reminder was given, or nobody is to be reminded any more. */
export async function markReminded(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable("survey_invites").set({ remind_at: null }).where("id", "=", id).execute();
}

/** Something came between sending and its turn: it is sent, or reminded of, at a better time. */
export async function takeBackSent(tx: Tx, id: string, as: "invitation" | "reminder", now: Date): Promise<void> {
  const set =
    as === "invitation" ? { state: "due" as const, sent_at: null, remind_at: null } : { remind_at: now.toISOString() };
  await tx.db.updateTable("survey_invites").set(set).where("id", "=", id).execute();
}

/** `answered`: a finished answer came, so that a link to it is spent. */
export async function markInvite(
  tx: Tx,
  id: string,
  state: Extract<InviteState, "answered" | "dropped">,
): Promise<void> {
  const set = { state, remind_at: null };
  await tx.db.updateTable("survey_invites").set(set).where("id", "=", id).execute();
}

function toInvite(row: SurveyInvitesTable): SurveyInvite {
  const { id, registration, survey, person, conversation, state } = row;
  return { id, registration, survey, person, conversation, dueAt: row.due_at, state, closesAt: row.closes_at };
}
