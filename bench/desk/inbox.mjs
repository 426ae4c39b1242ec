import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { openStore } = await import("../../dist/src/store/open-store.js");
const { fill } = await import("./fill.mjs");

const root = fileURLToPath(new URL("../../", import.meta.url));
const masterKey = Buffer.alloc(32, 7);
const rounds = 200;
const sizes = process.argv.slice(2).map(Number);

console.log("| store | open | page | p50 ms | p95 ms | kB |\n| --- | --- | --- | --- | --- | --- |");
for (const open of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), "ieum-bench-"));
  await measure("SQLite", `file:${join(folder, "ieum.db")}`, open);
  rmSync(folder, { recursive: true, force: true });
  const postgres = process.env.BENCH_POSTGRES_URL?.replace("{n}", String(open));
  if (postgres) await measure("PostgreSQL", postgres, open);
}

async function measure(kind, url, open) {
  // The program fills its own catalogue at its first start, and tells the first link.
  let house = await serve(url);
  const cookie = await firstAccount(house);
  await house.stop();
  const { store } = await openStore({ url, masterKey });
  await fill(store, open);
  await store.close();
  house = await serve(url);
  for (const [name, path] of [
    ["list, waiting", "/desk/inbox?tab=unassigned"],
    ["list, all, page 20", "/desk/inbox?tab=all&page=20"],
    ["list, late", "/desk/inbox?tab=all&late=yes"],
    ["talk of 60 messages", "/desk/talk/bench-first"],
  ]) {
    const times = [];
    let bytes = 0;
    for (let n = -20; n < rounds; n++) {
      const from = performance.now();
      const reply = await fetch(house.url + path, { headers: { cookie }, redirect: "manual" });
      const body = await reply.text();
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
      if (n >= 0) times.push(performance.now() - from);
      bytes = Buffer.byteLength(body);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)].toFixed(1);
    console.log(`| ${kind} | ${open} | ${name} | ${at(0.5)} | ${at(0.95)} | ${(bytes / 1024).toFixed(0)} |`);
  }
  await house.stop();
}

/** The program as it is run, on a port of its own. */
async function serve(url) {
  const env = {
    ...process.env,
    PORT: "0",
    IEUM_DATABASE_URL: url,
    IEUM_MASTER_KEY: masterKey.toString("base64"),
    LOG_LEVEL: "warn",
  };
  const child = spawn(process.execPath, [join(root, "bin/ieum.mjs"), "serve"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!/staff (?:desk|account)/.test(told)) {
    if (child.exitCode !== null) throw new Error(told);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: /ready: (http\S+)/.exec(told)?.[1] ?? "",
    firstLink: /first staff account[^\n]*: (http\S+)/.exec(told)?.[1] ?? "",
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function firstAccount({ url, firstLink }) {
  const password = "맞는 말 배터리 스테이플";
  const made = await fetch(firstLink, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ login: "boss", name: "김소장", password, again: password }),
  });
  return made.headers.get("set-cookie")?.split(";")[0] ?? "";
}
