import type { types } from "@slack/bolt";
import { shorten } from "../../../words/fit/shorten.js";
import type { CardHere } from "../../staff-room/card-view.js";
import { inGroups } from "../send/buttons.js";
import { limits } from "../send/limits.js";
import { named, plain } from "../send/plain-text.js";
import type { Words } from "../words.js";

const longestFact = 300;
const verdictsAtMost = 10;

/** The rest of a hand-off's packet, for whoever opened it alone. By what somebody could be named or reached is not in it. */
export function detailsView({ agency, reason, wish, open, facts, verdicts }: CardHere, words: Words): types.ModalView {
  const said = [wish, open].flatMap((one) => (one ? [one] : []));
  const known = facts.map((fact) => plain(shorten(fact.join("\n"), longestFact)));
  return {
    type: "modal",
    title: named(words("slack.staff.detailsTitle")),
    close: named(words("slack.staff.detailsClose")),
    blocks: [
      section(`${agency}\n${reason.join(" · ")}`),
      ...said.map((one) => section(one.join("\n"))),
      ...inGroups(known, limits.fields).map((fields): types.KnownBlock => ({ type: "section", fields })),
      ...verdicts.slice(0, verdictsAtMost).map(({ text, why }) => section([text, ...why].join("\n"))),
      { type: "context", elements: [plain(words("slack.staff.detailsRest"))] },
    ],
  };
}

function section(text: string): types.KnownBlock {
  return { type: "section", text: plain(shorten(text, limits.section)) };
}
