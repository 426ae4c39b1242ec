import { type Choice, type Saying, say } from "../src/dialog/say.js";
import type { Catalog } from "../src/domain/program.js";
import { offeringOf, openOfferings, type Placed } from "../src/domain/world.js";
import { plain } from "./shown/fact.js";
import { fullStop } from "./shown/full-stop.js";
import { offeringTitle } from "./shown/program.js";

/** What they had applied for is not held: why, and what else they could do instead. `why`: in words for them. */
export function calledOffNews(offering: string, why: string, catalog: Catalog, today: string): Saying {
  const placed = offeringOf(catalog, offering);
  const title = placed ? offeringTitle(placed) : plain(offering);
  return { text: say("news.calledOff", { title, why: fullStop(why) }), choices: instead(placed, today) };
}

/**
 * What came of a selection, for one who applied: chosen, on the reserve list at a place, or not this time. Where and when it
 * is goes with it for who is chosen (`withConfirmation`).
 */
export function selectionNews(
  settled: {
    readonly offering: string;
    readonly state: "selected" | "waiting" | "notSelected";
    readonly rank?: number;
    /** What staff wrote for who is not chosen, as they wrote it. */
    readonly why?: string;
  },
  catalog: Catalog,
  today: string,
): Saying {
  const placed = offeringOf(catalog, settled.offering);
  const title = placed ? offeringTitle(placed) : plain(settled.offering);
  const mine: Choice = { label: say("menu.mine"), act: { kind: "wish", intent: "status", slots: {} } };
  switch (settled.state) {
    case "selected": {
      const from = placed?.offering.activity?.from;
      const text = from === undefined ? say("news.selected", { title }) : say("news.selectedFrom", { title, from });
      return { text: say("news.selectedNext", { news: text }), choices: [mine] };
    }
    case "waiting":
      return { text: say("news.reserve", { title, rank: settled.rank ?? 1 }), choices: [mine] };
    case "notSelected": {
      const { why } = settled;
      const text =
        why === undefined
          ? say("news.notSelected", { title })
          : say("news.notSelectedWhy", { title, why: fullStop(why) });
      return { text, choices: instead(placed, today) };
    }
  }
}

/** What else of the same program is open, and what fits of all others. */
export function instead(placed: Placed | undefined, today: string): readonly Choice[] {
  if (!placed) return [{ label: say("news.instead"), act: { kind: "wish", intent: "find", slots: {} } }];
  const { program } = placed;
  const find: Choice = {
    label: say("news.instead"),
    act: { kind: "start", start: { dialog: "discovery", with: { insteadOf: program.id, besides: program.id } } },
  };
  const others = openOfferings(program, today).some(({ offering }) => offering.id !== placed.offering.id);
  if (!others) return [find];
  const start = { dialog: "registration", with: { program: program.id } };
  return [{ label: say("news.others", { program: program.shortTitle }), act: { kind: "start", start } }, find];
}
