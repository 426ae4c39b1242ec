// How well distress is read in labelled files: node bench/distress/score.mjs [FILE…] [--show]
// A line is {"text", "crisis": true | false, "crisisKind"?, "veiled"?}.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { readDistress } = await import("../../dist/src/understanding/distress/read-distress.js");

const here = fileURLToPath(new URL(".", import.meta.url));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const own = readdirSync(here).filter((name) => /^lines-\w+\.jsonl$/.test(name));

const share = (some, all) =>
  all.length === 0 ? "–" : `${((100 * some.length) / all.length).toFixed(1)} % of ${all.length}`;
const heard = (some) =>
  share(
    some.filter((line) => line.got !== undefined),
    some,
  );
for (const file of named.length > 0 ? named : own.map((name) => here + name)) {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const started = performance.now();
  const read = lines.map((line) => ({ ...line, got: readDistress(line.text) }));
  const took = performance.now() - started;
  const distress = read.filter((line) => line.crisis);
  const right = distress.filter((line) => line.got === line.crisisKind);
  console.log(`${file.split("/").at(-1)}
  recognised, plain   ${heard(distress.filter((line) => !line.veiled))}
  recognised, veiled  ${heard(distress.filter((line) => line.veiled))}
  right kind          ${share(right, distress)}
  false alarms        ${heard(read.filter((line) => !line.crisis))}
  a message takes     ${(took / lines.length).toFixed(2)} ms`);
  if (process.argv.includes("--show"))
    for (const line of read)
      if (line.got !== (line.crisis ? line.crisisKind : undefined))
        console.log(`  ${line.crisis ? line.crisisKind : "nothing"} → ${line.got ?? "nothing"}: ${line.text}`);
}
