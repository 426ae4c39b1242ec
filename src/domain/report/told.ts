import { type Atom, blocksOf } from "./blocks.js";
import { rowsOf } from "./cells.js";
import { type Cell, fewest } from "./figure.js";
import { isDayIn, isMonthIn } from "./months.js";
import { isOf, type View } from "./view.js";

/** Something of somebody that a figure is made of. `who` tells people apart, where one has several of it. */
export interface Measured {
  readonly offering: string;
  readonly month: string;
  readonly who?: string;
}

/** `hidden`: there is something, and too few people stand behind it, or behind what could be had with it. */
export type Told<M> =
  | { readonly kind: "nothing" | "hidden" }
  | { readonly kind: "told"; readonly things: readonly M[] };

/** What of a figure may be told of a scope, and of each round and offering in it. */
export interface Telling<M> {
  readonly whole: Told<M>;
  /** Cells for rounds and offerings, `worth` what is told of each. */
  cells(worth: (things: readonly M[]) => { readonly value: number; readonly n: number }): readonly Cell[];
  /** Cells for months. */
  months(worth: (things: readonly M[]) => { readonly value: number; readonly n: number }): readonly Cell[];
}

interface Place<M> extends Atom {
  readonly offering: string;
  /** Where things of one offering stand apart by the month. */
  readonly month?: string;
  readonly things: M[];
  /** Those of its people who can be told apart. */
  readonly known: Set<string>;
}

/**
 * What may be told of things of people: of all things there are, blocks of five people or more are made (`blocksOf`), in
 * each program for itself, and a report tells the blocks that lie in it wholly. `apart`: things of an offering stand apart
 * by the month; they always do where an offering has no last day.
 */
export function tellingOf<M extends Measured>(
  view: View,
  things: readonly M[],
  apart: "byMonth" | "whole" = "whole",
): Telling<M> {
  const { held, scope } = view;
  const places = placesOf(view, things, apart);
  const programs = new Map<string, Place<M>[]>();
  for (const place of places) {
    const program = held.get(place.offering)?.program ?? "";
    programs.set(program, [...(programs.get(program) ?? []), place]);
  }
  const blocks = [...programs.values()].flatMap((theirs) => blocksOf(theirs, peopleIn));
  const isIn = ({ offering, month }: Place<M>) => {
    const one = held.get(offering);
    if (!one || !isOf(scope, one)) return false;
    return month === undefined ? isDayIn(scope, one.lastDay ?? "") : isMonthIn(scope, month);
  };
  const toldOf = (wanted: (place: Place<M>) => boolean): Told<M> => {
    const inside = blocks.filter((block) => block.every((place) => isIn(place) && wanted(place)));
    const told = inside
      .filter((block) => peopleIn(block) >= fewest)
      .flatMap((block) => block.flatMap((one) => one.things));
    if (told.length > 0) return { kind: "told", things: told };
    return { kind: places.some((place) => isIn(place) && wanted(place)) ? "hidden" : "nothing" };
  };
  const cellOf = <Row extends Pick<Cell, "dimension" | "group" | "name">>(
    row: Row,
    told: Told<M>,
    worth: (things: readonly M[]) => { readonly value: number; readonly n: number },
  ): readonly (Row & Cell)[] => {
    switch (told.kind) {
      case "nothing":
        return [];
      case "hidden":
        return [{ ...row, suppressed: true }];
      case "told":
        return [{ ...row, ...worth(told.things) }];
    }
  };
  return {
    whole: toldOf(() => true),
    cells: (worth) =>
      rowsOf(view).flatMap(({ of, ...row }) =>
        cellOf(
          row,
          toldOf(({ offering }) => of.has(offering)),
          worth,
        ),
      ),
    months: (worth) =>
      [...new Set(places.flatMap(({ month }) => month ?? []))].sort().flatMap((group) =>
        cellOf(
          { dimension: "month" as const, group },
          toldOf(({ month }) => month === group),
          worth,
        ),
      ),
  };
}

function placesOf<M extends Measured>(
  { held }: View,
  things: readonly M[],
  apart: "byMonth" | "whole",
): readonly Place<M>[] {
  const places = new Map<string, Place<M>>();
  for (const thing of things) {
    const one = held.get(thing.offering);
    if (!one) continue;
    const month = apart === "byMonth" || one.lastDay === undefined ? { month: thing.month } : {};
    const id = `${one.id} ${month.month ?? ""}`;
    const known = places.get(id);
    const place = known ?? { id, round: one.round, offering: one.id, ...month, things: [], known: new Set<string>() };
    if (!known) places.set(id, place);
    place.things.push(thing);
    if (thing.who !== undefined) place.known.add(thing.who);
  }
  return [...places.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Different people, where they can be told apart; else as many as there are things. */
function peopleIn(places: readonly Place<Measured>[]): number {
  const [only] = places;
  if (only && places.length === 1) return only.known.size === 0 ? only.things.length : only.known.size;
  if (places.every(({ known }) => known.size === 0)) return places.reduce((sum, { things }) => sum + things.length, 0);
  return new Set(places.flatMap(({ known }) => [...known])).size;
}
