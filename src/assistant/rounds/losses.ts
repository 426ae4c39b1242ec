import type { Offering, Program, Round } from "../../domain/program.js";
import { seatStates } from "../../domain/registration.js";
import { placedOfferings } from "../../domain/world.js";
import { countMarks, countPoints } from "../../store/hanging-rows.js";
import { countByState } from "../../store/round-figures.js";
import type { Tx } from "../../store/transaction.js";
import type { Loss } from "../desk-ports/rounds.js";

/**
 * What is written down that would no longer be seen, or no longer fit, if a program became so: attendance at meetings and
 * scores by criteria that are taken out, seats beyond a smaller capacity. All of it stays in the store.
 */
export async function lossesOf(tx: Tx, before: Program, after: Program): Promise<readonly Loss[]> {
  const losses: Loss[] = [];
  for (const round of after.rounds) {
    const was = before.rounds.find(({ id }) => id === round.id);
    if (was) losses.push(...(await criteriaGone(tx, was, round)));
  }
  const known = new Map(placedOfferings(before).map(({ offering }) => [offering.id, offering]));
  for (const { offering } of placedOfferings(after)) {
    const was = known.get(offering.id);
    if (was) losses.push(...(await meetingsGone(tx, was, offering)), ...(await seatsBeyond(tx, was, offering)));
  }
  return losses;
}

/** Stands for what was shown of losses, so that nothing more is lost than what was agreed to; empty for none. */
export function keyOf(losses: readonly Loss[]): string {
  return losses.map(({ kind, id, rows }) => `${kind} ${id} ${rows}`).join(", ");
}

async function criteriaGone(tx: Tx, was: Round, { rubric = [], offerings }: Round): Promise<readonly Loss[]> {
  const left = new Set(rubric.map(({ id }) => id));
  const losses: Loss[] = [];
  for (const { id, words } of (was.rubric ?? []).filter((one) => !left.has(one.id))) {
    const of = offerings.map((one) => one.id);
    const rows = await countPoints(tx, of, id);
    if (rows > 0) losses.push({ kind: "criterion", id: `${was.id}/${id}`, about: words, rows });
  }
  return losses;
}

async function meetingsGone(tx: Tx, was: Offering, { id: offering, title, sessions = [] }: Offering) {
  const left = new Set(sessions.map(({ id }) => id));
  const losses: Loss[] = [];
  for (const { id, on, from } of (was.sessions ?? []).filter((one) => !left.has(one.id))) {
    const rows = await countMarks(tx, offering, id);
    if (rows > 0) losses.push({ kind: "session", id: `${offering}/${id}`, offering, about: title, on, from, rows });
  }
  return losses;
}

async function seatsBeyond(tx: Tx, was: Offering, { id, title, capacity }: Offering): Promise<readonly Loss[]> {
  if (capacity === undefined || capacity >= (was.capacity ?? Number.POSITIVE_INFINITY)) return [];
  const counts = (await countByState(tx, [id])).filter(({ state }) => seatStates.has(state));
  const rows = counts.reduce((sum, { count }) => sum + count, 0);
  return rows > capacity ? [{ kind: "seats", id, about: title, capacity, rows }] : [];
}
