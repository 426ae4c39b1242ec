import { type Choice, type Say, type Saying, say } from "../src/dialog/say.js";
import type { Catalog } from "../src/domain/program.js";
import type { RegistrationState } from "../src/domain/registration.js";
import { offeringOf } from "../src/domain/world.js";
import { instead, selectionNews } from "./news.js";
import { stepSaying, takingTitle } from "./shown/taking-part.js";

/** An application that staff moved; `why`: what they wrote for the person, as they wrote it. */
export interface Moved {
  readonly offering: string;
  readonly state: RegistrationState;
  readonly rank?: number;
  readonly why?: string;
}

/** Staff moved an application: where it stands now, why where staff say so, and what else the person can do. */
export function movedNews(moved: Moved, catalog: Catalog, today: string): Saying {
  const { offering, state, why } = moved;
  const title = takingTitle(offering, catalog);
  switch (state) {
    case "selected":
      return withWhy(selectionNews({ offering, state }, catalog, today), why);
    case "notSelected":
      return selectionNews({ offering, state, ...(why === undefined ? {} : { why }) }, catalog, today);
    case "waiting":
      return withWhy(
        { text: say("taking.moved.waiting", { title, rank: moved.rank ?? 1 }), choices: [mine, staff] },
        why,
      );
    case "left":
    case "withdrawn": {
      const others = instead(offeringOf(catalog, offering), today);
      return withWhy({ text: say(`taking.moved.${state}`, { title }), choices: [...others, staff] }, why);
    }
    case "taking":
      return stepSaying("taking", { title, why });
    case "applied":
    case "screening":
    case "offered":
    case "offerExpired":
    case "declined":
    case "completed":
    case "noShow": {
      const now: Say = say(`state.${state}`);
      return withWhy({ text: say("taking.moved.other", { title, state: now }), choices: [mine, staff] }, why);
    }
  }
}

function withWhy(saying: Saying, why: string | undefined): Saying {
  if (why === undefined || saying.text === undefined) return saying;
  return { ...saying, text: say("lines.each", { lines: [saying.text, say("taking.step.why", { why })] }) };
}

const mine: Choice = { label: say("menu.mine"), act: { kind: "wish", intent: "status", slots: {} } };
const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
