// How well distress is read in a labelled file: node bench/distress/score.mjs [FILE] [--show]
// A line is {"text", "crisis": true | false, "crisisKind"?, "veiled"?}.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { readDistress } = await import("../../dist/src/understanding/distress/read-distress.js");

const ours = fileURLToPath(new URL("other-writer.jsonl", import.meta.url));
const [file = ours] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const lines = readFileSync(file, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const started = process.hrtime.bigint();
const read = lines.map((line) => ({ ...line, got: readDistress(line.text) }));
const took = Number(process.hrtime.bigint() - started) / 1e6;

const distress = read.filter((line) => line.crisis);
const harmless = read.filter((line) => !line.crisis);
const share = (some, all) =>
  all.length === 0 ? "–" : `${((100 * some.length) / all.length).toFixed(1)} % of ${all.length}`;
const heard = (some) =>
  share(
    some.filter((line) => line.got !== undefined),
    some,
  );
console.log(`recognised, plain   ${heard(distress.filter((line) => !line.veiled))}`);
console.log(`recognised, veiled  ${heard(distress.filter((line) => line.veiled))}`);
console.log(
  `right kind          ${share(
    distress.filter((line) => line.got === line.crisisKind),
    distress,
  )}`,
);
console.log(`false alarms        ${heard(harmless)}`);
console.log(`a message takes     ${(took / lines.length).toFixed(2)} ms`);
if (process.argv.includes("--show"))
  for (const line of read)
    if (line.got !== (line.crisis ? line.crisisKind : undefined))
      console.log(`${line.crisis ? line.crisisKind : "nothing"} → ${line.got ?? "nothing"}: ${line.text}`);
