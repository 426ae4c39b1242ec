import { type Exit, exit, type Io } from "./io.js";
import { answerLines } from "./json-lines.js";

/** Answers JSON lines until the input ends. A line that cannot be answered says so, and is no failure of the run. */
export async function serveLines(io: Io, answer: (line: unknown) => unknown): Promise<Exit> {
  await answerLines(io, answer, (bug, line) => {
    io.stderr.write(`ieum: line ${line}: ${bug instanceof Error ? (bug.stack ?? bug.name) : String(bug)}\n`);
  });
  return exit.done;
}
