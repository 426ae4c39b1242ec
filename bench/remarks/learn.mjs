// Learns the weights of src/understanding/remarks anew from locales/ko, and writes them: node bench/remarks/learn.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const from = "../../dist/src/understanding";
const { remarkLessons } = await import(`${from}/remarks/lessons.js`);
const { learnRemarks } = await import(`${from}/remarks/learn.js`);
const { packed } = await import(`${from}/kept-weights.js`);

const root = fileURLToPath(new URL("../../", import.meta.url));
const lessons = remarkLessons(`${root}locales/ko`);
const weights = learnRemarks(lessons);
const kept = packed(weights);
writeFileSync(
  `${root}src/understanding/remarks/weights.ts`,
  "/** The weights of remarks. Made by `node bench/remarks/learn.mjs` from locales/ko; not to be edited. */\n" +
    `export const kept = {\n  unit: ${kept.unit},\n  packed:\n    "${kept.packed}",\n};\n`,
);
console.log(`${lessons.length} lines, ${weights.steps.filter((step) => step !== 0).length} weights`);
