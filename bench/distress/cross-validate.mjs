// Each fifth of our examples of distress, read by what is learnt from the other four: node bench/distress/cross-validate.mjs
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const from = "../../dist/src/understanding/distress";
const { readDistressExamples } = await import(`${from}/examples.js`);
const { lessonsIn } = await import(`${from}/lessons.js`);
const { learn } = await import(`${from}/learn.js`);
const { chancesOf, opinionFrom } = await import(`${from}/opinion.js`);
const { byRules } = await import(`${from}/by-rules.js`);
const { messageOf } = await import(`${from}/message.js`);
const { isAlarming } = await import(`${from}/read-distress.js`);

const locale = fileURLToPath(new URL("../../locales/ko", import.meta.url));
const examples = readDistressExamples(`${locale}/distress`);
const lessons = lessonsIn(locale);
const folds = 5;
const read = [];
for (let fold = 0; fold < folds; fold++) {
  const weights = learn(lessons.filter((_, at) => at >= examples.length || at % folds !== fold));
  examples.forEach((example, at) => {
    if (at % folds !== fold) return;
    const opinion = opinionFrom(chancesOf(weights, lessons[at].clues));
    const message = messageOf(example.text);
    const got = isAlarming(opinion, byRules(message), message) ? opinion.kind : undefined;
    read.push({ ...example, got });
  });
}
const distress = read.filter((line) => line.outcome !== "none");
const share = (some, all) => `${((100 * some.length) / all.length).toFixed(1)} % of ${all.length}`;
const heard = (some) =>
  share(
    some.filter((line) => line.got !== undefined),
    some,
  );
console.log(`recognised, plain   ${heard(distress.filter((line) => !line.veiled))}`);
console.log(`recognised, veiled  ${heard(distress.filter((line) => line.veiled))}`);
console.log(
  `right kind          ${share(
    distress.filter((line) => line.got === line.outcome),
    distress,
  )}`,
);
console.log(`false alarms        ${heard(read.filter((line) => line.outcome === "none"))}`);
if (process.argv.includes("--show"))
  for (const line of read)
    if ((line.got ?? "none") !== line.outcome) console.log(`${line.outcome} → ${line.got ?? "none"}: ${line.text}`);
