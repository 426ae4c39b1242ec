import { offerUntil } from "../../src/domain/offer-until.js";
import type { RegistrationState } from "../../src/domain/registration.js";
import { type Entry, inOrderOfTime, type Model, type Plan } from "./model-state.js";

/** What the seat function must do, said as plainly as possible: lists in memory, no store. */

const live: readonly RegistrationState[] = ["applied", "screening", "selected", "waiting", "offered", "taking"];
const withSeat: readonly RegistrationState[] = ["selected", "offered", "taking", "completed"];
const hadSeat: readonly RegistrationState[] = [...withSeat, "left", "noShow"];

export const isLive = (entry: Entry) => live.includes(entry.state);

const of = (model: Model, plan: Plan) => model.entries.filter((e) => e.offering === plan.id);

export const held = (model: Model, plan: Plan) => of(model, plan).filter((e) => withSeat.includes(e.state));

export const waiting = (model: Model, plan: Plan) =>
  of(model, plan)
    .filter((e) => e.state === "waiting")
    .sort((a, b) => a.queued - b.queued);

const liveOf = (model: Model, person: string, plan: Plan) =>
  of(model, plan).find((e) => e.person === person && isLive(e));

/** Whether free seats go to a waiting list. */
export const countsSeats = (plan: Plan) => plan.selection === "firstCome" || plan.published;

/** Later nobody who is asked could answer in an hour of the day, an hour before it begins. */
export const stillAsks = (model: Model, plan: Plan) => model.now <= plan.asksUntil && model.now < plan.overAt;

export const passesOn = (model: Model, plan: Plan) => countsSeats(plan) && !plan.calledOff && stillAsks(model, plan);

function move(model: Model, entry: Entry, state: RegistrationState, by: string, why?: string): void {
  if (state === "waiting") {
    model.queued += 1;
    entry.queued = model.queued;
  }
  entry.state = state;
  entry.events.push({ state, at: model.now, by, ...(why ? { why } : {}) });
}

function enter(
  model: Model,
  entry: Pick<Entry, "id" | "person">,
  plan: Plan,
  to: RegistrationState,
  by = "person",
  why?: string,
) {
  const fresh: Entry = { ...entry, offering: plan.id, state: to, since: model.now, queued: 0, until: 0, events: [] };
  model.entries.push(fresh);
  move(model, fresh, to, by, why);
}

function limit(model: Model, person: string): unknown {
  const mine = inOrderOfTime(model.entries.filter((e) => e.person === person));
  const brief = (entries: readonly Entry[]) =>
    entries.map(({ id, offering, state }) => ({ registration: id, offering, state }));
  const inRound = mine.filter(isLive);
  if (inRound.length >= model.perPerson)
    return { kind: "limit", per: "round", most: model.perPerson, mine: brief(inRound) };
  const inYear = mine.filter((e) => hadSeat.includes(e.state));
  if (inYear.length >= model.perYear) return { kind: "limit", per: "year", most: model.perYear, mine: brief(inYear) };
  return undefined;
}

export function ask(model: Model, person: string, plan: Plan, id: string, how: "apply" | "queue"): unknown {
  const mine = liveOf(model, person, plan);
  if (mine) return { kind: "already", registration: mine.id, state: mine.state };
  const closed = plan.stopped || plan.calledOff || plan.published;
  if (closed || model.now >= plan.closesAt || model.now >= plan.overAt) return { kind: "closed" };
  const reached = limit(model, person);
  if (reached) return reached;
  if (!countsSeats(plan)) {
    enter(model, { id, person }, plan, "applied");
    return { kind: how === "queue" ? "seated" : "applied", registration: id };
  }
  const rank = waiting(model, plan).length + 1;
  if (held(model, plan).length < plan.capacity && rank === 1) {
    enter(model, { id, person }, plan, "selected");
    return { kind: "seated", registration: id };
  }
  if (how === "apply") return { kind: "full", capacity: plan.capacity, rank };
  enter(model, { id, person }, plan, "waiting");
  return { kind: "waiting", registration: id, rank };
}

export function leave(model: Model, entry: Entry, plan: Plan): unknown {
  if (!isLive(entry)) return { kind: "settled", state: entry.state };
  const was = entry.state;
  move(model, entry, was === "taking" ? "left" : "withdrawn", "person");
  return { kind: "withdrawn", was, offered: passOn(model, plan) };
}

export function answer(model: Model, entry: Entry, plan: Plan, how: "accept" | "decline"): unknown {
  if (entry.state !== "offered") return { kind: "noOffer", state: entry.state };
  if (how === "decline") {
    move(model, entry, "declined", "person");
    return { kind: "declined", offered: passOn(model, plan) };
  }
  if (entry.until <= model.now) {
    move(model, entry, "offerExpired", "system");
    return { kind: "expired", offered: passOn(model, plan) };
  }
  const others = inOrderOfTime(model.entries).filter(
    (e) => e.person === entry.person && e !== entry && hadSeat.includes(e.state),
  );
  if (others.length >= model.perYear) {
    const mine = others.map(({ id, offering, state }) => ({ registration: id, offering, state }));
    return { kind: "limit", per: "year", most: model.perYear, mine };
  }
  move(model, entry, "selected", "person");
  return { kind: "seated" };
}

