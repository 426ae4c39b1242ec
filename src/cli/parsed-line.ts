import type { z } from "zod";

/** An object for one line of output; `error` says what was wrong with the line that came in. */
export type LineAnswer = object | { readonly error: string };

/** Checks one line and answers it; a line of another shape is answered with each field that is wrong. */
export function parsedLine<T, A = LineAnswer>(
  schema: z.ZodType<T>,
  line: unknown,
  answer: (value: T) => A,
): A | { readonly error: string } {
  const parsed = schema.safeParse(line);
  return parsed.success ? answer(parsed.data) : { error: parsed.error.issues.map(wordsOf).join("; ") };
}

function wordsOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
