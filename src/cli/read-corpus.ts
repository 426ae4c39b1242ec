import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CorpusDocument } from "../search/search-corpus.js";

const documentLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  title: z.string(),
  text: z.string(),
});

/** Reads texts to search in, one `{"id", "title", "text"}` a line. Bad lines are named, and the rest is read. */
export function readCorpus(
  path: string,
):
  | { readonly documents: readonly CorpusDocument[]; readonly skipped: readonly string[] }
  | { readonly problem: string } {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch {
    return { problem: `${path} cannot be read: --corpus wants a file with a JSON object a line` };
  }
  const documents: CorpusDocument[] = [];
  const skipped: string[] = [];
  for (const [at, line] of content
    .replace(/^\ufeff/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const document = documentLine.safeParse(parsed(line));
    if (document.success) documents.push(document.data);
    else skipped.push(`${path}:${at + 1} is not {"id", "title", "text"} and is left out: mend or remove the line`);
  }
  return { documents, skipped };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
