// Learns the weights of src/understanding/distress anew from locales/ko, and writes them: node bench/distress/learn.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const from = "../../dist/src/understanding/distress";
const { lessonsIn } = await import(`${from}/lessons.js`);
const { inSteps, learn } = await import(`${from}/learn.js`);
const { pack } = await import(`${from}/kept-weights.js`);

const root = fileURLToPath(new URL("../../", import.meta.url));
const lessons = lessonsIn(`${root}locales/ko`);
const { unit, steps } = inSteps(learn(lessons));
const made = "Made by `node bench/distress/learn.mjs` from locales/ko; not to be edited.";
writeFileSync(
  `${root}src/understanding/distress/weights.ts`,
  `/** What one step of the weights is worth. ${made} */\nexport const unit = ${unit};\n` +
    `/** The weights, packed. */\nexport const packed =\n  "${pack(steps)}";\n`,
);
console.log(`${lessons.length} examples, ${steps.filter((step) => step !== 0).length} weights`);
