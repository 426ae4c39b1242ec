import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { intents } from "../conversation/reading.js";
import { type Learnt, weightsFor } from "../understanding/classifier.js";
import { type Examples, examplesSchema, readExamples } from "../understanding/examples.js";
import type { ProgramName } from "../understanding/program-finder.js";
import { createReader, learnReader, type Reader } from "../understanding/understand.js";
import { keptWork } from "./kept-work.js";

/** The examples that come with the program; read from what was kept while the files are the same. */
export function loadExamples(root: string): Examples {
  const folder = join(root, "locales/ko/examples");
  return keptWork(root, "examples", {
    from: filesIn(folder),
    make: () => Buffer.from(JSON.stringify(readExamples(folder))),
    open: (kept) => examplesSchema.safeParse(JSON.parse(kept.toString("utf8"))).data,
  });
}

/** The offline reader for programs of these names; learns only when the examples, or the code that reads them, are new. */
export function loadReader(root: string, programs: readonly ProgramName[]): Reader {
  const examples = loadExamples(root);
  const code = ["../understanding", "../language"].flatMap((name) =>
    filesIn(fileURLToPath(new URL(name, import.meta.url))),
  );
  const learnt = keptWork(root, "reader", {
    from: [JSON.stringify(examples), ...code],
    make: () => written(learnReader(examples)),
    open: read,
  });
  return createReader(examples, programs, learnt);
}

/** What every file of a folder holds, in the order of their names. */
function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path));
}

const head = z.object({ classes: z.array(z.enum(intents)).min(1) });

/** One line of JSON, spaces to a multiple of four bytes, and the weights as they lie in memory (little-endian). */
function written({ classes, weights }: Learnt): Buffer {
  const line = JSON.stringify({ classes });
  const padded = `${line}${" ".repeat(3 - (line.length % 4))}\n`;
  return Buffer.concat([Buffer.from(padded), Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)]);
}

function read(kept: Buffer): Learnt | undefined {
  const end = kept.indexOf("\n") + 1;
  const parsed = head.safeParse(JSON.parse(kept.toString("utf8", 0, end)));
  if (!parsed.success) return undefined;
  const { classes } = parsed.data;
  const bytes = Uint8Array.from(kept.subarray(end));
  if (bytes.byteLength !== weightsFor(classes) * 4) return undefined;
  return { classes, weights: new Float32Array(bytes.buffer) };
}
