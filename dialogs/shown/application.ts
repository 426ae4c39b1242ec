import { type Card, type Say, say } from "../../src/dialog/say.js";
import type { ApplicationLine } from "../../src/domain/needs.js";
import type { Catalog } from "../../src/domain/program.js";
import { offeringOf, programOf } from "../../src/domain/world.js";
import { plain } from "./fact.js";
import { offeringTitle } from "./program.js";

/** One application: what for, where it stands, and the place in the queue. */
export function applicationCard(line: ApplicationLine, catalog: Catalog, today: string): Card {
  const facts: (readonly [Say, Say])[] = [
    [say("applications.state"), say(`state.${line.state}`)],
    [say("applications.at"), say("moment", { at: line.at })],
  ];
  if (line.rank !== null) facts.push([say("applications.rank"), say("applications.rankOf", { rank: line.rank })]);
  if (line.offerUntil !== null) facts.push([say("applications.until"), say("moment", { at: line.offerUntil })]);
  const next = hasEnded(line, catalog, today) ? say("applications.ended") : say(`state.next.${line.state}`);
  return { title: titleOf(line, catalog), text: next, facts };
}

/** Whether the last day of what was applied for has passed. */
export function hasEnded(line: ApplicationLine, catalog: Catalog, today: string): boolean {
  const until = offeringOf(catalog, line.offering)?.offering.activity?.to;
  return until !== undefined && until < today;
}

/** What was applied for; an offering that the catalogue no longer has keeps its program's name. */
export function titleOf(line: ApplicationLine, catalog: Catalog): Say {
  const placed = offeringOf(catalog, line.offering);
  if (placed) return offeringTitle(placed);
  return plain(programOf(catalog, line.program)?.shortTitle ?? line.program);
}
