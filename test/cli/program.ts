import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "./streams.js";

/** A store of its own for one test; gone afterwards. */
export function ownStore(): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), "ieum-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { IEUM_DATABASE_URL: `file:${join(folder, "ieum.db")}` };
}

export interface Running {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Standard error without lines of progress (they begin with a dot). */
  readonly complaints: () => string;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the program as people do, in a process of its own. */
export function startProgram(args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [join(root, "bin/ieum.mjs"), ...args], { env: { ...process.env, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return { child, stdout: () => stdout, stderr: () => stderr, complaints: () => stderr.replace(/^·.*\n/gm, ""), ended };
}
