import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Config } from "../../config.js";
import { appendAudit } from "../../store/audit.js";
import { backUp } from "../../store/backup.js";
import type { SealsAt } from "../../store/check-sealed.js";
import { copyStore } from "../../store/copy.js";
import { isInUse } from "../../store/in-use.js";
import { lookAt } from "../../store/look.js";
import { inTransaction } from "../../store/transaction.js";
import { byOperator } from "../by-operator.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { keyFileBeside, makePrivateFolder } from "../master-key.js";
import { openConfiguredStore } from "../open-configured-store.js";
import { restore } from "../restore.js";
import { openedLine, sealsWithKeyOf, unopenedLine } from "../seals.js";
import { storeProblem, withoutPasswords } from "../store-problems.js";
import { type AddVerb, withConfig } from "../verb.js";

interface Json {
  readonly json?: true;
}

export const addStore: AddVerb = (program, { io, action }) => {
  const store = program.command("store").description("the store: back it up, restore it, move it").helpCommand(false);
  store
    .command("backup")
    .description("writes the store into one file, while it is in use; its key is not in it")
    .argument("<file>", "a file that is not there yet")
    .option("--json", "print { backup, tables: [{ table, rows }], sealed }")
    .action(action((file: string, { json }: Json) => withConfig(io, (config) => backup(io, config, file, json))));
  store
    .command("restore")
    .description("puts a back-up where IEUM_DATABASE_URL says the store is")
    .argument("<file>", "what ieum store backup wrote")
    .option("--replace", "moves the store that stands there aside first")
    .option("--json", "print { restored, aside?, tables: [{ table, rows, digest }], sealed }")
    .action(
      action((file: string, given: Json & { readonly replace?: true }) =>
        withConfig(io, (config) => restoreInto(io, config, file, given)),
      ),
    );
  store
    .command("check")
    .description("opens everything that is sealed, and names what does not open")
    .option("--json", "print { sealed: { opened, unopened: [{ table, row }], more } }")
    .action(action(({ json }: Json) => withConfig(io, (config) => check(io, config, json))));
  store
    .command("copy")
    .description("copies a whole store into an empty one of any kind, and reads it back")
    .argument("<from>", "file:PATH or postgres://…")
    .argument("<to>", "file:PATH or postgres://…; empty")
    .option("--json", "print { tables: [{ table, rows, digest }] }")
    .action(action((from: string, to: string, { json }: Json) => copy(io, placed(io, from), placed(io, to), json)));
};

async function backup(io: Io, config: Config, path: string, json?: true): Promise<Exit> {
  const file = resolve(io.cwd, path);
  if (config.store.kind === "memory") return fail(io, "a store in memory cannot be backed up");
  const noted = await noteBackup(config);
  if (noted) return fail(io, noted);
  const done = await backUp(config.databaseUrl, file, progress(io));
  if (done.kind === "refused") return fail(io, withoutPasswords(storeProblem(done.refusal), [config.databaseUrl]));
  const sealed = await sealsWithKeyOf(config, `file:${file}`, { rows: "all", onProgress: progress(io, "opened") });
  return told(io, json, { backup: file, tables: done.tables, sealed }, `backed up and read through: ${file}`);
}

/** Whoever takes everything along is in the log. A store of another release is backed up as it stands, without a note. */
async function noteBackup(config: Config): Promise<string | undefined> {
  const seen = await lookAt(config.databaseUrl);
  if (seen.kind !== "seen") return undefined;
  await seen.close();
  if (seen.age.kind !== "current") return undefined;
  const opened = await openConfiguredStore(config);
  if (opened.kind === "problem") return opened.problem;
  await inTransaction(opened.store, (tx) => appendAudit(tx, byOperator("backup", "store", new Date())));
  await opened.store.close();
  return undefined;
}

async function restoreInto(
  io: Io,
  config: Config,
  path: string,
  { replace, json }: Json & { readonly replace?: true },
): Promise<Exit> {
  const file = resolve(io.cwd, path);
  const now = new Date();
  const done = await restore(config, { file, into: replace ? "replace" : "empty", now });
  if (done.kind === "problem") return fail(io, withoutPasswords(done.problem, [config.databaseUrl]));
  const opened = await openConfiguredStore(config);
  if (opened.kind === "problem") return fail(io, opened.problem);
  await inTransaction(opened.store, (tx) => appendAudit(tx, byOperator("restore", "store", now)));
  await opened.store.close();
  const { tables, aside } = done;
  const moved = aside === undefined ? "" : `; what stood there is now ${aside}`;
  const sealed = await sealsWithKeyOf(config, config.databaseUrl, { rows: "all", onProgress: progress(io, "opened") });
  return told(io, json, { restored: file, ...(aside && { aside }), tables, sealed }, `restored and read back${moved}`);
}

async function copy(io: Io, from: string, to: string, json?: true): Promise<Exit> {
  if (to.startsWith("file:")) makePrivateFolder(dirname(to.slice("file:".length)));
  if (await isInUse(from))
    io.stderr.write("! the store is in use: the copy is of one moment, and what is written after it is not in it\n");
  const done = await copyStore({ from, to, onProgress: progress(io) });
  if (done.kind === "refused") return fail(io, withoutPasswords(storeProblem(done.refusal), [from, to]));
  return told(io, json, { tables: done.tables }, `copied and read back; ${keyOfCopy(io, from, to)}`);
}

/** Which key opens the copy, and how it is given to it. */
function keyOfCopy({ env }: Io, from: string, to: string): string {
  const file = from.startsWith("file:") ? keyFileBeside(from.slice("file:".length)) : undefined;
  if (env.IEUM_MASTER_KEY || file === undefined || !existsSync(file))
    return "the same master key opens it: keep IEUM_MASTER_KEY as it is";
  const set = `set IEUM_MASTER_KEY to what ${file} holds`;
  return `only the old key opens it: ${to.startsWith("file:") ? `copy ${file} beside it, or ${set}` : set}`;
}

async function check(io: Io, config: Config, json?: true): Promise<Exit> {
  const sealed = await sealsWithKeyOf(config, config.databaseUrl, { rows: "all", onProgress: progress(io, "opened") });
  if (sealed.kind === "not-tried")
    return fail(io, "nothing could be tried: ieum doctor says what is wrong with the store");
  return told(io, json, { tables: [], sealed }, "read through");
}

function placed(io: Io, url: string): string {
  return url.startsWith("file:") && url !== "file::memory:" ? `file:${resolve(io.cwd, url.slice(5))}` : url;
}

function progress(io: Io, what?: "opened"): (table: string, rows: number) => void {
  return (table, rows) => io.stderr.write(`· ${table} ${rows}${what ? ` ${what}` : ""}\n`);
}

interface Told {
  readonly backup?: string;
  readonly restored?: string;
  readonly aside?: string;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly digest?: string }[];
  readonly sealed?: SealsAt;
}

async function told(io: Io, json: true | undefined, out: Told, end: string): Promise<Exit> {
  if (json) await writeLine(io.stdout, out);
  else
    for (const { table, rows, digest } of out.tables)
      io.stdout.write(`${table.padEnd(20)} ${String(rows).padStart(9)}${digest ? `  ${digest.slice(0, 16)}` : ""}\n`);
  io.stderr.write(`${end}\n`);
  if (out.sealed === undefined) return exit.done;
  const unopened = unopenedLine(out.sealed);
  if (unopened !== undefined) return fail(io, unopened);
  io.stderr.write(openedLine(out.sealed));
  return exit.done;
}

function fail(io: Io, problem: string): Exit {
  complain(io, problem);
  return exit.failed;
}
