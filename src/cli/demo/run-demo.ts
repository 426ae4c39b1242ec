import { join } from "node:path";
import { demoChannel } from "../../demo/person.js";
import { runSeason, type SeasonToRun } from "../../demo/run-season.js";
import { inhabitants } from "../../store/simulated.js";
import { reading } from "../../store/transaction.js";
import { readLocale } from "../../words/read-locale.js";
import { assemble } from "../assemble.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { sightings } from "../sightings.js";
import type { Opened } from "../with-store.js";
import { progressOn } from "./progress.js";
import { summaryJson, summaryTable } from "./summary-out.js";

/** Plays a season in the store, if nobody lives there, and prints what it came to. */
export async function runDemo(io: Io, { store, log }: Opened, run: SeasonToRun, how: "table" | "json"): Promise<Exit> {
  const found = await reading(store, (tx) => inhabitants(tx, demoChannel));
  if (found.people > 0 || found.real > 0) {
    complain(io, found.real > 0 ? realPeople : playedAlready);
    return exit.failed;
  }
  const progress = progressOn(io, () => performance.now());
  // What is sent, reminded and closed of a season is in its table.
  const { surveys: _surveys, ...seen } = sightings(log);
  const house = {
    store,
    sentences: readLocale(join(io.root, "locales/ko")),
    assemble: (clock: Parameters<typeof assemble>[2]) => assemble(io, store, clock, seen),
  };
  const ran = await runSeason(house, run, progress.show);
  progress.end();
  if (ran.kind === "edited") {
    complain(
      io,
      `staff have edited ${ran.programs.join(", ")} in this store, which a demo would overwrite: ${another}`,
    );
    return exit.failed;
  }
  const { summary } = ran;
  io.stdout.write(how === "json" ? summaryJson(summary) : summaryTable(summary));
  const { differences, lost } = summary.comparison;
  return differences.length + lost.length === 0 ? exit.done : exit.failed;
}

const another = "let IEUM_DATABASE_URL name a new one, for example file:data/demo.db";
const realPeople = `this store holds people whom nobody made up, and a demo never mixes with them: ${another}`;
const playedAlready = `this store holds a season already: ${another}`;
