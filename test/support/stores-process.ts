import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const loader = new URL("./stores-process-loader.mjs", import.meta.url).href;

/** A real second process on the same store. It is killed with the test that started it. */
export interface TestProcess {
  /** The next line that it prints. Rejects with what it said on standard error when it ends first. */
  line(): Promise<string>;
  /** Writes a line to its standard input. */
  tell(line: string): void;
  kill(): Promise<void>;
  /** Resolves with its exit status. */
  ended(): Promise<number | null>;
}

/** Runs a TypeScript file of the tests as a process of its own. */
export function startProcess(script: URL, args: readonly string[]): TestProcess {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    ["--no-warnings", "--import", loader, fileURLToPath(script), ...args],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  // A process that was killed does not read any more.
  child.stdin.on("error", () => {});
  const lines = linesOf(child.stdout);
  const end = once(child, "exit").then(([status]): number | null => status);
  return {
    async line() {
      const next = await lines.next();
      if (next.done) throw new Error(`The process ended before it printed a line: ${errors}`);
      return next.value;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    async kill() {
      child.kill("SIGKILL");
      await end;
    },
    ended: () => end,
  };
}

async function* linesOf(stream: Readable): AsyncGenerator<string, void, undefined> {
  let rest = "";
  for await (const chunk of stream) {
    const parts = (rest + String(chunk)).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
}
