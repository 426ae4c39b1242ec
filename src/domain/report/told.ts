import { grouped } from "../grouped.js";
import { type Atom, blocksOf, joined } from "./blocks.js";
import { rowsOf } from "./cells.js";
import { type Cell, fewest } from "./figure.js";
import { isDayIn, isMonthIn } from "./months.js";
import { isOf, type View } from "./view.js";

/** Something of somebody that a figure is made of. */
export interface Measured {
  readonly offering: string;
  readonly month: string;
}

/** `isPartly`: there is more than what is told. `hidden`: there is something, and too few people stand behind it, or behind what could be had with it. */
export type Told<M> =
  | { readonly kind: "nothing" | "hidden" }
  | { readonly kind: "told"; readonly things: readonly M[]; readonly isPartly: boolean };

/** What of a figure may be told of a scope, and of each round and offering in it. */
export interface Telling<M> {
  readonly whole: Told<M>;
  /** Cells for rounds and offerings, `worth` what is told of each. */
  cells(worth: (things: readonly M[]) => { readonly value: number; readonly n: number }): readonly Cell[];
  /** Cells for months. */
  months(worth: (things: readonly M[]) => { readonly value: number; readonly n: number }): readonly Cell[];
}

interface Place<M> {
  readonly id: string;
  readonly offering: string;
  /** Where things of one offering stand apart by the month. */
  readonly month?: string;
  readonly things: M[];
  /** Those of its people who can be told apart. */
  readonly known: Set<string>;
}

/** An offering: whose people they are is one question, whatever the months. */
interface Whole<M> extends Atom {
  readonly places: Place<M>[];
}

/** How things stand apart, and whose each is, where one person has several of them. */
interface Apart<M> {
  /** `byMonth`: things of an offering stand apart by the month; they always do where an offering has no last day. */
  readonly apart?: "byMonth" | "whole";
  readonly who?: (thing: M) => string;
}

/**
 * What may be told of things of people: of all offerings there are, blocks of five people or more are made (`blocksOf`), in
 * each program for itself; the months of a block are put together in the same way. A report tells of the blocks that lie
 * in it wholly, and says where that is not all there is.
 */
export function tellingOf<M extends Measured>(view: View, things: readonly M[], how: Apart<M> = {}): Telling<M> {
  const { held, scope } = view;
  const places = placesOf(view, things, how);
  const programs = grouped(places, ({ offering }) => held.get(offering)?.program ?? "");
  const isIn = ({ offering, month }: Place<M>) => {
    const one = held.get(offering);
    if (!one || !isOf(scope, one)) return false;
    return month === undefined ? isDayIn(scope, one.lastDay ?? "") : isMonthIn(scope, month);
  };
  const inside = new Set(places.filter(isIn));
  const blocks = [...programs.values()]
    .flatMap((theirs) => blocksOf(offeringsOf(view, theirs), (wholes) => peopleIn(placesIn(wholes))))
    .flatMap((wholes) => byMonths(placesIn(wholes)))
    .filter((block) => block.every((place) => inside.has(place)));
  const none: readonly M[] = [];
  const toldOf = (wanted: (place: Place<M>) => boolean): Told<M> => {
    const told = blocks.filter((block) => block.every(wanted) && peopleIn(block) >= fewest).flat();
    const there = [...inside].filter(wanted).length;
    if (told.length === 0) return { kind: there > 0 ? "hidden" : "nothing" };
    return {
      ...{ kind: "told", isPartly: told.length < there },
      things: none.concat(...told.map(({ things: of }) => of)),
    };
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
        return [{ ...row, ...worth(told.things), ...(told.isPartly ? { partly: true } : {}) }];
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
  { apart, who }: Apart<M>,
): readonly Place<M>[] {
  const places: Place<M>[] = [];
  /** Of an offering that has one place for all, and of one that has a place for each month. */
  const whole = new Map<string, Place<M>>();
  const monthly = new Map<string, Map<string, Place<M>>>();
  const newPlace = ({ offering, month }: M): Place<M> | undefined => {
    const one = held.get(offering);
    if (!one) return undefined;
    const isMonthly = apart === "byMonth" || one.lastDay === undefined;
    const at = { id: `${offering} ${isMonthly ? month : ""}`, offering };
    const place: Place<M> = { ...at, ...(isMonthly ? { month } : {}), things: [], known: new Set() };
    places.push(place);
    if (!isMonthly) whole.set(offering, place);
    else monthly.set(offering, (monthly.get(offering) ?? new Map<string, Place<M>>()).set(month, place));
    return place;
  };
  for (const thing of things) {
    const { offering, month } = thing;
    const place = monthly.get(offering)?.get(month) ?? whole.get(offering) ?? newPlace(thing);
    place?.things.push(thing);
    if (who) place?.known.add(who(thing));
  }
  return places.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function offeringsOf<M>({ held }: View, places: readonly Place<M>[]): readonly Whole<M>[] {
  return [...grouped(places, ({ offering }) => offering)].map(([id, of]) => ({
    ...{ id, round: held.get(id)?.round ?? "", places: [...of] },
  }));
}

function placesIn<M>(wholes: readonly Whole<M>[]): readonly Place<M>[] {
  return wholes.flatMap(({ places }) => places);
}

/** A block by its months, as many together as it takes for five people; what has no month of its own stays together. */
function byMonths<M extends Measured>(block: readonly Place<M>[]): readonly (readonly Place<M>[])[] {
  const months = [...grouped(block, ({ month }) => month ?? "")].sort(([a], [b]) => (a < b ? -1 : 1));
  return joined(
    months.map(([, places]) => places),
    (some) => peopleIn(some.flat()),
  ).map((some) => some.flat());
}

/** Different people, where they can be told apart; else as many as there are things. */
function peopleIn(places: readonly Place<Measured>[]): number {
  const [only] = places;
  if (only && places.length === 1) return only.known.size === 0 ? only.things.length : only.known.size;
  if (places.every(({ known }) => known.size === 0)) return places.reduce((sum, { things }) => sum + things.length, 0);
  return new Set(places.flatMap(({ known }) => [...known])).size;
}
