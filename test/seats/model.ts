import type { RegistrationState } from "../../src/domain/registration.js";

/** What the seat function must do, said as plainly as possible: one list in memory, no store. Times in hours. */
export interface Model {
  capacity: number;
  /** Staff changed the capacity, and no sweep has put seats and people in order since. */
  resized: boolean;
  /** From this hour on no applications are taken; from the later one no seats are offered either. */
  readonly closesAt: number;
  readonly overAt: number;
  now: number;
  entries: Entry[];
}

export interface Entry {
  readonly id: string;
  readonly person: string;
  state: RegistrationState;
  /** Where it came in the waiting list, counted up. */
  queued: number;
  offerUntil: number;
}

const live: readonly RegistrationState[] = ["selected", "waiting", "offered"];

export const held = (model: Model) => model.entries.filter((e) => e.state === "selected" || e.state === "offered");

export const waiting = (model: Model) =>
  model.entries.filter((e) => e.state === "waiting").sort((a, b) => a.queued - b.queued);

export const liveOf = (model: Model, person: string) =>
  model.entries.find((e) => e.person === person && live.includes(e.state));

export function ask(model: Model, person: string, id: string, how: "apply" | "queue"): unknown {
  const mine = liveOf(model, person);
  if (mine) return { kind: "already", registration: mine.id, state: mine.state };
  if (model.now >= model.closesAt) return { kind: "closed" };
  const rank = waiting(model).length + 1;
  const entry = { id, person, queued: model.entries.length, offerUntil: 0 };
  if (held(model).length < model.capacity && rank === 1) {
    model.entries.push({ ...entry, state: "selected" });
    return { kind: "seated", registration: id };
  }
  if (how === "apply") return { kind: "full", capacity: model.capacity, rank };
  model.entries.push({ ...entry, state: "waiting" });
  return { kind: "waiting", registration: id, rank };
}

export function leave(model: Model, entry: Entry): unknown {
  if (!live.includes(entry.state)) return { kind: "settled", state: entry.state };
  const was = entry.state;
  entry.state = "withdrawn";
  return { kind: "withdrawn", was, offered: passOn(model) };
}

export function answer(model: Model, entry: Entry, how: "accept" | "decline"): unknown {
  if (entry.state !== "offered") return { kind: "noOffer", state: entry.state };
  if (how === "decline") {
    entry.state = "declined";
    return { kind: "declined", offered: passOn(model) };
  }
  if (entry.offerUntil <= model.now) {
    entry.state = "offerExpired";
    return { kind: "expired", offered: passOn(model) };
  }
  entry.state = "selected";
  return { kind: "seated" };
}

export function sweep(model: Model): unknown {
  const lapsed = model.entries.filter((e) => e.state === "offered" && e.offerUntil <= model.now);
  for (const entry of lapsed) entry.state = "offerExpired";
  const offered = passOn(model);
  // A smaller capacity takes a seat from nobody; it is in order again when enough have left.
  if (held(model).length <= model.capacity) model.resized = false;
  return { expired: lapsed.map((e) => e.id).sort(), offered };
}

/** Ids of those who get an offer now, in order. */
function passOn(model: Model): readonly string[] {
  if (model.now >= model.overAt) return [];
  const free = Math.max(0, model.capacity - held(model).length);
  const next = waiting(model).slice(0, free);
  for (const entry of next) {
    entry.state = "offered";
    entry.offerUntil = model.now + 24;
  }
  return next.map((entry) => entry.id);
}
