import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { flood } = await import("./flood.mjs");
const { hungModel, serve, silentSlack } = await import("./house.mjs");
const { slowStore } = await import("./slow-store.mjs");
const { inboxRows } = await import("./rows.mjs");

const [events = 10_000, lanes = 32] = process.argv.slice(2).map(Number);
const ways = [
  { name: "as it is", slow: false },
  { name: "store slow, model hung", slow: true },
];

console.log(`${events} events of 20 people, each sent 1–4 times in any order, ${lanes} requests at once\n`);
console.log(
  "| store | how | requests | 200 | 503 | p50 ms | p99 | p99.9 | longest | events stored | stall of the sender itself |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const { name, slow } of ways) {
  const folder = mkdtempSync(join(tmpdir(), "ieum-bench-"));
  await measure("SQLite", `file:${join(folder, "ieum.db")}`, { name, slow });
  rmSync(folder, { recursive: true, force: true });
  const postgres = process.env.BENCH_POSTGRES_URL?.replace("{n}", slow ? "2" : "1");
  if (postgres) await measure("PostgreSQL", postgres, { name, slow });
}

async function measure(kind, url, { name, slow }) {
  const slack = await silentSlack();
  const model = slow ? await hungModel() : undefined;
  const house = await serve(url, { slackUrl: slack.url, ...(model ? { modelUrl: model.url } : {}) });
  const slowed = slow ? slowStore(url) : undefined;
  const { answers, statuses, ownStallMs } = await flood(house.url, { events, lanes });
  await slowed?.stop();
  const stored = await inboxRows(url);
  const at = (share) => Math.round(answers[Math.min(answers.length - 1, Math.floor(answers.length * share))]);
  const cells = [kind, name, answers.length, statuses.get(200) ?? 0, statuses.get(503) ?? 0];
  console.log(`| ${[...cells, at(0.5), at(0.99), at(0.999), at(1), stored, ownStallMs].join(" | ")} |`);
  const others = [...statuses].filter(([status]) => status !== 200 && status !== 503);
  if (others.length > 0) console.log(`other answers: ${JSON.stringify(others)}`);
  await house.stop();
  await slack.stop();
  await model?.stop();
}
