import fc from "fast-check";
import { frontDesk, seesAgency } from "../../src/domain/staff.js";
import { staff } from "./desk-house.js";

/** A hand-off as the model thinks it is. */
export interface Modelled {
  readonly id: string;
  state: "waiting" | "claimed" | "closed";
  agency: string;
  claim: number;
  staff: string | undefined;
  /** Called off by the person: nobody takes that back. */
  cancelled: boolean;
  events: number;
  entries: number;
}

export function needsOpen(id: string): Modelled {
  return {
    id,
    state: "waiting",
    agency: frontDesk,
    claim: 0,
    staff: undefined,
    cancelled: false,
    events: 1,
    entries: 0,
  };
}

type Who = keyof typeof staff;

/** What anybody may try at any moment, sensible or not. */
export type Move =
  | { readonly by: "person"; readonly does: "calls" | "cancels" | "writes" }
  | ({
      /** `owner`: whoever has it, or had it last. */
      readonly by: Who | "owner";
      readonly of: "first" | "last";
      /** Whether the page they look at is of now, or of before it last changed hands. */
      readonly knows: "now" | "before";
    } & (
      | { readonly does: "claim" | "over" | "reply" | "note" | "release" | "close" | "reopen" }
      | { readonly does: "give"; readonly to: Who }
      | { readonly does: "refer"; readonly agency: string }
    ));

const who = fc.constantFrom<Who>("han", "seo", "bae", "jin");
const simple = (...does: ("claim" | "over" | "reply" | "note" | "release" | "close" | "reopen")[]) =>
  fc.record({ does: fc.constantFrom(...does) });
const act = fc.oneof(
  { weight: 4, arbitrary: simple("claim", "over") },
  { weight: 5, arbitrary: simple("reply") },
  { weight: 5, arbitrary: simple("note", "release", "close", "reopen") },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("give" as const), to: who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("refer" as const),
      agency: fc.constantFrom("seoul50plus", "incheon", "nowhere"),
    }),
  },
);
const byStaff = fc
  .record({
    by: fc.oneof({ weight: 2, arbitrary: fc.constant("owner" as const) }, { weight: 1, arbitrary: who }),
    of: fc.constantFrom("last", "last", "last", "first" as const),
    knows: fc.constantFrom("now", "now", "now", "before" as const),
    act,
  })
  .map(({ act, ...rest }) => ({ ...rest, ...act }) as Move);
const byPerson = fc.record({
  by: fc.constant("person" as const),
  does: fc.constantFrom("calls", "calls", "calls", "writes", "writes", "cancels" as const),
});
export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: byStaff },
  { weight: 2, arbitrary: byPerson },
);

interface Expected {
  readonly kind: string;
  readonly after: Partial<Modelled>;
}

const refused = (kind: string): Expected => ({ kind, after: {} });

export function moverOf(move: Exclude<Move, { by: "person" }>, one: Modelled): (typeof staff)[Who] {
  const owner = Object.values(staff).find(({ id }) => id === one.staff) ?? staff.han;
  return move.by === "owner" ? owner : staff[move.by];
}

/** What must come of a move of staff. `open`: the hand-off of the same talk that is open, this or another. */
export function expected(move: Exclude<Move, { by: "person" }>, one: Modelled, open: Modelled | undefined): Expected {
  const by = moverOf(move, one);
  if (!seesAgency(by, one.agency)) return refused("unknown");
  const entries = one.entries + 1;
  const events = one.events + 1;
  const done = (after: Partial<Modelled>): Expected => ({ kind: "done", after: { entries, events, ...after } });
  const read: Expected = { kind: "done", after: { entries } };
  const mine = one.state === "claimed" && one.staff === by.id;
  const given = (to: (typeof staff)[Who]) => {
    const agency = one.agency === frontDesk ? (to.agency ?? frontDesk) : one.agency;
    return done({ state: "claimed", staff: to.id, claim: one.claim + 1, agency });
  };
  if (move.does === "reopen") {
    if (one.state !== "closed") return mine ? read : refused(one.staff === undefined ? "notYours" : "taken");
    if (one.cancelled || open) return refused("closed");
    return one.staff === by.id ? done({ state: "claimed", claim: one.claim + 1 }) : refused("notYours");
  }
  if (one.state === "closed") return refused("closed");
  switch (move.does) {
    case "claim":
    case "over":
      if (mine) return read;
      return one.state === "claimed" && move.does === "claim" ? refused("taken") : given(by);
    case "reply":
      if (move.knows === "before") return refused("stale");
      return mine ? done({}) : refused("notYours");
    case "note":
      return mine ? read : refused("notYours");
    case "close":
      return mine ? done({ state: "closed" }) : refused("notYours");
    case "release":
      return mine ? done({ state: "waiting", staff: undefined, claim: one.claim + 1 }) : refused("notYours");
    case "give":
      if (!mine && one.state !== "waiting") return refused("notYours");
      return staff[move.to] !== by && seesAgency(staff[move.to], one.agency)
        ? given(staff[move.to])
        : refused("unknown");
    case "refer": {
      if (!mine && one.state !== "waiting") return refused("notYours");
      const known = move.agency !== "nowhere" && move.agency !== one.agency;
      const after = { state: "waiting" as const, staff: undefined, claim: one.claim + 1, agency: move.agency };
      return known ? done(after) : refused("unknown");
    }
  }
}
