import { fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import pg from "pg";

const heldMs = 400;
const freeMs = 100;

/** Another process that has the store for four fifths of the time: nothing can be written meanwhile. */
export function slowStore(url) {
  const child = fork(fileURLToPath(import.meta.url), [url]);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return {
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function hold(url) {
  if (url.startsWith("file:")) {
    const database = new Database(url.slice(5), { timeout: 5_000 });
    for (;;) {
      database.exec("begin immediate");
      await sleep(heldMs);
      database.exec("commit");
      await sleep(freeMs);
    }
  }
  const client = new pg.Client(url);
  await client.connect();
  for (;;) {
    await client.query("begin; lock table inbox in share row exclusive mode");
    await sleep(heldMs);
    await client.query("commit");
    await sleep(freeMs);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await hold(process.argv[2]);
