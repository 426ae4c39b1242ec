import { InvalidArgumentError, Option } from "commander";
import { livingDemo } from "../demo/living.js";
import { runDemo } from "../demo/run-demo.js";
import { seasons } from "../demo/seasons.js";
import type { AddVerb } from "../verb.js";
import { withStore } from "../with-store.js";

export const addDemo: AddVerb = (program, { io, action }) => {
  program
    .command("demo")
    .description("fills a store that holds nobody with a season of simulated people")
    .addOption(
      new Option("--season <name>", "plays a season of the past instead of one as of today").choices(
        Object.keys(seasons),
      ),
    )
    .option("--seed <n>", "the same seed plays the same season", wholeNumber, 1)
    .option("--json", "what it came to as JSON")
    .action(
      action(({ season, seed, json }: { season?: string; seed: number; json?: true }) =>
        withStore(io, (opened) => {
          const past = season === undefined ? undefined : seasons[season];
          const run = past ? past(io, seed) : livingDemo(io, seed, new Date());
          return runDemo(io, opened, run, json ? "json" : "table");
        }),
      ),
    );
};

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("it must be a whole number.");
  return Number(text);
}
