import { close, type Ending } from "../../src/dialog/route.js";
import { type Choice, type Saying, say } from "../../src/dialog/say.js";
import type { Facts } from "../../src/domain/facts.js";
import type { Program } from "../../src/domain/program.js";
import type { QueueOutcome, RegistrationState } from "../../src/domain/registration.js";
import type { Verdict } from "../../src/domain/verdict.js";
import type { Placed, World } from "../../src/domain/world.js";
import { limited } from "./limited.js";
import { offeringTitle } from "./program.js";
import { offerPromise } from "./promise.js";
import { verdictSaying } from "./verdict.js";

/** The ends of a registration, each saying what happens next. */
export function seated(placed: Placed, kind: "seated" | "applied", verdict: "eligible" | "open"): Ending {
  const { selection, resultOn: on } = placed.offering;
  const title = offeringTitle(placed);
  const how = kind === "seated" ? "seated" : selection === "screening" ? "screening" : "applied";
  const isDated = how === "screening" && on !== undefined;
  const says: Saying[] = [
    {
      text: isDated ? say("registration.done.screeningOn", { title, on }) : say(`registration.done.${how}`, { title }),
    },
  ];
  if (verdict === "open") says.push({ text: say("registration.officeConfirms") });
  return close(how, [...says, { text: say("registration.whatNext"), choices: afterwards }]);
}

const afterwards: readonly Choice[] = [
  { label: say("menu.mine"), act: { kind: "wish", intent: "status", slots: {} } },
  { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } },
];

export function queued(placed: Placed, outcome: QueueOutcome, { catalog, now }: World): Ending {
  switch (outcome.kind) {
    case "waiting":
      return close("waiting", [
        {
          text: say("registration.waiting", {
            title: offeringTitle(placed),
            rank: outcome.rank,
            promise: offerPromise(placed, now),
          }),
          choices: afterwards,
        },
      ]);
    case "seated":
      return close("seated", [
        { text: say("registration.cameFree", { title: offeringTitle(placed) }), choices: afterwards },
      ]);
    case "already":
      return already(placed, outcome.state);
    case "limit":
      return limited(placed, outcome, catalog);
    case "closed":
      return noneOpen(placed.program);
  }
}

export function already(placed: Placed, state: RegistrationState): Ending {
  const text = say("registration.already", { title: offeringTitle(placed), state: say(`state.${state}`) });
  return close("already", [{ text, choices: afterwards }]);
}

/** Not eligible: why, with the source; what fits instead follows by itself. */
export function notEligible(program: Program, verdict: Verdict, facts: Facts): Ending {
  return close("ineligible", [verdictSaying(program, verdict, facts)], {
    dialog: "discovery",
    with: { insteadOf: program.id },
  });
}

export function noneOpen(program: Program): Ending {
  const choices: Choice[] = [
    { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } },
    { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } },
  ];
  return close("closed", [{ text: say("registration.noneOpen", { program: program.shortTitle }), choices }]);
}

/** Programs from public lists: applications are taken by their own office, never here. */
export function elsewhere(program: Program): Ending {
  const text = say("registration.elsewhere", { program: program.shortTitle, agency: program.agency.name });
  const links = program.link ? [{ label: say("program.readOn"), url: program.link }] : [];
  return close("elsewhere", [{ text, links }]);
}
