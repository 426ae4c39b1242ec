import type { Line } from "../lines.js";
import type { Said } from "../said.js";
import { type Lesson, learnSoftmax } from "../softmax.js";
import type { SlotsLearnt } from "./slots.js";
import { nameClues, nameRoles, placeClues, placeRoles, recast, type Whole } from "./spots.js";

interface Read {
  readonly line: Line;
  readonly said: Said;
}

/** What lines teach of places: which is home, which is work, and which neither. */
export function learnPlaces(lines: readonly Read[]): SlotsLearnt["place"] {
  const lessons = lines.flatMap(({ line, said }) => {
    const spots = recast(said.placed, wholeOf(line));
    return spots.map(({ place, role }, at): Lesson => {
      const is = (home: string | undefined) => home === place || home?.startsWith(`${place} `) === true;
      const { residence, workplace } = line.slots;
      const right =
        is(residence) && is(workplace) ? role : is(residence) ? "residence" : is(workplace) ? "workplace" : "neither";
      return { clues: placeClues(spots, at, wholeOf(line)), target: placeRoles.indexOf(right) };
    });
  });
  return { values: placeRoles, weights: learnSoftmax(lessons, placeRoles.length) };
}

/** What lines teach of words that are built like names. */
export function learnNames(lines: readonly Read[]): SlotsLearnt["name"] {
  const lessons = lines.flatMap(({ line, said }) =>
    said.names.map(
      (spot): Lesson => ({
        clues: nameClues(spot, said.facts.name, wholeOf(line)),
        target: nameRoles.indexOf(spot.name === line.slots.name ? "name" : "word"),
      }),
    ),
  );
  return { values: nameRoles, weights: learnSoftmax(lessons, nameRoles.length) };
}

function wholeOf({ intent, asked, slots }: Line): Whole {
  return { intent, asked, company: slots.applicant === "company" };
}
