import { dirname, join } from "node:path";
import type { Config } from "../../config.js";
import { sweepTraces } from "../../store/erase.js";
import { isInUse } from "../../store/in-use.js";
import { rotateMasterKey } from "../../store/rotate.js";
import type { Store } from "../../store/transaction.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { keepNewKey, nextKeyFile, putNextKey, readKeyText } from "../key-file.js";
import { openConfiguredStore } from "../open-configured-store.js";
import { type AddVerb, withConfig } from "../verb.js";

export const addKey: AddVerb = (program, { io, action }) => {
  const key = program.command("key").description("the master key that seals the store").helpCommand(false);
  key
    .command("rotate")
    .description("seals the store by a new master key: IEUM_NEW_MASTER_KEY, or one that is made; stop the server first")
    .action(action(() => withConfig(io, (config) => rotate(io, config))));
};

async function rotate(io: Io, config: Config): Promise<Exit> {
  const given = givenKey(io.env);
  if (given === "unreadable")
    return fail(io, "IEUM_NEW_MASTER_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32");
  if (config.store.kind === "memory") return fail(io, "a store in memory has no key to change");
  if (await isInUse(config.databaseUrl)) return fail(io, "the store is in use: stop the program that serves it first");
  const opened = await openConfiguredStore(config);
  if (opened.kind === "problem") return fail(io, opened.problem);
  try {
    return await resealed(io, config, opened.store, given);
  } finally {
    await opened.store.close();
  }
}

/** The new key is safe on disk before the store is sealed by it, so that nothing can be sealed by a key nobody has. */
async function resealed(io: Io, config: Config, store: Store, given: Buffer | undefined): Promise<Exit> {
  const waits = waitingPlace(config);
  const inFile = config.masterKey.kind === "file";
  const newKey = given && !inFile ? given : keepNewKey(waits, given);
  const oldKeyId = store.vault.keyId;
  const done = await rotateMasterKey(store, newKey, { at: new Date().toISOString(), actor: "operator" });
  if (done.kind === "same-key") return fail(io, "that is the key in use: nothing was changed");
  await sweepTraces(store);
  io.stdout.write(`${done.persons} keys of persons sealed anew\n`);
  if (config.masterKey.kind === "file") {
    const { old } = putNextKey(config.masterKey.path, oldKeyId);
    io.stdout.write(
      `new key: ${config.masterKey.path}\nold key: ${old} (opens back-ups made before; keep it with them)\n`,
    );
  } else if (given) io.stdout.write("now set IEUM_MASTER_KEY to the value of IEUM_NEW_MASTER_KEY\n");
  else io.stdout.write(`new key: ${waits}\nnow set IEUM_MASTER_KEY to what it holds, then delete that file\n`);
  return exit.done;
}

function waitingPlace({ masterKey, store, dataFolder }: Config): string {
  if (masterKey.kind === "file") return nextKeyFile(masterKey.path);
  return join(store.kind === "file" ? dirname(store.path) : dataFolder, "master.key.new");
}

function givenKey(env: NodeJS.ProcessEnv): Buffer | undefined | "unreadable" {
  const text = env.IEUM_NEW_MASTER_KEY?.trim();
  if (!text) return undefined;
  return readKeyText(text) ?? "unreadable";
}

function fail(io: Io, problem: string): Exit {
  complain(io, problem);
  return exit.failed;
}
