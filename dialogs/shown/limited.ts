import { close, type Ending } from "../../src/dialog/route.js";
import { type Choice, type Say, say } from "../../src/dialog/say.js";
import type { ApplicationLine } from "../../src/domain/needs.js";
import type { Catalog } from "../../src/domain/program.js";
import { type LimitReached, liveStates } from "../../src/domain/registration.js";
import { offeringOf, type Placed, type World } from "../../src/domain/world.js";
import { titleOf } from "./application.js";
import { plain } from "./fact.js";
import { momentSay } from "./moment.js";
import { roundTitle } from "./program.js";

/** They have as many as one person may: how many that is, what they have, and what they can do about it. */
export function limited(placed: Placed, limit: LimitReached, catalog: Catalog): Ending {
  return close("limit", [{ text: limitSay(placed, limit, catalog), choices: waysOn(limit) }]);
}

/** A seat is kept for them that would be more than one person may have in a year: they can give another up for it. */
export function keptForThem(
  line: ApplicationLine,
  limit: LimitReached,
  { catalog, today }: Pick<World, "catalog" | "today">,
): Ending {
  const with_ = {
    title: titleOf(line, catalog),
    most: limit.most,
    have: titles(limit, catalog),
    until: momentSay(line.offerUntil ?? "", today),
  };
  return close("limit", [{ text: say("limit.offer", with_), choices: waysOn(limit) }]);
}

function limitSay({ program, round }: Placed, limit: LimitReached, catalog: Catalog): Say {
  const { per, most } = limit;
  const have = titles(limit, catalog);
  return per === "round"
    ? say("limit.round", { program: program.shortTitle, round: roundTitle(round), most, have })
    : say("limit.year", { program: program.shortTitle, most, have });
}

function titles({ mine }: LimitReached, catalog: Catalog): Say {
  return say("lines.comma", {
    items: mine.map(({ offering }) => plain(offeringOf(catalog, offering)?.offering.title ?? offering)),
  });
}

/** Giving one up, where there is one to give up; something of another kind; a person. */
function waysOn({ mine }: LimitReached): readonly Choice[] {
  const find: Choice = { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } };
  const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
  const giveUp: Choice = { label: say("applications.giveUp"), act: { kind: "wish", intent: "withdraw", slots: {} } };
  return mine.some(({ state }) => liveStates.has(state)) ? [giveUp, find, staff] : [find, staff];
}
