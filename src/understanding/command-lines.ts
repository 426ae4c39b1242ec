import { z } from "zod";
import { askedKinds } from "../conversation/reading.js";
import type { Reader } from "./understand.js";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((d) => !Number.isNaN(Date.parse(d)), "no such day");
const lineIn = z.object({
  text: z.string(),
  asked: z.enum(askedKinds).optional(),
  options: z.array(z.string()).optional(),
  today: day.optional(),
});

/** One line of `understand --json`: what was read, or what is wrong with the line and the line itself. */
export function answerLine(reader: Reader, line: string, today: string): object {
  const parsed = parseJson(line);
  if (parsed === undefined) return { error: "not JSON", line };
  const asked = lineIn.safeParse(parsed.value);
  if (!asked.success) return { error: z.prettifyError(asked.error).replaceAll("\n", " "), line };
  const { text, asked: kind, options, today: said } = asked.data;
  const context = {
    today: said ?? today,
    ...(kind === undefined ? {} : { asked: kind }),
    ...(options === undefined ? {} : { options }),
  };
  return reader(text, context);
}

function parseJson(line: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}
