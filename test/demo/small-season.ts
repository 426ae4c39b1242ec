import { PassThrough, Readable } from "node:stream";
import { assemble } from "../../src/cli/assemble.js";
import { loadDemo, loadPhrases, loadStuff } from "../../src/cli/demo/load-demo.js";
import { communityRun } from "../../src/demo/communities/run.js";
import type { House } from "../../src/demo/run-season.js";
import { type CommunitySeason, communitySeasonSchema } from "../../src/demo/season-data.js";
import type { Store } from "../../src/store/transaction.js";
import { root, sentences, shippedCatalog } from "../support/world.js";

/** The first round of the season that comes with us, with two communities of few places; the others have no part in it. */
function smallData(places: number): CommunitySeason {
  const whole = loadDemo(root, "on-off-2022", communitySeasonSchema);
  const [name, round] = Object.entries(whole.rounds)[0] ?? [];
  if (!name || !round) throw new Error("the season has no rounds");
  const two = Object.keys(round.capacities).slice(0, 2);
  const capacities = Object.fromEntries(two.map((id) => [id, places]));
  return { ...whole, rounds: { [name]: { ...round, capacities } } };
}

export function smallSeason(seed: number, places = 3) {
  return communityRun({
    name: "small",
    seed,
    data: smallData(places),
    stuff: loadStuff(root),
    phrases: loadPhrases(root, "voice-on-off"),
    catalogOn: shippedCatalog,
  });
}

/** A house around a store; a fault in it ends the test. */
export function houseOver(store: Store): House {
  const nowhere = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough() };
  return {
    store,
    sentences,
    async assemble(clock) {
      const parts = await assemble({ ...nowhere, env: {}, cwd: root, root }, store, clock, {
        turn: () => {},
        waiting: () => {},
        escalated: () => {},
        delivered: () => {},
        failed(_what, fault) {
          throw fault;
        },
      });
      // What was not understood is not looked at here, and what redacts it takes half a second to load.
      const { redact: _redact, ...rest } = parts;
      return rest;
    },
  };
}
