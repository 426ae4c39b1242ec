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
  const program = await programOf(cli, args);
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

/** With the verb that is asked for; with every one, where it is help that is asked for, or something that there is not. */
async function programOf(cli: Cli, args: readonly string[]): Promise<Command> {
  const program = new Command("ieum")
    .description("Joins people to the support programs of public employment centres, in Korean.")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => cli.io.stdout.write(text), writeErr: () => {} });
  const named = verbs.filter(({ name }) => name === args[0]);
  for (const { load } of named.length > 0 ? named : verbs) (await load())(program, cli);
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
