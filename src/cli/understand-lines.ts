import { z } from "zod";
import { askedKinds } from "../conversation/reading.js";
import type { Reader } from "../understanding/understand.js";
import { type LineAnswer, parsedLine } from "./parsed-line.js";
import type { Look } from "./understand-with-model.js";

/** A line that comes in. */
export const askedLine = z.object({
  text: z.string(),
  asked: z.enum(askedKinds).exactOptional(),
  options: z.array(z.string()).exactOptional(),
  today: z.iso.date().exactOptional(),
});

/** Answers lines of `understand --json`: what was read. `today` is the day for lines that name none. */
export function understandLine(reader: Reader, today: string): (line: unknown) => LineAnswer {
  return (line) => parsedLine(askedLine, line, ({ text, ...context }) => reader(text, { today, ...context }));
}

/** The same, with a model that looks at what is unsure. */
export function understandLineWith(
  reader: Reader,
  look: Look,
  today: string,
): (line: unknown) => LineAnswer | Promise<LineAnswer> {
  return (line) =>
    parsedLine<z.infer<typeof askedLine>, LineAnswer | Promise<LineAnswer>>(askedLine, line, ({ text, ...context }) =>
      look(text, context, reader(text, { today, ...context })),
    );
}
