import type { z } from "zod";
import { type Finding, type Path, type ProblemKey, problemKeys } from "./problem.js";

/** What zod found, in this project's own terms. One issue with several unknown fields becomes several findings. */
export function toFindings(error: z.ZodError, value: unknown): Finding[] {
  return error.issues.flatMap((issue) => findingsOf(issue, value));
}

function findingsOf(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const path = issue.path;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], problem: "unknownField" }));
    case "invalid_type":
      return [isAbsent(value, path) ? missing(path) : { path, problem: "wrongType", with: { type: issue.expected } }];
    case "invalid_value":
      return [isAbsent(value, path) ? missing(path) : oneOf(path, issue.values)];
    case "invalid_union":
      return [isAbsent(value, path) ? missing(path) : oneOf(path, "options" in issue ? list(issue.options) : [])];
    case "too_small":
      return [{ path, problem: countable(issue.origin, "tooSmall", "tooShort"), with: { limit: `${issue.minimum}` } }];
    case "too_big":
      return [{ path, problem: countable(issue.origin, "tooBig", "tooLong"), with: { limit: `${issue.maximum}` } }];
    case "custom":
      return [{ path, ...ownProblem(issue.params) }];
    case "invalid_format":
      return [{ path, problem: "badLink" }];
    case "invalid_key":
      return [{ path, problem: "badFigureName" }];
    case "invalid_element":
    case "not_multiple_of":
      return [{ path, problem: "invalid" }];
  }
}

function missing(path: Path): Finding {
  return { path, problem: "missing" };
}

function oneOf(path: Path, allowed: readonly unknown[]): Finding {
  return { path, problem: "unknownValue", with: { allowed: allowed.map(String).join(", ") } };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function countable(origin: string, number: ProblemKey, length: ProblemKey): ProblemKey {
  return origin === "string" || origin === "array" ? length : number;
}

function isAbsent(value: unknown, path: Path): boolean {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return true;
    here = Reflect.get(here, step);
  }
  return here === undefined;
}

function ownProblem(params: unknown): { problem: ProblemKey; with?: Record<string, string> } {
  if (typeof params !== "object" || params === null || !("problem" in params)) return { problem: "invalid" };
  const key = problemKeys.find((known) => known === params.problem);
  if (!key) return { problem: "invalid" };
  const fill = "with" in params && typeof params.with === "object" && params.with !== null ? params.with : {};
  return { problem: key, with: Object.fromEntries(Object.entries(fill).map(([name, text]) => [name, String(text)])) };
}
