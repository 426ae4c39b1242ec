// `npm run check`: format and lint, types, unused code, tests. Every step runs; the exit status says whether all held.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkNode } from "./node-version.mjs";
import { root, say } from "./say.mjs";

checkNode();
const { ensureInstalled } = await import("./install.mjs");
ensureInstalled();

const steps = [
  {
    korean: "모양과 규칙",
    english: "format and lint",
    script: "node_modules/@biomejs/biome/bin/biome",
    args: ["check"],
  },
  { korean: "타입", english: "types", script: "node_modules/typescript/bin/tsc", args: ["--noEmit"] },
  { korean: "쓰이지 않는 코드", english: "unused code", script: "node_modules/knip/bin/knip.js", args: [] },
  { korean: "시험", english: "tests", script: "scripts/test.mjs", args: [] },
];
const failed = steps.filter(({ korean, english, script, args }) => {
  say(korean, english);
  const path = fileURLToPath(new URL(script, root));
  return spawnSync(process.execPath, [path, ...args], { cwd: fileURLToPath(root), stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) process.stderr.write(`✗ ${failed.map(({ english }) => english).join(", ")}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
