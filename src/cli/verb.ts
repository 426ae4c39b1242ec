import type { Command } from "commander";
import { type Config, readConfig } from "../config.js";
import { createLog, type Log } from "../log.js";
import { complain, type Exit, exit, type Io } from "./io.js";

/** A verb hangs itself into the program; its action ends with an exit status, through `cli.action`. */
export type AddVerb = (program: Command, cli: Cli) => void;

/** What every verb has at hand. */
export interface Cli {
  readonly io: Io;
  /** Makes a commander action of a verb's work, and keeps the status that it ends with. */
  action<Args extends readonly unknown[]>(
    work: (...args: Args) => Promise<Exit> | Exit,
  ): (...args: Args) => Promise<void>;
}

/** Does something that needs the settings; a wrong one is told in one line, and nothing is begun. */
export async function withConfig(io: Io, work: (config: Config, log: Log) => Promise<Exit> | Exit): Promise<Exit> {
  const config = readConfig(io.env, io);
  if ("problem" in config) {
    complain(io, config.problem);
    return exit.usage;
  }
  return work(config, logOf(config, io));
}

function logOf(config: Config, io: Io): Log {
  return createLog(
    { level: config.logLevel, shape: config.production || !io.stderr.isTTY ? "json" : "plain" },
    io.stderr,
  );
}
