import { createInterface } from "node:readline/promises";
import { programNames } from "../../catalog/program-names.js";
import type { Catalog } from "../../domain/program.js";
import { explainLine, explainText } from "../explain-lines.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { loadCatalog } from "../load-catalog.js";
import { loadExamples, loadExplain, loadReader } from "../load-reader.js";
import { seoulToday } from "../seoul-today.js";
import { serveLines } from "../serve-lines.js";
import { understandLine, understandLineWith } from "../understand-lines.js";
import { createLook } from "../understand-with-model.js";
import { type AddVerb, withConfig } from "../verb.js";

interface Options {
  readonly json?: true;
  readonly model?: true;
  readonly explain?: true;
}

export const addUnderstand: AddVerb = (program, { io, action }) => {
  program
    .command("understand")
    .description("reads Korean sentences into intents and slots, offline; a JSON line in, a JSON line out")
    .argument("[text...]", "with --explain: a sentence; those of the input without")
    .option("--json", 'lines in: {"text", "asked"?, "options"?, "today"?}')
    .option("--explain", "says why, in words; with --json as an explanation beside the reading")
    .option("--model", "has the model of the settings look at what is unsure: redacted words leave this machine")
    .action(
      action(async (text: readonly string[], { json, model, explain }: Options) => {
        if (!json && !explain) return wrong(io, "give --json for lines of JSON, or --explain for plain text");
        if (model && explain) return wrong(io, "--explain tells of the offline reading: leave out --model");
        if (text.length > 0 && json) return wrong(io, "with --json the lines come from the input");
        const catalog = loadCatalog(io, seoulToday());
        if (explain) return explained(io, catalog, json ? "json" : text);
        return model ? looked(io, catalog) : serveLines(io, understandLine(readerOf(io, catalog), seoulToday()));
      }),
    );
};

function wrong(io: Io, what: string): Exit {
  complain(io, what);
  return exit.usage;
}

function readerOf({ root }: Io, catalog: Catalog) {
  return loadReader(root, programNames(catalog));
}

/** `text`: the words of one sentence, or none for those of the input. */
async function explained(io: Io, catalog: Catalog, text: readonly string[] | "json"): Promise<Exit> {
  const explain = loadExplain(io.root, programNames(catalog));
  if (text === "json") return serveLines(io, explainLine(explain, seoulToday()));
  const lines = text.length > 0 ? [text.join(" ")] : createInterface({ input: io.stdin });
  for await (const line of lines)
    if (line.trim() !== "") io.stdout.write(explainText(explain, line.trim(), seoulToday()));
  return exit.done;
}

function looked(io: Io, catalog: Catalog): Promise<Exit> | Exit {
  return withConfig(io, async (config) => {
    if (config.model === undefined) {
      complain(io, "--model needs OPENAI_API_KEY and IEUM_MODEL");
      return exit.failed;
    }
    const look = await createLook(config.model, loadExamples(io.root), catalog);
    return serveLines(io, understandLineWith(readerOf(io, catalog), look, seoulToday()));
  });
}
