import { type AttendanceState, sumOf } from "../../domain/attendance.js";
import { missingOf } from "../../domain/completion.js";
import { activityIn, activityOf, type DoneHours, monthOf, trainingIn } from "../../domain/hours.js";
import type { TakingLine } from "../../domain/needs.js";
import type { Catalog } from "../../domain/program.js";
import type { RegistrationState } from "../../domain/registration.js";
import { isTakingState } from "../../domain/taking-part.js";
import { offeringOf } from "../../domain/world.js";
import { marksOf } from "../../store/attendance.js";
import { hoursOf } from "../../store/hours-done.js";
import { registrationsOf } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";

/** One application with all that was written down of it. */
export interface Written {
  readonly registration: string;
  readonly program: string;
  readonly offering: string;
  readonly state: RegistrationState;
  readonly marks: readonly { readonly state: AttendanceState }[];
  readonly hours: readonly DoneHours[];
}

/** How far somebody is, by what the round asks for; `today` is the Seoul day. */
export function progressOf({ marks, hours, ...of }: Written, catalog: Catalog, today: string): TakingLine {
  const round = offeringOf(catalog, of.offering)?.round;
  const attendance = sumOf(marks.map(({ state }) => state));
  const training = trainingIn(hours);
  const activity = activityOf(hours);
  const limit = (most: number | undefined) => (most === undefined ? null : most * 60);
  return {
    ...of,
    attendance,
    month: { minutes: activityIn(hours, monthOf(today)), limit: limit(round?.hours?.perMonth) },
    training: { minutes: training, limit: limit(round?.hours?.training) },
    activity,
    missing: round?.completion ? missingOf(round.completion, { attendance, training, activity }) : null,
  };
}

/** How far somebody is in everything that they take part in, or did to its end; the newest first. */
export async function ownProgress(
  tx: Tx,
  catalog: Catalog,
  { person, today }: { readonly person: string; readonly today: string },
): Promise<readonly TakingLine[]> {
  const lines: TakingLine[] = [];
  for (const { id, program, offering, state } of await registrationsOf(tx, person)) {
    if (!isTakingState(state) || state === "left" || state === "noShow") continue;
    const written = { marks: await marksOf(tx, id), hours: await hoursOf(tx, id) };
    lines.push(progressOf({ registration: id, program, offering, state, ...written }, catalog, today));
  }
  return lines.reverse();
}
