import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CorpusDocument } from "../search/search-corpus.js";

const documentLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  title: z.string(),
  text: z.string(),
});

/** Reads texts to search in, one `{"id", "title", "text"}` a line. The first bad line is the problem. */
export function readCorpus(
  path: string,
): { readonly documents: readonly CorpusDocument[] } | { readonly problem: string } {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch {
    return { problem: `${path} cannot be read: --corpus wants a file with a JSON object a line` };
  }
  const documents: CorpusDocument[] = [];
  for (const [at, line] of content
    .replace(/^\ufeff/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const document = documentLine.safeParse(parsed(line));
    if (!document.success)
      return { problem: `${path}:${at + 1} is not {"id", "title", "text"}: mend or remove the line` };
    documents.push(document.data);
  }
  return { documents };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
