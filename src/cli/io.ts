import type { Readable, Writable } from "node:stream";

/** What a verb may touch of the process it runs in. Tests give streams of their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The project's own folder. */
  readonly root: string;
}

/** Exit statuses: `usage` is a wrong flag, value, verb or setting. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** Says in one line on standard error what is wrong and what to do, whatever breaks the text holds. */
export function complain(io: Pick<Io, "stderr">, problem: string): void {
  io.stderr.write(`ieum: ${problem.replace(/\s+/g, " ").trim()}\n`);
}
