import { createSearch } from "../../search/create-search.js";
import { searchCorpus } from "../../search/search-corpus.js";
import { complain, exit } from "../io.js";
import { loadCatalog } from "../load-catalog.js";
import { loadSynonyms } from "../load-synonyms.js";
import { readCorpus } from "../read-corpus.js";
import { corpusLine, searchLine } from "../search-lines.js";
import { seoulToday } from "../seoul-today.js";
import { serveLines } from "../serve-lines.js";
import type { AddVerb } from "../verb.js";

export const addSearch: AddVerb = (program, { io, action }) => {
  program
    .command("search")
    .description("finds programs by plain words and facts; a JSON line in, a JSON line out")
    .requiredOption("--json", 'lines in: {"query", "facts"?, "limit"?, "today"?}')
    .option("--corpus <file>", 'search the texts of a file instead, {"id", "title", "text"} a line')
    .action(
      action(({ corpus }: { corpus?: string }) => {
        const today = seoulToday();
        const synonyms = loadSynonyms(io.root);
        if (corpus === undefined)
          return serveLines(io, searchLine(createSearch(loadCatalog(io, today).programs, synonyms), today));
        const read = readCorpus(corpus);
        if ("problem" in read) {
          complain(io, read.problem);
          return exit.usage;
        }
        for (const line of read.skipped) complain(io, line);
        return serveLines(io, corpusLine(searchCorpus(read.documents, synonyms)));
      }),
    );
};
