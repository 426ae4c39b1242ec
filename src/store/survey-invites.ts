import type { RegistrationState } from "../domain/registration.js";
import type { InviteState, SurveyInvitesTable } from "./tables/services.js";
import type { Tx } from "./transaction.js";

/** A survey that somebody is asked to take, once for each registration. */
export interface SurveyInvite {
  readonly id: string;
  readonly registration: string;
  readonly survey: string;
  readonly person: string;
  /** Null where they have no talk. */
  readonly conversation: string | null;
  /** ISO instant. */
  readonly dueAt: string;
  readonly state: InviteState;
}

/** People in these states took part, as far as is known when an offering ends. */
const tookPart: readonly RegistrationState[] = ["selected", "taking", "completed"];

export interface SurveysToSchedule {
  /** Seoul day; offerings whose last day is before it have ended. */
  readonly today: string;
  /** When a survey is due that belongs to an offering with this last day (`YYYY-MM-DD`). */
  readonly dueAfter: (lastDay: string) => Date;
  readonly newId: () => string;
}

/** Makes an invitation for everybody whose offering has ended. Called as often as one likes: never a second one. */
export async function scheduleSurveys(tx: Tx, schedule: SurveysToSchedule): Promise<number> {
  const rows = await tx.db
    .selectFrom("registrations as r")
    .innerJoin("offerings as o", "o.id", "r.offering")
    .leftJoin("survey_invites as i", (join) =>
      join.onRef("i.registration", "=", "r.id").onRef("i.survey", "=", "o.survey"),
    )
    .select(["r.id", "r.person", "r.conversation", "o.survey", "o.activity_to"])
    .where("r.state", "in", [...tookPart])
    .where("o.activity_to", "<", schedule.today)
    .where("o.survey", "is not", null)
    .where("i.id", "is", null)
    .orderBy("r.id")
    .execute();
  let made = 0;
  for (const { id: registration, person, conversation, survey, activity_to } of rows) {
    if (!person || !conversation || !survey || !activity_to) continue;
    const due_at = schedule.dueAfter(activity_to).toISOString();
    const result = await tx.db
      .insertInto("survey_invites")
      .values({
        id: schedule.newId(),
        registration,
        survey,
        person,
        conversation,
        due_at,
        state: "due",
        sent_at: null,
        remind_at: null,
        closes_at: null,
        link_hash: null,
      })
      .onConflict((conflict) => conflict.columns(["registration", "survey"]).doNothing())
      .executeTakeFirst();
    made += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return made;
}

/** Takes invitations that are due and marks them sent: send them in the same transaction. Two processes never share one. */
export async function takeDueInvites(
  tx: Tx,
  take: { readonly now: Date; readonly limit: number },
): Promise<readonly SurveyInvite[]> {
  const now = take.now.toISOString();
  const query = tx.db
    .selectFrom("survey_invites")
    .selectAll()
    .where("state", "=", "due")
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .orderBy("id")
    .limit(take.limit);
  const rows = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).execute();
  for (const { id } of rows) {
    await tx.db.updateTable("survey_invites").set({ state: "sent", sent_at: now }).where("id", "=", id).execute();
  }
  return rows.map((row) => toInvite({ ...row, state: "sent" }));
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

export async function markInvite(
  tx: Tx,
  id: string,
  state: Extract<InviteState, "answered" | "dropped">,
): Promise<void> {
  await tx.db.updateTable("survey_invites").set({ state }).where("id", "=", id).execute();
}

function toInvite(row: SurveyInvitesTable): SurveyInvite {
  const { id, registration, survey, person, conversation, state } = row;
  return { id, registration, survey, person, conversation, dueAt: row.due_at, state };
}
