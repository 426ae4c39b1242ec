import { programNames } from "../../catalog/program-names.js";
import { complain, exit } from "../io.js";
import { loadCatalog } from "../load-catalog.js";
import { loadExamples, loadReader } from "../load-reader.js";
import { seoulToday } from "../seoul-today.js";
import { serveLines } from "../serve-lines.js";
import { understandLine, understandLineWith } from "../understand-lines.js";
import { createLook } from "../understand-with-model.js";
import { type AddVerb, withConfig } from "../verb.js";

export const addUnderstand: AddVerb = (program, { io, action }) => {
  program
    .command("understand")
    .description("reads Korean sentences into intents and slots, offline; a JSON line in, a JSON line out")
    .requiredOption("--json", 'lines in: {"text", "asked"?, "options"?, "today"?}')
    .option("--model", "has the model of the settings look at what is unsure: redacted words leave this machine")
    .action(
      action(async ({ model }: { model?: true }) => {
        const today = seoulToday();
        const catalog = loadCatalog(io, today);
        const reader = loadReader(io.root, programNames(catalog));
        if (!model) return serveLines(io, understandLine(reader, today));
        return withConfig(io, async (config) => {
          if (config.model === undefined) {
            complain(io, "--model needs OPENAI_API_KEY and IEUM_MODEL");
            return exit.failed;
          }
          const look = await createLook(config.model, loadExamples(io.root), catalog);
          return serveLines(io, understandLineWith(reader, look, today));
        });
      }),
    );
};
