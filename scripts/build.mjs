import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { giveUp, root, say } from "./say.mjs";

const here = fileURLToPath(root);
const dist = join(here, "dist");
const stamp = join(dist, ".sources");
const lock = join(here, "dist.lock");
const sources = ["src", "dialogs", "locales"];

/** Compiles when the sources are not those that `dist` was made from. Types are not checked: `npm run types` does. */
export function ensureBuilt() {
  if (isFresh(hashOfSources())) return;
  const unlock = takeLock();
  try {
    const hash = hashOfSources();
    if (!isFresh(hash)) build(hash);
  } finally {
    unlock();
  }
}

function isFresh(hash) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** Compiled beside, then swapped in: who runs at the same time sees the old or the new, never half. */
function build(hash) {
  say("프로그램을 만들어요.", "building");
  const next = join(here, `dist.${process.pid}`);
  const old = `${next}.old`;
  const tsc = join(here, "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--noCheck", "--outDir", next], {
    cwd: here,
    stdio: ["ignore", process.stderr, process.stderr],
  });
  if (run.status !== 0) {
    rmSync(next, { recursive: true, force: true });
    giveUp("프로그램을 만들지 못했어요. 위의 줄을 봐 주세요.", "the build failed: see the lines above");
  }
  writeFileSync(join(next, ".sources"), hash);
  learn(next);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** What the reader learns from its examples and lines is learnt now, and kept: the first start does not wait for it. */
function learn(built) {
  say("말을 배워요.", "learning what the reader knows");
  const reader = pathToFileURL(join(built, "src/cli/load-reader.js")).href;
  const code = `const { loadReader } = await import(${JSON.stringify(reader)}); loadReader(${JSON.stringify(here)}, []);`;
  spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: here, stdio: "inherit" });
}

function hashOfSources() {
  const hash = createHash("sha256");
  const files = sources
    .filter((folder) => existsSync(join(here, folder)))
    .flatMap((folder) =>
      readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(tsx?|json)$/.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
    );
  for (const file of [...files.sort(), join(here, "tsconfig.json"), join(here, "tsconfig.build.json")])
    hash
      .update(`${file.slice(here.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

/** One build at a time. A lock older than two minutes was left by a process that died. */
function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (ageOf(lock) > 120_000) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt();
