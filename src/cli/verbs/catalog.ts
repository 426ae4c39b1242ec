import { join } from "node:path";
import { checkCatalog } from "../../catalog/check-catalog.js";
import { exit } from "../io.js";
import { writeLine } from "../json-lines.js";
import { seoulToday } from "../seoul-today.js";
import type { AddVerb } from "../verb.js";

export const addCatalog: AddVerb = (program, cli) => {
  const catalog = program.command("catalog").description("the catalogue of programs").helpCommand(false);
  catalog
    .command("check")
    .description("names file, line and field of every mistake")
    .argument("[path]", "a catalogue folder or one of its files (default: the project's own)")
    .option("--json", "print { mistakes, programs }")
    .action(
      cli.action(async (path: string | undefined, options: { json?: true }) => {
        const found = checkCatalog(path ?? join(cli.io.root, "catalog"), { today: seoulToday() });
        if (options.json) await writeLine(cli.io.stdout, found);
        else {
          for (const { file, line, field, problem } of found.mistakes)
            cli.io.stdout.write(`${file}:${line}${field && ` ${field}`} ${problem}\n`);
          cli.io.stderr.write(`${found.programs} programs, ${found.mistakes.length} mistakes\n`);
        }
        return found.mistakes.length === 0 ? exit.done : exit.failed;
      }),
    );
};
