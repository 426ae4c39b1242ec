import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkCatalog, readPart } from "../../catalog/check-catalog.js";
import type { Mistake } from "../../catalog/problem.js";
import { type Untranslated, untranslated } from "../../domain/untranslated.js";
import { saveCatalog } from "../../store/catalog.js";
import { inTransaction } from "../../store/transaction.js";
import { catalogLines } from "../checks/shown/catalog-lines.js";
import { findShownOtherwise, type ShownOtherwise } from "../checks/shown/find-shown.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { loadSentences } from "../load-sentences.js";
import { loadWords } from "../load-words.js";
import { seoulToday } from "../seoul-today.js";
import type { AddVerb } from "../verb.js";
import { withStore } from "../with-store.js";

export const addCatalog: AddVerb = (program, cli) => {
  const catalog = program.command("catalog").description("the catalogue of programs").helpCommand(false);
  catalog
    .command("check")
    .description("names file, line and field of every mistake, and what some channels can only show otherwise")
    .argument("[path]", "a catalogue folder or one of its files (default: the project's own)")
    .option("--json", "print { mistakes, programs, shown, untranslated }")
    .action(
      cli.action(async (path: string | undefined, options: { json?: true }) => {
        if (path !== undefined && !existsSync(path)) return nothingAt(cli.io, path);
        const at = path ?? join(cli.io.root, "catalog");
        const found = checkCatalog(at, { today: seoulToday() });
        const shown = shownOtherwise(cli.io, at);
        const missing = untranslated(readPart(at, { today: seoulToday() }).catalog);
        if (options.json) await writeLine(cli.io.stdout, { ...found, shown, untranslated: missing });
        else {
          for (const one of [...found.mistakes, ...shown]) cli.io.stdout.write(lineOf(one));
          for (const one of missing) cli.io.stdout.write(noticeOf(cli.io, one));
          const otherwise = shown.length > 0 ? `, ${shown.length} shown otherwise on some channels` : "";
          cli.io.stderr.write(`${found.programs} programs, ${found.mistakes.length} mistakes${otherwise}\n`);
        }
        return found.mistakes.length === 0 ? exit.done : exit.failed;
      }),
    );
  catalog
    .command("import")
    .description(
      "takes a catalogue folder or one of its files into the store; what is broken is named, the rest imported",
    )
    .argument("<path>", "a catalogue folder or a YAML file")
    .option("--replace", "also overwrite what staff have edited since")
    .action(
      cli.action((path: string, options: { replace?: true }) => {
        if (!existsSync(path)) return nothingAt(cli.io, path);
        return withStore(cli.io, async ({ store }) => {
          const { catalog, mistakes } = readPart(path, { today: seoulToday() });
          for (const mistake of mistakes) cli.io.stdout.write(lineOf(mistake));
          const how = {
            by: "import",
            now: new Date(),
            replace: options.replace ? "staffEdits" : "nothing-edited",
          } as const;
          const { written, kept } = await inTransaction(store, (tx) => saveCatalog(tx, catalog, how));
          const skipped =
            kept.length > 0
              ? `, ${kept.length} left as staff edited them (--replace overwrites): ${kept.join(" ")}`
              : "";
          cli.io.stderr.write(`${written.length} imported, ${mistakes.length} mistakes${skipped}\n`);
          return mistakes.length === 0 ? exit.done : exit.failed;
        });
      }),
    );
};

/** Warnings: nothing is lost, and nobody is kept from importing it. */
function shownOtherwise({ root }: Io, path: string): readonly ShownOtherwise[] {
  const today = seoulToday();
  const words = loadWords(root)();
  return findShownOtherwise(readPart(path, { today }).catalog, { today, words, lineOf: catalogLines(path) });
}

/** Named are a few; of an imported list of thousands the number says enough. */
function noticeOf({ root }: Io, { language, programs }: Untranslated): string {
  const named = programs.slice(0, namedAtMost).join(", ") + (programs.length > namedAtMost ? ", …" : "");
  return `${loadSentences(root)(`cli.untranslated.${language}`, { count: programs.length, programs: named })}\n`;
}

const namedAtMost = 20;

function nothingAt(io: Io, path: string): Exit {
  complain(io, `there is no such folder or file: ${path}`);
  return exit.usage;
}

function lineOf({ file, line, field, problem }: Pick<Mistake, "file" | "line" | "field" | "problem">): string {
  return `${file}:${line}${field && ` ${field}`} ${problem}\n`;
}
