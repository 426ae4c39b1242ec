import { type Say, say } from "../../src/dialog/say.js";
import type { ApplicationLine } from "../../src/domain/needs.js";
import type { Catalog, Selection } from "../../src/domain/program.js";
import { offeringOf } from "../../src/domain/world.js";
import { plain } from "./fact.js";

/** Why an application stands where it stands: by which order, or whose decision. */
export function whySay(line: ApplicationLine, catalog: Catalog): Say | undefined {
  const placed = offeringOf(catalog, line.offering);
  const selection = placed?.offering.selection;
  if (!placed || !selection || placed.offering.calledOff) return undefined;
  switch (line.state) {
    case "applied":
    case "screening":
      return selection === "screening" ? say("standing.screened") : undefined;
    case "selected":
      return say(line.byStaff || selection === "screening" ? "standing.chosen" : "standing.inOrder");
    case "notSelected":
      return notChosenSay(line, placed.offering.capacity);
    case "withdrawn":
    case "left":
      return line.byStaff ? say("standing.byStaff") : undefined;
    case "waiting":
    case "offered":
    case "offerExpired":
    case "declined":
    case "taking":
    case "completed":
    case "noShow":
      return undefined;
  }
}

/** Staff's own reason where they wrote one; that there was too little room only where all of it was taken. */
function notChosenSay({ why, seatsTaken }: ApplicationLine, capacity: number | undefined): Say | undefined {
  if (why !== undefined) return plain(why);
  return isFull(seatsTaken, capacity) ? say("standing.notChosen", { capacity }) : undefined;
}

/** Whether every seat is somebody else's. */
export function isFull(taken: number | undefined, capacity: number | undefined): capacity is number {
  return capacity !== undefined && taken !== undefined && taken >= capacity;
}

/** A place in a waiting list, and by which order. */
export function rankSay(rank: number, selection: Selection | undefined): Say {
  return say(selection === "screening" ? "applications.reserveOf" : "applications.rankOf", { rank });
}
