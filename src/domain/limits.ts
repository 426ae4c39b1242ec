import type { ApplicationLine } from "./needs.js";
import type { Catalog } from "./program.js";
import { hadSeatStates, type LimitReached, liveStates } from "./registration.js";
import { offeringOf, type Placed } from "./world.js";

/**
 * Whether somebody has as many as the round or the year lets one person have, by the applications that were read: said
 * before they are asked for anything. The seat function has the last word.
 */
export function limitReached(
  { program, round }: Placed,
  lines: readonly ApplicationLine[],
  catalog: Catalog,
): LimitReached | undefined {
  const ofProgram = lines.flatMap((line) => {
    const placed = offeringOf(catalog, line.offering);
    return placed?.program.id === program.id ? [{ line, round: placed.round }] : [];
  });
  const inRound = ofProgram.filter((one) => one.round.id === round.id && liveStates.has(one.line.state));
  if (round.perPerson !== undefined && inRound.length >= round.perPerson)
    return reached("round", round.perPerson, inRound);
  const inYear = ofProgram.filter((one) => one.round.year === round.year && hadSeatStates.has(one.line.state));
  if (program.perYear !== undefined && inYear.length >= program.perYear)
    return reached("year", program.perYear, inYear);
  return undefined;
}

function reached(
  per: LimitReached["per"],
  most: number,
  mine: readonly { readonly line: ApplicationLine }[],
): LimitReached {
  return {
    kind: "limit",
    per,
    most,
    mine: mine.map(({ line: { registration, offering, state } }) => ({ registration, offering, state })),
  };
}
