import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Asked, askedKinds } from "../../conversation/reading.js";
import { remarkKinds } from "../../domain/remarks.js";

/** What a line says of being asked; `none`: nothing, however alike it sounds. The order is that of the weights. */
export const remarkOutcomes = ["none", ...remarkKinds] as const;
export type RemarkOutcome = (typeof remarkOutcomes)[number];

const line = z.union([z.string().min(1), z.strictObject({ answersToo: z.string().min(1) })]);
const file = z.strictObject({
  kind: z.enum(remarkOutcomes),
  lines: z.record(z.string(), z.partialRecord(z.enum(askedKinds), z.array(line).min(1))),
});

/** A line that somebody could type while a question is open. */
export interface RemarkExample {
  readonly text: string;
  readonly asked: Asked;
  readonly outcome: RemarkOutcome;
  /** The question is answered in it as well. */
  readonly answersToo: boolean;
  readonly writer: string;
}

/** Reads a folder of YAML: `kind`, and `lines` by writer and by the question that is open. A file of another shape is named. */
export function readRemarkExamples(folder: string): readonly RemarkExample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const read = file.safeParse(parse(readFileSync(path, "utf8")));
      if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
      const { kind, lines } = read.data;
      return Object.entries(lines).flatMap(([writer, said]) =>
        askedKinds.flatMap((asked) =>
          (said[asked] ?? []).map((line) => ({
            ...(typeof line === "string"
              ? { text: line, answersToo: false }
              : { text: line.answersToo, answersToo: true }),
            ...{ asked, outcome: kind, writer },
          })),
        ),
      );
    });
}