export function sweep(model: Model): unknown {
  const lapsed = model.entries.filter((e) => e.state === "offered" && e.until <= model.now);
  for (const entry of lapsed) move(model, entry, "offerExpired", "system");
  const offered = model.plans.flatMap((plan) => passOn(model, plan));
  return { expired: lapsed.map((e) => e.id).sort(), offered };
}

export function resize(model: Model, plan: Plan, capacity: number): unknown {
  plan.capacity = capacity;
  return passOn(model, plan);
}

export function callOff(model: Model, plan: Plan, by: string, why: string): unknown {
  plan.calledOff = true;
  const gone = inOrderOfTime(of(model, plan).filter(isLive));
  for (const entry of gone) move(model, entry, entry.state === "taking" ? "left" : "withdrawn", by, why);
  return gone.map(({ id }) => id);
}

export type Decided = {
  readonly id: string;
  readonly decision: "select" | "reserve" | "notSelect";
  readonly reserve?: number;
};

export function publish(model: Model, plan: Plan, decided: readonly Decided[], by: string, why: string): unknown {
  if (plan.selection !== "screening") return { kind: "notScreening" };
  if (plan.calledOff) return { kind: "calledOff" };
  if (plan.published) return { kind: "published" };
  const open = of(model, plan).filter((e) => e.state === "applied" || e.state === "screening");
  if (open.some((e) => !decided.some(({ id }) => id === e.id))) return { kind: "undecided" };
  const selected = decided.filter(({ decision }) => decision === "select");
  if (held(model, plan).length + selected.length > plan.capacity) return { kind: "tooMany" };
  plan.published = true;
  const reserve = decided.filter(({ decision }) => decision === "reserve");
  const numbered = reserve.filter((one) => one.reserve !== undefined);
  const inLine = [
    ...numbered.sort((a, b) => (a.reserve ?? 0) - (b.reserve ?? 0)),
    ...reserve.filter((one) => one.reserve === undefined),
  ];
  for (const entry of model.entries) {
    if (selected.some(({ id }) => id === entry.id)) move(model, entry, "selected", by, why);
    if (decided.some(({ id, decision }) => id === entry.id && decision === "notSelect"))
      move(model, entry, "notSelected", by, why);
  }
  for (const { id } of inLine) {
    const entry = model.entries.find((e) => e.id === id);
    if (entry) move(model, entry, "waiting", by, why);
  }
  return { kind: "settled", offered: passOn(model, plan) };
}

export function staffEnter(model: Model, person: string, plan: Plan, id: string, by: string, why: string): unknown {
  if (plan.calledOff) return { kind: "calledOff" };
  const mine = liveOf(model, person, plan);
  if (mine) return { kind: "already", registration: mine.id, state: mine.state };
  const rank = waiting(model, plan).length + 1;
  const free = held(model, plan).length < plan.capacity && rank === 1;
  const to = !countsSeats(plan) ? "applied" : free ? "selected" : "waiting";
  enter(model, { id, person }, plan, to, by, why);
  if (to === "waiting") return { kind: "waiting", registration: id, rank };
  return { kind: to === "selected" ? "seated" : "applied", registration: id };
}

export function staffMove(
  model: Model,
  entry: Entry,
  plan: Plan,
  to: RegistrationState,
  { by, why }: { readonly by: string; readonly why: string },
): unknown {
  if (entry.state === to) return { kind: "same" };
  if (live.includes(to) && plan.calledOff) return { kind: "calledOff" };
  const other = liveOf(model, entry.person, plan);
  if (live.includes(to) && !isLive(entry) && other)
    return { kind: "already", registration: other.id, state: other.state };
  if (to === "waiting" && !countsSeats(plan)) return { kind: "noQueue" };
  const needsSeat = withSeat.includes(to) && !withSeat.includes(entry.state);
  if (needsSeat && held(model, plan).length >= plan.capacity) return { kind: "full", capacity: plan.capacity };
  const was = entry.state;
  move(model, entry, to, by, why);
  return { kind: "moved", was, offered: passOn(model, plan) };
}

/** Ids of those who get an offer now, in order. */
function passOn(model: Model, plan: Plan): readonly string[] {
  if (!passesOn(model, plan)) return [];
  const free = Math.max(0, plan.capacity - held(model, plan).length);
  const next = waiting(model, plan).slice(0, free);
  for (const entry of next) {
    move(model, entry, "offered", "system");
    entry.until = untilOf(model.now, plan);
  }
  return next.map((entry) => entry.id);
}

const minute = 60_000;

function untilOf(now: number, { startsAt, offerHours: hours }: Plan): number {
  const until = offerUntil({ now: new Date(now * minute), hours, startsAt: new Date(startsAt * minute).toISOString() });
  return until.getTime() / minute;
}
