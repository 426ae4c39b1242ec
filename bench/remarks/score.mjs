// How well remarks on being asked are told in labelled lines: node bench/remarks/score.mjs [FILE…] [--show]
// A line is {"asked", "text", "remark": kind or "none"}.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const { readRemark } = await import("../../dist/src/understanding/remarks/read-remark.js");

const here = fileURLToPath(new URL(".", import.meta.url));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const own = readdirSync(here).filter((name) => /^lines-\w+\.jsonl$/.test(name));
const share = (some, all) => `${((100 * some.length) / Math.max(1, all.length)).toFixed(1)} % of ${all.length}`;

for (const file of named.length > 0 ? named : own.map((name) => here + name)) {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((line) => ({ ...line, got: readRemark(line.text, line.asked)?.kind ?? "none" }));
  const remarks = lines.filter(({ remark }) => remark !== "none");
  const others = lines.filter(({ remark }) => remark === "none");
  console.log(
    `${file.split("/").at(-1)}: right kind ${share(
      remarks.filter(({ got, remark }) => got === remark),
      remarks,
    )}, another kind ${share(
      remarks.filter(({ got, remark }) => got !== remark && got !== "none"),
      remarks,
    )}, no remark but heard as one ${share(
      others.filter(({ got }) => got !== "none"),
      others,
    )}`,
  );
  if (process.argv.includes("--show"))
    for (const line of lines.filter(({ got, remark }) => got !== remark)) console.log(JSON.stringify(line));
}
