import type { RegistrationState } from "../domain/registration.js";
import type { Tx } from "./transaction.js";

/** Somebody who is to be asked, and has no invitation for this application to this survey, or to another of the same moment. */
export interface Candidate {
  readonly registration: string;
  readonly person: string;
  readonly conversation: string | null;
  readonly offering: string;
  /** ISO instant at which they came into the state; empty where that was not looked for. */
  readonly since: string;
}

interface Wanted {
  readonly survey: string;
  /** Surveys that are sent at other moments; whoever was asked another one besides these was asked the same. */
  readonly atOtherMoments: readonly string[];
  /** At most some hundreds: a statement takes a limited number of parameters. */
  readonly offerings: readonly string[];
  readonly limit: number;
}

/** Those of these offerings who are in one of the states. */
export async function uninvitedIn(
  tx: Tx,
  { states, ...wanted }: Wanted & { readonly states: readonly RegistrationState[] },
): Promise<readonly Candidate[]> {
  const rows = await uninvited(tx, wanted)
    .where("registrations.state", "in", [...states])
    .execute();
  return rows.map((row) => toCandidate(row, ""));
}

/** Those of these offerings who came into the state after `from` and not after `to` (ISO instants), and are in it still. */
export async function uninvitedSince(
  tx: Tx,
  {
    state,
    from,
    to,
    ...wanted
  }: Wanted & { readonly state: RegistrationState; readonly from: string; readonly to: string },
): Promise<readonly Candidate[]> {
  const rows = await uninvited(tx, wanted)
    .where("registrations.state", "=", state)
    .innerJoin("registration_events", "registration_events.registration", "registrations.id")
    .where("registration_events.state", "=", state)
    .where("registration_events.at", ">", from)
    .where("registration_events.at", "<=", to)
    // Whoever came into it twice is asked of the last time.
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("registration_events as later")
            .select("later.n")
            .whereRef("later.registration", "=", "registrations.id")
            .whereRef("later.n", ">", "registration_events.n"),
        ),
      ),
    )
    .select("registration_events.at")
    .execute();
  return rows.map((row) => toCandidate(row, row.at));
}

function uninvited(tx: Tx, { survey, atOtherMoments, offerings, limit }: Wanted) {
  return tx.db
    .selectFrom("registrations")
    .select([
      "registrations.id as registration",
      "registrations.person",
      "registrations.conversation",
      "registrations.offering",
    ])
    .where("registrations.offering", "in", offerings)
    .where("registrations.person", "is not", null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("survey_invites")
            .select("survey_invites.id")
            .whereRef("survey_invites.registration", "=", "registrations.id")
            .where((i) =>
              i.or([
                i("survey_invites.survey", "=", survey),
                // What was dropped was never asked.
                i.and([
                  i("survey_invites.state", "<>", "dropped"),
                  ...(atOtherMoments.length > 0 ? [i("survey_invites.survey", "not in", atOtherMoments)] : []),
                ]),
              ]),
            ),
        ),
      ),
    )
    .limit(limit);
}

function toCandidate(
  row: Omit<Candidate, "person" | "since"> & { readonly person: string | null },
  since: string,
): Candidate {
  const { registration, person, conversation, offering } = row;
  return { registration, person: person ?? "", conversation, offering, since };
}
