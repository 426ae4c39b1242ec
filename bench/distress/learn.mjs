// Learns the weights of src/understanding/distress anew from locales/ko, and writes them: node bench/distress/learn.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const from = "../../dist/src/understanding/distress";
const { lessonsIn } = await import(`${from}/lessons.js`);
const { learn } = await import(`${from}/learn.js`);
const { packed } = await import("../../dist/src/understanding/kept-weights.js");

const root = fileURLToPath(new URL("../../", import.meta.url));
const lessons = lessonsIn(`${root}locales/ko`);
const weights = learn(lessons);
const kept = packed(weights);
writeFileSync(
  `${root}src/understanding/distress/weights.ts`,
  "/** The weights of distress. Made by `node bench/distress/learn.mjs` from locales/ko; not to be edited. */\n" +
    `export const kept = {\n  unit: ${kept.unit},\n  packed:\n    "${kept.packed}",\n};\n`,
);
console.log(`${lessons.length} examples, ${weights.steps.filter((step) => step !== 0).length} weights`);
