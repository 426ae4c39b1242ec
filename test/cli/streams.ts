import { PassThrough, Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Collects what is written. */
export function sink(): PassThrough & { text(): string } {
  const stream = new PassThrough();
  let text = "";
  stream.on("data", (chunk) => {
    text += chunk;
  });
  return Object.assign(stream, { text: () => text });
}

/** Runs one command line in this process. */
export async function ieum(args: readonly string[], given: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const stdout = sink();
  const stderr = sink();
  const stdin = Readable.from(given.input === undefined ? [] : [Buffer.from(given.input)]);
  const io: Io = { stdin, stdout, stderr, env: { IEUM_DATABASE_URL: "file::memory:", ...given.env }, cwd: root, root };
  const status = await run(args, io);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** The JSON values of an output, one a line. */
export function values(output: string): unknown[] {
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
