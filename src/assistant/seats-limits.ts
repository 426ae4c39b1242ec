import type { LimitReached } from "../domain/registration.js";
import { liveInRound, lockPerson, seatsInYear } from "../store/seat-limits.js";
import type { SeatPlan } from "../store/seat-plan.js";
import type { SeatHolder } from "../store/seat-rows.js";
import type { Tx } from "../store/transaction.js";

/** Whether one more application of theirs would be more than the round, or the year, lets one person have. */
export async function limitFor(tx: Tx, plan: SeatPlan, person: string): Promise<LimitReached | undefined> {
  const { perPerson } = plan.limits;
  if (perPerson !== null) {
    await lockPerson(tx, person);
    const mine = await liveInRound(tx, person, plan);
    if (mine.length >= perPerson) return reached("round", perPerson, mine);
  }
  return yearLimitFor(tx, plan, { person });
}

/** Whether one more seat of theirs would be more than the year lets one person have; `but`: the seat it is about. */
export async function yearLimitFor(
  tx: Tx,
  plan: SeatPlan,
  whose: { readonly person: string; readonly but?: string },
): Promise<LimitReached | undefined> {
  const { perYear, year } = plan.limits;
  if (perYear === null || year === null) return undefined;
  await lockPerson(tx, whose.person);
  const mine = await seatsInYear(tx, whose, plan);
  return mine.length >= perYear ? reached("year", perYear, mine) : undefined;
}

function reached(per: LimitReached["per"], most: number, mine: readonly SeatHolder[]): LimitReached {
  return {
    kind: "limit",
    per,
    most,
    mine: mine.map(({ id: registration, offering, state }) => ({ registration, offering, state })),
  };
}
