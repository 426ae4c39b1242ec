import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { readCatalog } = await import("../../dist/src/catalog/read-catalog.js");
const { makeOfCatalog } = await import("../../dist/src/cli/of-catalog.js");

const root = fileURLToPath(new URL("../../", import.meta.url));
const many = Number(process.argv[2] ?? 3_000);
const edits = 5;

const catalog = grown(readCatalog(join(root, "catalog"), { today: "2026-03-02" }).catalog, many);
const make = makeOfCatalog(root);
let made;
const first = await timed(async () => {
  made = await make(catalog);
});
console.log(`${many} programs: ${row(first)} at the start`);
for (let edit = 1; edit <= edits; edit++) {
  const programs = [...made.catalog.programs];
  programs[edit] = { ...programs[edit], title: `${programs[edit].title} 새 이름 ${edit}` };
  const next = { ...made.catalog, programs };
  const took = await timed(async () => {
    made = await make(next, made);
  });
  console.log(`title ${edit}: ${row(took)}`);
}

/** The shipped programs again and again, each with words of its own. */
function grown(seed, count) {
  const programs = Array.from({ length: count }, (_, n) => {
    const one = seed.programs[n % seed.programs.length];
    const rounds = one.rounds.map((round) => ({ ...round, id: `${round.id}-${n}` }));
    return { ...one, id: `${one.id}-${n}`, title: `${one.title} ${n}호`, shortTitle: `${one.shortTitle} ${n}`, rounds };
  });
  return { ...seed, programs };
}

async function timed(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = performance.now();
  await work();
  const whole = performance.now() - from;
  await new Promise((done) => setTimeout(done, 5));
  delay.disable();
  return { whole, longest: delay.max / 1e6 };
}

function row({ whole, longest }) {
  return `${whole.toFixed(0)} ms, of them at a stretch ${longest.toFixed(0)} ms`;
}
