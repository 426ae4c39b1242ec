import { assessLine, type ForWhom } from "../assess-lines.js";
import { loadCatalog } from "../load-catalog.js";
import { loadSentences } from "../load-sentences.js";
import { seoulToday } from "../seoul-today.js";
import { serveLines } from "../serve-lines.js";
import type { AddVerb } from "../verb.js";

export const addAssess: AddVerb = (program, { io, action }) => {
  program
    .command("assess")
    .description("says who may join what, and why; a JSON line in, a JSON line out")
    .requiredOption("--json", 'lines in: {"facts", "programs"?, "today"?}')
    .action(
      action(() => {
        const today = seoulToday();
        const words = loadSentences(io.root);
        const forWhom: ForWhom = (applicant) => words(`verdict.clause.for.${applicant}`);
        return serveLines(io, assessLine(loadCatalog(io, today).programs, today, forWhom));
      }),
    );
};
