import type { Programs } from "./report-applications.js";
import type { Tx } from "./transaction.js";

/** An open invitation of somebody who has no talk. */
export interface TalklessInvite {
  readonly id: string;
  readonly person: string;
  readonly survey: string;
  readonly registration: string;
  readonly offering: string;
  readonly program: string;
  readonly closesAt: string | null;
}

/** Open invitations without a talk, those that close first in front. What was answered of them is not read. */
export async function talklessInvites(
  tx: Tx,
  of: { readonly programs: Programs; readonly limit: number },
): Promise<readonly TalklessInvite[]> {
  const invites = tx.db
    .selectFrom("survey_invites")
    .innerJoin("registrations", "registrations.id", "survey_invites.registration")
    .where("survey_invites.state", "=", "sent")
    .where("survey_invites.conversation", "is", null);
  return (of.programs === undefined ? invites : invites.where("registrations.program", "in", of.programs))
    .select([
      ...(["survey_invites.id as id", "survey_invites.person as person", "survey"] as const),
      ...(["registration", "offering", "program", "closes_at as closesAt"] as const),
    ])
    .orderBy("closes_at")
    .orderBy("survey_invites.id")
    .limit(of.limit)
    .execute();
}
