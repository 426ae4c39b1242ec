import { PassThrough, Readable } from "node:stream";
import { expect, it } from "vitest";
import { livingDemo } from "../../src/cli/demo/living.js";
import { loadDemo, loadPhrases, loadStuff } from "../../src/cli/demo/load-demo.js";
import { demoChannel } from "../../src/demo/person.js";
import { runSeason } from "../../src/demo/run-season.js";
import { screenedRun } from "../../src/demo/screened/run.js";
import { screenedSeasonSchema } from "../../src/demo/season-data.js";
import { inhabitants } from "../../src/store/simulated.js";
import { closedAnswers } from "../../src/store/survey-answers.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { root, shippedCatalog } from "../support/world.js";
import { houseOver } from "./small-season.js";

const nowhere = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough() };
const io = { ...nowhere, env: {}, cwd: root, root };

describeOnBothStores("what staff do in a season", (fresh, kind) => {
  it("chooses among applicants, and writes down no more hours than there may be", async () => {
    const store = await (await fresh()).open();
    const whole = loadDemo(root, "social-marketer-2020", screenedSeasonSchema);
    const data = {
      ...whole,
      applicants: 5,
      reserve: 1,
      training: whole.training.slice(0, 2),
      round: { ...whole.round, capacities: { [whole.offering]: 2 }, hours: { perMonth: 40, training: 9 } },
    };
    const run = screenedRun({
      name: "few",
      seed: 4,
      data,
      stuff: loadStuff(root),
      phrases: loadPhrases(root, "voice-social-marketer"),
      catalogOn: shippedCatalog,
    });
    const ran = await runSeason(houseOver(store), run);
    if (ran.kind !== "played") throw new Error("the store was not empty");
    expect(ran.summary.comparison).toMatchObject({ differences: [], lost: [] });
    expect(Object.fromEntries(ran.summary.rows)).toMatchObject({
      applied: 5,
      "applicants for each place, as the desk shows": "2.5 : 1",
      "selected on the desk": 2,
      "offered along the reserve list": 1,
      "places taken": 2,
      "fewest hours of training among them": 9,
      "most hours of activity in a month": 40,
      completed: 2,
    });
  });

  // It is made of the same parts as the others, which are played on both.
  if (kind === "SQLite")
    it("the season as of today has people in many states and hand-offs open and closed, all of them simulated", async () => {
      const store = await (await fresh()).open();
      const ran = await runSeason(houseOver(store), livingDemo(io, 1, new Date("2026-03-02T05:00:00Z")));
      if (ran.kind !== "played") throw new Error("the store was not empty");
      expect(ran.summary.comparison).toMatchObject({ differences: [], lost: [] });
      const states = ran.summary.rows.map(([label]) => label);
      for (const state of ["applied", "selected", "waiting", "offered", "taking", "completed", "left", "withdrawn"])
        expect(states).toContain(`applications ${state}`);
      const figures = Object.fromEntries(ran.summary.rows);
      expect(figures).toMatchObject({ "hand-offs that wait": 4, "hand-offs closed": 3 });
      const closed = (await reading(store, (tx) => closedAnswers(tx))).filter(({ state }) => state === "complete");
      // Enough to be told of, and others are still open.
      expect(closed.length).toBeGreaterThanOrEqual(5);
      expect(Number(figures["surveys finished"])).toBeGreaterThan(closed.length);
      const found = await reading(store, (tx) => inhabitants(tx, demoChannel));
      expect(found.real).toBe(0);
      expect(found.people).toBeGreaterThan(50);
    });
});
