import { InvalidArgumentError, Option } from "commander";
import { runDemo } from "../demo/run-demo.js";
import { seasons } from "../demo/seasons.js";
import type { AddVerb } from "../verb.js";
import { withStore } from "../with-store.js";

export const addDemo: AddVerb = (program, { io, action }) => {
  program
    .command("demo")
    .description("plays a season with simulated people in a store that holds nobody")
    .addOption(new Option("--season <name>", "which season").choices(Object.keys(seasons)).makeOptionMandatory())
    .option("--seed <n>", "the same seed plays the same season", wholeNumber, 1)
    .option("--json", "what it came to as JSON")
    .action(
      action(({ season, seed, json }: { season: string; seed: number; json?: true }) =>
        withStore(io, (opened) => {
          const make = seasons[season];
          if (!make) throw new Error(`there is no season ${season}`);
          return runDemo(io, opened, make(io, seed), json ? "json" : "table");
        }),
      ),
    );
};

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("it must be a whole number.");
  return Number(text);
}
