import type { Question } from "../../src/dialog/question.js";
import { choice } from "../../src/dialog/questions.js";
import type { Reply } from "../../src/dialog/reply.js";
import { type Say, say } from "../../src/dialog/say.js";
import type { Places } from "../../src/domain/needs.js";
import { isCalled, type Placed } from "../../src/domain/world.js";
import type { Walking, Words } from "../dialog.js";
import { plain } from "../shown/fact.js";
import { offeringCard, offeringTitle } from "../shown/program.js";

const perPage = 6;
const more = "more";

/** Which offering: not asked where there is one, or where an open one was named; that another is closed is said. Long lists page, so that every platform can show them. */
export function* chooseOffering(
  { ask, look }: Words,
  open: readonly Placed[],
  wanted: Placed | undefined,
): Walking<Placed> {
  const named = open.find(({ offering }) => offering.id === wanted?.offering.id);
  const only = named ?? (open.length === 1 && !wanted ? open[0] : undefined);
  if (only) return only;
  const missed = wanted && offeringTitle(wanted);
  for (let page = 0; ; page++) {
    const shown = open.slice(page * perPage, (page + 1) * perPage);
    const places = yield* look(`places.${page}`, {
      name: "places",
      offerings: shown.map(({ offering }) => offering.id),
    });
    const picked = yield* ask(
      `offering.${page}`,
      offeringQuestion(open, page, places, page === 0 ? missed : undefined),
    );
    const placed = open.find(({ offering }) => offering.id === picked);
    if (placed) return placed;
  }
}

/** One page of offerings. A community of another page may be named all the same. */
function offeringQuestion(
  open: readonly Placed[],
  page: number,
  places: Readonly<Record<string, Places>>,
  missed: Say | undefined,
): Question<string> {
  const shown = open.slice(page * perPage, (page + 1) * perPage);
  const left = open.length - (page + 1) * perPage;
  const options = shown.map(({ offering }) => ({ label: plain(offering.title), value: offering.id }));
  const program = shown[0]?.program.shortTitle ?? "";
  const asked = say("registration.askOffering", { program, count: open.length });
  return choice(
    missed ? say("registration.closedOffering", { title: missed, asked }) : asked,
    left > 0 ? [...options, { label: say("registration.moreOfferings", { left }), value: more }] : options,
    {
      cards: shown.map((placed) => offeringCard(placed, places[placed.offering.id])),
      also: open.map(({ offering }) => offering.id),
      hear: (reply) => offeringNamed(reply.slots, open)?.offering.id,
      takes: ["find", "apply", "correct"],
    },
  );
}

/** The one offering that was named; nothing when several could be meant. */
export function offeringNamed(slots: Reply["slots"], among: readonly Placed[]): Placed | undefined {
  const said = [slots.offering, slots.topic].filter((word): word is string => typeof word === "string");
  const matches = among.filter(({ offering }) => said.some((word) => isCalled(offering, word)));
  return matches.length === 1 ? matches[0] : undefined;
}
