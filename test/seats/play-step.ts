import { applyFor, expireOffers, joinQueue } from "../../src/assistant/seats.js";
import { enterByStaff, moveByStaff } from "../../src/assistant/seats-by-staff.js";
import { callOff } from "../../src/assistant/seats-call-off.js";
import { acceptOffer, declineOffer, withdraw } from "../../src/assistant/seats-change.js";
import { type MadeOffer, passOnOf } from "../../src/assistant/seats-pass-on.js";
import { type SelectionOutcome, settleSelection } from "../../src/assistant/seats-selection.js";
import { inTransaction, type Store, type Tx } from "../../src/store/transaction.js";
import { application } from "./fixture.js";
import * as plainly from "./model.js";
import type { Model } from "./model-state.js";
import type { Step } from "./steps.js";

/** One step on the model and on the store: what each of them gives. */
export async function playStep(store: Store, model: Model, id: string, step: Step) {
  const now = new Date(model.now * 60_000);
  const byPerson = { now, by: "person" };
  const byStaff = { now, by: "officer", why: `${id}: so` };
  const entry = "pick" in step ? picked(model, step.do, step.pick) : undefined;
  const plan = model.plans.find((one, index) => ("where" in step ? index === step.where : one.id === entry?.offering));
  const real = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store, work);
  const nothing = { expected: undefined, real: undefined };
  switch (step.do) {
    case "wait": {
      const asking = model.plans.filter((one) => plainly.stillAsks(model, one)).length;
      model.now += step.minutes;
      // Back before the last moment, seats are handed out again as soon as a sweep comes by.
      return model.plans.filter((one) => plainly.stillAsks(model, one)).length > asking
        ? sweepBoth(store, model)
        : nothing;
    }
    case "sweep":
      return sweepBoth(store, model);
  }
  if (!plan) return nothing;
  switch (step.do) {
    case "resize":
      return {
        real: await real(async (tx) => {
          await tx.db.updateTable("offerings").set({ capacity: step.capacity }).where("id", "=", plan.id).execute();
          return ids(await passOnOf(tx, plan.id, now));
        }),
        expected: plainly.resize(model, plan, step.capacity),
      };
    case "stop":
      plan.stopped = !plan.stopped;
      await real((tx) =>
        tx.db
          .updateTable("offerings")
          .set({ stopped: plan.stopped ? 1 : 0 })
          .where("id", "=", plan.id)
          .execute(),
      );
      return nothing;
    case "apply":
      return {
        real: await real((tx) => applyFor(tx, application(step.person, plan.id, now, id))),
        expected: plainly.ask(model, step.person, plan, id, "apply"),
      };
    case "queue":
      return {
        real: await real((tx) => joinQueue(tx, application(step.person, plan.id, now, id))),
        expected: plainly.ask(model, step.person, plan, id, "queue"),
      };
    case "enter": {
      const { now: _, ...asked } = application(step.person, plan.id, now, id);
      return {
        real: await real((tx) => enterByStaff(tx, { ...asked, ifFull: "wait" }, byStaff)),
        expected: plainly.staffEnter(model, step.person, plan, id, byStaff.by, byStaff.why),
      };
    }
    case "callOff": {
      const outcome = await real((tx) => callOff(tx, plan.id, byStaff));
      const told = outcome.kind === "calledOff" ? outcome.told.map(({ registration }) => registration) : outcome;
      return { real: told, expected: plainly.callOff(model, plan, byStaff.by, byStaff.why) };
    }
    case "publish": {
      const decided = decisions(model, plan.id, step.dice);
      const given = decided.map(({ id: registration, ...rest }) => ({ registration, ...rest }));
      return {
        real: brief(await real((tx) => settleSelection(tx, plan.id, given, byStaff))),
        expected: plainly.publish(model, plan, decided, byStaff.by, byStaff.why),
      };
    }
  }
  if (!entry) return nothing;
  switch (step.do) {
    case "leave":
      return {
        real: bare(await real((tx) => withdraw(tx, entry.id, byPerson))),
        expected: plainly.leave(model, entry, plan),
      };
    case "accept":
      return {
        real: bare(await real((tx) => acceptOffer(tx, entry.id, byPerson))),
        expected: plainly.answer(model, entry, plan, "accept"),
      };
    case "decline":
      return {
        real: bare(await real((tx) => declineOffer(tx, entry.id, byPerson))),
        expected: plainly.answer(model, entry, plan, "decline"),
      };
    case "move":
      return {
        real: bare(await real((tx) => moveByStaff(tx, entry.id, step.to, byStaff))),
        expected: plainly.staffMove(model, entry, plan, step.to, byStaff),
      };
  }
}

/** Whom it is about; of those who answer an offer mostly one who has one. */
function picked({ entries }: Model, what: Step["do"], pick: number) {
  const offered = entries.filter(({ state }) => state === "offered");
  const asked = (what === "accept" || what === "decline") && offered.length > 0 && pick % 4 > 0;
  const from = asked ? offered : entries;
  return from[pick % from.length];
}

async function sweepBoth(store: Store, model: Model) {
  const swept = await inTransaction(store, (tx) => expireOffers(tx, new Date(model.now * 60_000)));
  const expired = swept.expired.map((one) => one.registration).sort();
  return { real: { expired, offered: ids(swept.offered) }, expected: plainly.sweep(model) };
}

/** What staff decide about those who have applied, by throws of dice; now and then somebody is forgotten. */
function decisions(model: Model, offering: string, dice: readonly number[]): plainly.Decided[] {
  const open = model.entries.filter(
    (e) => e.offering === offering && (e.state === "applied" || e.state === "screening"),
  );
  return open.flatMap(({ id }, index): plainly.Decided[] => {
    const thrown = dice[index % dice.length] ?? 0;
    if (thrown < 4) return [];
    if (thrown < 45) return [{ id, decision: "select" }];
    if (thrown < 70) return [{ id, decision: "reserve", reserve: 100 - thrown - index / 10 }];
    return [{ id, decision: thrown < 85 ? "reserve" : "notSelect" }];
  });
}

function brief(outcome: SelectionOutcome): unknown {
  return outcome.kind === "settled" ? { kind: "settled", offered: ids(outcome.offered) } : { kind: outcome.kind };
}

function ids(offers: readonly MadeOffer[]): readonly string[] {
  return offers.map(({ registration }) => registration);
}

function bare<T extends object>(outcome: T | (T & { offered: readonly MadeOffer[] })): unknown {
  return "offered" in outcome ? { ...outcome, offered: ids(outcome.offered) } : outcome;
}
