import { type Card, type Say, say } from "../../src/dialog/say.js";
import type { ApplicationLine } from "../../src/domain/needs.js";
import type { Catalog } from "../../src/domain/program.js";
import type { RegistrationState } from "../../src/domain/registration.js";
import { lastDayOf } from "../../src/domain/sessions.js";
import { offeringOf, programOf } from "../../src/domain/world.js";
import { plain } from "./fact.js";
import { momentSay } from "./moment.js";
import { offeringTitle } from "./program.js";
import { rankSay, whySay } from "./standing.js";

/** One application: what for, where it stands, and the place in the queue. */
export function applicationCard(line: ApplicationLine, catalog: Catalog, today: string): Card {
  const facts: (readonly [Say, Say])[] = [
    [say("applications.state"), say(`state.${line.state}`)],
    [say("applications.at"), momentSay(line.at, today)],
  ];
  const offering = offeringOf(catalog, line.offering)?.offering;
  if (offering?.resultOn !== undefined && pendingStates.has(line.state))
    facts.push([say("program.resultOn"), say("program.on", { on: offering.resultOn })]);
  if (line.rank !== null) facts.push([say("applications.rank"), rankSay(line.rank, offering?.selection)]);
  const why = whySay(line, catalog);
  if (why) facts.push([say("applications.why"), why]);
  if (line.offerUntil !== null) facts.push([say("applications.until"), momentSay(line.offerUntil, today)]);
  return { title: titleOf(line, catalog), text: nextSay(line, catalog, today), facts };
}

/** Nobody has been told yet what came of it. */
export const pendingStates: ReadonlySet<RegistrationState> = new Set(["applied", "screening"]);

/** What comes next; of what is not held, that and why, to those whom it was taken from. */
function nextSay(line: ApplicationLine, catalog: Catalog, today: string): Say {
  const calledOff = offeringOf(catalog, line.offering)?.offering.calledOff;
  if (calledOff && line.byStaff) return say("applications.calledOff", { why: calledOff.why });
  return hasEnded(line, catalog, today) ? say("applications.ended") : say(`state.next.${line.state}`);
}

/** Whether the last day of what was applied for has passed. */
export function hasEnded(line: ApplicationLine, catalog: Catalog, today: string): boolean {
  const placed = offeringOf(catalog, line.offering);
  const until = placed && lastDayOf(placed.offering);
  return until !== undefined && until < today;
}

/** What was applied for; an offering that the catalogue no longer has keeps its program's name. */
export function titleOf(line: ApplicationLine, catalog: Catalog): Say {
  return appliedFor(line.program, line.offering, catalog);
}

/** As `titleOf`, by the ids alone. */
export function appliedFor(program: string, offering: string, catalog: Catalog): Say {
  const placed = offeringOf(catalog, offering);
  if (placed) return offeringTitle(placed);
  return plain(programOf(catalog, program)?.shortTitle ?? program);
}
