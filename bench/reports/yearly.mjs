import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { openStore } = await import("../../dist/src/store/open-store.js");
const { inTransaction, reading } = await import("../../dist/src/store/transaction.js");
const { saveCatalog, loadCatalog } = await import("../../dist/src/store/catalog.js");
const { readCatalog } = await import("../../dist/src/catalog/read-catalog.js");
const { seal, placeOf } = await import("../../dist/src/store/vault.js");
const { createReports } = await import("../../dist/src/assistant/reports/create-reports.js");

const root = fileURLToPath(new URL("../../", import.meta.url));
const people = Number(process.argv[2] ?? 100_000);
const year = 2026;
const who = { id: "bench", role: "administrator", agency: null, name: "", login: "", session: "", place: "" };

console.log(
  "| store | people | report of | s | of the processor | longest pause ms |\n| --- | --- | --- | --- | --- | --- |",
);
const folder = mkdtempSync(join(tmpdir(), "ieum-bench-"));
await measure("SQLite", `file:${join(folder, "ieum.db")}`);
rmSync(folder, { recursive: true, force: true });
if (process.env.BENCH_POSTGRES_URL) await measure("PostgreSQL", process.env.BENCH_POSTGRES_URL);

async function measure(kind, url) {
  const opened = await openStore({ url, masterKey: Buffer.alloc(32, 7) });
  if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
  const { store } = opened;
  const { catalog } = readCatalog(join(root, "catalog"), { today: `${year}-06-01` });
  await inTransaction(store, (tx) =>
    saveCatalog(tx, catalog, { by: "import", now: new Date(), replace: "staffEdits" }),
  );
  await fill(store, catalog);
  const parts = {
    store,
    catalog: await reading(store, loadCatalog),
    words: { word: ({ say }) => say },
    clock: { now: () => new Date(`${year + 1}-01-15T00:00:00Z`) },
  };
  const wishes = {
    "all programs": {},
    "a year of all": { from: `${year}-01-01`, to: `${year}-12-31` },
    "on-off": { program: "on-off" },
  };
  for (const [name, wish] of Object.entries(wishes)) {
    const pauses = monitorEventLoopDelay({ resolution: 5 });
    pauses.enable();
    const begun = performance.now();
    const before = process.cpuUsage();
    const made = await createReports(parts).report(who, wish, { onProgress: () => {} });
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(before);
    // A pause is seen when it is over.
    await new Promise((resolve) => setTimeout(resolve, 50));
    pauses.disable();
    if (made.kind !== "report") throw new Error(made.kind);
    console.log(
      `| ${kind} | ${people} | ${name} | ${seconds.toFixed(1)} | ${((user + system) / 1e6).toFixed(1)} | ${Math.round(pauses.max / 1e6)} |`,
    );
  }
  await store.close();
}

/** Everybody applied once, with a form under a key of their own; every third answered an open survey. */
async function fill(store, catalog) {
  const places = catalog.programs.flatMap(({ id, rounds, registrable }) =>
    registrable
      ? rounds.flatMap((round) => round.offerings.map((one) => ({ program: id, round: round.id, offering: one.id })))
      : [],
  );
  for (let from = 0; from < people; from += 1000)
    await inTransaction(store, async (tx) => {
      const rows = { persons: [], person_keys: [], registrations: [], survey_invites: [], responses: [] };
      for (let n = from; n < Math.min(people, from + 1000); n++) put(rows, tx, n, places[n % places.length]);
      for (const [table, all] of Object.entries(rows))
        for (let at = 0; at < all.length; at += 100)
          await tx.db
            .insertInto(table)
            .values(all.slice(at, at + 100))
            .execute();
    });
}

function put(rows, { vault }, n, place) {
  const person = `p-${String(n).padStart(7, "0")}`;
  const at = `${year}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}T03:00:00.000Z`;
  const { key, sealed } = vault.issue(person);
  const facts = {
    age: 20 + (n % 50),
    sex: n % 3 ? "female" : "male",
    residence: n % 2 ? "서울 송파구" : "서울 마포구",
    employment: "unemployed",
  };
  const form = {
    name: "김예시",
    phone: "01000000000",
    education: n % 5 ? "university" : "high",
    career: "sales",
    facts,
  };
  rows.persons.push({ id: person, created_at: at });
  rows.person_keys.push({ person, master_key: vault.keyId, sealed_key: sealed, created_at: at });
  rows.registrations.push({
    ...{
      id: person,
      person,
      conversation: null,
      ...place,
      state: n % 4 ? "completed" : "notSelected",
      queue_seq: null,
    },
    ...{ offer_until: null, verdict: "eligible", created_at: at },
    form: seal(key, placeOf("registrations.form", person, person), Buffer.from(JSON.stringify(form))),
  });
  if (n % 3) return;
  const sent = { due_at: at, sent_at: at, remind_at: null, closes_at: null, conversation: null };
  rows.survey_invites.push({
    id: `i-${person}`,
    registration: person,
    survey: "on-off",
    person,
    state: "answered",
    ...sent,
  });
  const answers = { "satisfaction@1": 1 + (n % 5), "rejoin@1": n % 2 ? "yes" : "no" };
  rows.responses.push({
    ...{ id: `a-${person}`, registration: person, survey: "on-off", version: 1, ...place, person, state: "complete" },
    answers: seal(key, placeOf("responses.answers", `a-${person}`, person), Buffer.from(JSON.stringify(answers))),
    ...{ started_at: at, completed_at: at },
  });
}
