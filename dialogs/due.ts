import { type Saying, type Start, say } from "../src/dialog/say.js";
import type { Catalog } from "../src/domain/program.js";
import { offeringOf } from "../src/domain/world.js";
import { plain } from "./shown/fact.js";
import { momentSay } from "./shown/moment.js";
import { offeringTitle } from "./shown/program.js";

/** Something the assistant brings up by itself: the dialog it leads to, and what to say while another task is open. */
export interface Due {
  readonly saying: Saying;
  readonly start: Start;
}

/** A seat came free and is kept for this person. */
export function offerDue(
  offer: { readonly registration: string; readonly offering: string; readonly until: string },
  catalog: Catalog,
  today: string,
): Due {
  const placed = offeringOf(catalog, offer.offering);
  const title = placed ? offeringTitle(placed) : plain(offer.offering);
  const start: Start = { dialog: "applications", with: { purpose: "offer", registration: offer.registration } };
  return {
    start,
    saying: {
      text: say("offer.came", { title, until: momentSay(offer.until, today) }),
      choices: [{ label: say("offer.answer"), act: { kind: "start", start } }],
    },
  };
}

/** The seat that was kept went to the next: said once, with a way to apply anew. */
export function offerGone(offering: string, catalog: Catalog): Saying {
  const placed = offeringOf(catalog, offering);
  const text = say("offer.expired", { title: placed ? offeringTitle(placed) : plain(offering) });
  if (!placed) return { text };
  const start: Start = { dialog: "registration", with: { program: placed.program.id, offering } };
  return { text, choices: [{ label: say("offer.again"), act: { kind: "start", start } }] };
}

/** They were asked and have not finished: once more, and where they left. */
export function surveyReminder(invite: { readonly id: string; readonly offering: string }, catalog: Catalog): Due {
  const { start, saying } = surveyDue(invite, catalog);
  const title = offeringOf(catalog, invite.offering)?.offering.title ?? "";
  const label = say("survey.goOn");
  return {
    start,
    saying: { ...saying, text: say("survey.reminds", { title }), choices: [{ label, act: { kind: "start", start } }] },
  };
}

/** An offering ended: would they say how it was? */
export function surveyDue(invite: { readonly id: string; readonly offering: string }, catalog: Catalog): Due {
  const placed = offeringOf(catalog, invite.offering);
  const title = placed?.offering.title ?? "";
  const start: Start = {
    dialog: "survey",
    with: { invite: invite.id, ...(placed ? { program: placed.program.id } : {}) },
  };
  return {
    start,
    saying: {
      text: say("survey.came", { title }),
      choices: [{ label: say("survey.start"), act: { kind: "start", start } }],
    },
  };
}
