import type { Programs } from "./report-applications.js";
import type { Tx } from "./transaction.js";

/** Invitations of one survey in one state. `closesAt`: the first of their closings, ISO instant. */
export interface InvitesCounted {
  readonly survey: string;
  readonly state: string;
  readonly n: number;
  readonly closesAt: string | null;
}

/** Invitations by survey and state; what was never sent and will not be is not counted. */
export async function countInvites(tx: Tx, programs: Programs): Promise<readonly InvitesCounted[]> {
  const invites = tx.db
    .selectFrom("survey_invites")
    .innerJoin("registrations", "registrations.id", "survey_invites.registration")
    .where("survey_invites.state", "<>", "dropped");
  const rows = await (programs === undefined ? invites : invites.where("registrations.program", "in", programs))
    .select((e) => [
      "survey_invites.survey as survey",
      "survey_invites.state as state",
      e.fn.countAll().as("n"),
      e.fn.min("closes_at").as("closesAt"),
    ])
    .groupBy(["survey_invites.survey", "survey_invites.state"])
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** Programs whose people were sent a survey or answered it, by survey: whatever the catalogue says of it today. */
export async function programsAsked(tx: Tx): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const sent = await tx.db
    .selectFrom("survey_invites")
    .innerJoin("registrations", "registrations.id", "survey_invites.registration")
    .where("survey_invites.state", "<>", "dropped")
    .select(["survey", "program"])
    .distinct()
    .execute();
  const closed = await tx.db.selectFrom("survey_answers").select(["survey", "program"]).distinct().execute();
  const asked = new Map<string, Set<string>>();
  for (const { survey, program } of [...sent, ...closed])
    asked.set(survey, (asked.get(survey) ?? new Set<string>()).add(program));
  return asked;
}

/** Answers by survey and whether they are whole, of open surveys and of closed ones. */
export async function countAnswers(
  tx: Tx,
  programs: Programs,
): Promise<readonly { readonly survey: string; readonly state: "partial" | "complete"; readonly n: number }[]> {
  const counted = [];
  for (const table of ["responses", "survey_answers"] as const) {
    const all = tx.db.selectFrom(table);
    counted.push(
      ...(await (programs === undefined ? all : all.where("program", "in", programs))
        .select((e) => ["survey", "state", e.fn.countAll().as("n")])
        .groupBy(["survey", "state"])
        .execute()),
    );
  }
  return counted.map((row) => ({ ...row, n: Number(row.n) }));
}
