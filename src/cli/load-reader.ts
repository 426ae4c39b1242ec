import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programNames } from "../catalog/program-names.js";
import { readCatalog } from "../catalog/read-catalog.js";
import { type Examples, examplesSchema, readExamples } from "../understanding/examples.js";
import { createExplain, type Explain } from "../understanding/explain/explain.js";
import { hearingLanguage } from "../understanding/language-asked.js";
import { learnReader, type ReaderLearnt } from "../understanding/learn-reader.js";
import { readLines } from "../understanding/lines.js";
import type { ProgramName } from "../understanding/program-finder.js";
import { createReader, type Reader } from "../understanding/understand.js";
import { openLearnt, writeLearnt } from "./kept-reader.js";
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

/**
 * The offline reader for programs of these names; learns only when the examples, the lines, or the code that reads them, are
 * new. Lines speak of the programs that come with us, whatever the catalogue in use holds.
 */
export function loadReader(root: string, programs: readonly ProgramName[]): Reader {
  return readerLoader(root)(programs);
}

/** As `loadReader`, for one catalogue after the other: files are read once. */
export function readerLoader(root: string): (programs: readonly ProgramName[]) => Reader {
  const examples = loadExamples(root);
  const learnt = loadLearnt(root, examples);
  return (programs) => hearingLanguage(createReader(examples, programs, learnt));
}

/** What explains the readings of `loadReader`. */
export function loadExplain(root: string, programs: readonly ProgramName[]): Explain {
  const examples = loadExamples(root);
  return createExplain(loadReader(root, programs), examples, programs, loadLearnt(root, examples));
}

function loadLearnt(root: string, examples: Examples): ReaderLearnt {
  const catalog = join(root, "catalog/programs");
  const lines = join(root, "locales/ko/lines");
  return keptWork(root, "reader", {
    from: [JSON.stringify(examples), ...filesIn(lines), ...filesIn(catalog), ...codeOf(root)],
    make: () => {
      const { catalog } = readCatalog(join(root, "catalog"), { today: linesWritten });
      return writeLearnt(learnReader(examples, readLines(lines), programNames(catalog), linesWritten));
    },
    open: openLearnt,
  });
}

/** The day that ages and dates in the lines count from. */
const linesWritten = "2026-03-02";

/** The code that learns, as it was written: what is built of it learns the same, and finds it kept. */
function codeOf(root: string): Buffer[] {
  const written = join(root, "src");
  const folder = existsSync(written) ? written : fileURLToPath(new URL("..", import.meta.url));
  return ["understanding", "language"].flatMap((name) => filesIn(join(folder, name)));
}

/** What every file of a folder holds, in the order of their names. */
function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path));
}
