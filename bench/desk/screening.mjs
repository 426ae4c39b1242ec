import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/build.mjs";
import { firstAccount, masterKey, serve } from "./house.mjs";

ensureBuilt();
const { offeringOf } = await import("../../dist/src/domain/world.js");
const { loadCatalog } = await import("../../dist/src/store/catalog.js");
const { openStore } = await import("../../dist/src/store/open-store.js");
const { reading } = await import("../../dist/src/store/transaction.js");
const { fillApplicants } = await import("./fill-applicants.mjs");

const offering = "social-marketer-example-interns";
const people = Number(process.argv[2] ?? 500);
const times = 30;
const warmUps = 5;

console.log(
  "| store | applicants | page | p50 ms | p95 ms | processor ms | kB | load |\n| --- | --- | --- | --- | --- | --- | --- | --- |",
);
const folder = mkdtempSync(join(tmpdir(), "ieum-bench-"));
await measure("SQLite", `file:${join(folder, "ieum.db")}`);
rmSync(folder, { recursive: true, force: true });
if (process.env.BENCH_POSTGRES_URL) await measure("PostgreSQL", process.env.BENCH_POSTGRES_URL);

async function measure(kind, url) {
  // The program fills its own catalogue at its first start, and tells the first link.
  let house = await serve(url);
  const cookie = await firstAccount(house);
  await house.stop();
  const { ids, rubric } = await fill(url);
  house = await serve(url);
  const selection = `/desk/programs/offerings/${offering}/selection`;
  const applicant = (n) => `${selection}/applicants/${ids[n % ids.length]}`;
  const page = await (await fetch(house.url + applicant(0), { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const points = Object.fromEntries(rubric.map(({ id, most }) => [`points.${id}`, String(most)]));
  const get = (path) => () => fetch(house.url + path, { headers: { cookie }, redirect: "manual" });
  for (const [name, status, ask] of [
    ["list", 200, get(selection)],
    ["list, by name, last page", 200, get(`${selection}?order=name&page=3`)],
    ["selection, before it is published", 200, get(`${selection}/publish`)],
    ["one applicant", 200, (n) => get(applicant(n))()],
    [
      "a score put in",
      303,
      (n) =>
        fetch(`${house.url}${applicant(n)}/score`, {
          ...{ method: "POST", redirect: "manual", headers: { cookie, origin: house.url } },
          body: new URLSearchParams({ ...points, csrf, note: "경력이 좋아요" }),
        }),
    ],
  ]) {
    const took = [];
    let bytes = 0;
    let used = 0;
    for (let n = -warmUps; n < times; n++) {
      if (n === 0) used = house.processorMs();
      const from = performance.now();
      const reply = await ask(n + warmUps);
      const body = await reply.text();
      if (n >= 0) took.push(performance.now() - from);
      if (reply.status !== status || reply.headers.get("location")?.includes("problem"))
        throw new Error(`${name}: ${reply.status} ${reply.headers.get("location") ?? ""}`);
      bytes = Buffer.byteLength(body);
    }
    took.sort((a, b) => a - b);
    const at = (share) => took[Math.floor(took.length * share)].toFixed(0);
    const processor = ((house.processorMs() - used) / times).toFixed(0);
    const load = loadavg()[0].toFixed(1);
    console.log(
      `| ${kind} | ${people} | ${name} | ${at(0.5)} | ${at(0.95)} | ${processor} | ${(bytes / 1024).toFixed(0)} | ${load} |`,
    );
  }
  await house.stop();
}

async function fill(url) {
  const opened = await openStore({ url, masterKey });
  if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
  const { store } = opened;
  const placed = offeringOf(await reading(store, loadCatalog), offering);
  if (!placed) throw new Error(`There is no ${offering}.`);
  const rubric = placed.round.rubric ?? [];
  const place = { program: placed.program.id, round: placed.round.id, offering, rubric };
  const ids = await fillApplicants(store, people, place);
  await store.close();
  return { ids, rubric };
}
