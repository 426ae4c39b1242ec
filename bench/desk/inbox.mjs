import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/build.mjs";
import { firstAccount, masterKey, serve } from "./house.mjs";

ensureBuilt();
const { openStore } = await import("../../dist/src/store/open-store.js");
const { fill } = await import("./fill.mjs");

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
