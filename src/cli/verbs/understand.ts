import { join } from "node:path";
import { programNames } from "../../catalog/program-names.js";
import { readExamples } from "../../understanding/examples.js";
import { createReader } from "../../understanding/understand.js";
import { loadCatalog } from "../load-catalog.js";
import { seoulToday } from "../seoul-today.js";
import { serveLines } from "../serve-lines.js";
import { understandLine } from "../understand-lines.js";
import type { AddVerb } from "../verb.js";

export const addUnderstand: AddVerb = (program, { io, action }) => {
  program
    .command("understand")
    .description("reads Korean sentences into intents and slots, offline; a JSON line in, a JSON line out")
    .requiredOption("--json", 'lines in: {"text", "asked"?, "options"?, "today"?}')
    .action(
      action(() => {
        const today = seoulToday();
        const examples = readExamples(join(io.root, "locales/ko/examples"));
        const reader = createReader(examples, programNames(loadCatalog(io, today)));
        return serveLines(io, understandLine(reader, today));
      }),
    );
};
