import { Command, CommanderError } from "commander";
import { complain, type Exit, exit, type Io } from "./io.js";
import type { Cli } from "./verb.js";
import { verbs } from "./verbs/index.js";

/** Runs one command line and says how it ended. Rejects only for bugs. */
export async function run(args: readonly string[], io: Io): Promise<Exit> {
  let ended: Exit = exit.done;
  const cli: Cli = {
    io,
    action:
      (work) =>
      async (...given) => {
        ended = await work(...given);
      },
  };
  const program = programOf(cli);
  try {
    await program.parseAsync(args, { from: "user" });
    return ended;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exit.done;
    complain(io, wrongUse(error, commandMeant(program, args)));
    return exit.usage;
  }
}

function programOf(cli: Cli): Command {
  const program = new Command("ieum")
    .description("Joins people to the support programs of public employment centres, in Korean.")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => cli.io.stdout.write(text), writeErr: () => {} });
  for (const add of verbs) add(program, cli);
  return program;
}

function wrongUse(error: CommanderError, command: Command): string {
  const hint = `see: ${pathOf(command)} --help`;
  if (error.code === "commander.help")
    return `say which: ${command.commands.map((verb) => verb.name()).join(", ")}; ${hint}`;
  return `${error.message.replace(/^error: /, "").replace(/\.$/, "")}; ${hint}`;
}

/** The innermost verb that the arguments name: its help is the one to point to. */
function commandMeant(program: Command, args: readonly string[]): Command {
  const [next, ...rest] = args;
  const verb = program.commands.find((command) => command.name() === next);
  return verb ? commandMeant(verb, rest) : program;
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
