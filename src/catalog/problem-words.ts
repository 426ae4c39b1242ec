import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type Finding, fieldOf, type Mistake, problemKeys } from "./problem.js";

const table = z.strictObject({
  catalog: z.strictObject({
    problems: z.record(z.enum(problemKeys), z.string()),
    types: z.record(z.string(), z.string()),
  }),
});

/** The Korean words of every problem, and of the types a field can have. */
export type ProblemWords = z.infer<typeof table>["catalog"];

/** Reads the words from `locales/`, which stands beside the sources as well as above the built files. */
export function readProblemWords(): ProblemWords {
  const places = ["../../locales/ko/catalog.yaml", "../../../locales/ko/catalog.yaml"];
  const place = places.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (!place) throw new Error("locales/ko/catalog.yaml is missing");
  return table.parse(parse(readFileSync(place, "utf8"))).catalog;
}

/** Puts a finding into words. */
export function wordMistake(file: string, line: number, finding: Finding, words: ProblemWords): Mistake {
  const fill = { field: String(finding.path.at(-1) ?? ""), ...finding.with };
  const problem = words.problems[finding.problem].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = fill[name as keyof typeof fill] ?? "";
    return name === "type" ? (words.types[value] ?? value) : value;
  });
  return { file, line, field: fieldOf(finding.path), problem };
}
