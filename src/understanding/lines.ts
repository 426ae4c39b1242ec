import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { askedKinds, intents, slotsSchema } from "../conversation/reading.js";

/** A line that somebody read for us: what it means, while `asked` was open or nothing was. */
export const lineSchema = z.strictObject({
  text: z.string().min(1),
  asked: z.enum(askedKinds).exactOptional(),
  intent: z.enum(intents),
  slots: slotsSchema.default({}),
});
export type Line = z.infer<typeof lineSchema>;

/** Reads a folder of YAML lists of lines. A file of any other shape is a mistake of whoever ships it, and is named. */
export function readLines(folder: string): readonly Line[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const read = z.array(lineSchema).safeParse(parse(readFileSync(path, "utf8")));
      if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
      return read.data;
    });
}
