import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";
import { nlpjsReader } from "./nlpjs-reader.mjs";
import { score, shown } from "./score.mjs";

// node compare.mjs [FILE…]: labelled lines of JSON, `{"text","asked"?,"intent","slots"}`; our own without any.
const today = "2026-03-02";
const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));

ensureBuilt();
const { readCatalog } = await import("../../dist/src/catalog/read-catalog.js");
const { programNames } = await import("../../dist/src/catalog/program-names.js");
const { loadExamples, loadReader } = await import("../../dist/src/cli/load-reader.js");
const { readLines } = await import("../../dist/src/understanding/lines.js");
const { evidenceIn } = await import("../../dist/src/understanding/learn-reader.js");
const { learnWeights, weighBy } = await import("../../dist/src/understanding/classifier.js");

const examples = loadExamples(root);
const lessons = readLines(`${root}locales/ko/lines`);
const before = performance.now();
const ours = loadReader(root, programNames(readCatalog(`${root}catalog`, { today }).catalog));
const started = performance.now() - before;
console.error(`teaching nlp.js ${examples.sentences.length + lessons.length} sentences: some minutes`);
const theirs = await nlpjsReader([...examples.sentences, ...lessons]);

const files = process.argv.slice(2);
const own = readdirSync(here).filter((name) => /^lines-\w+\.jsonl$/.test(name));
console.log("| lines | n | reader | intent | slot F1 | whole line |\n| --- | --- | --- | --- | --- | --- |");
for (const file of files.length > 0 ? files : own.map((name) => here + name)) {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const asked = (line) => ({ today: line.today ?? today, ...(line.asked ? { asked: line.asked } : {}) });
  console.log(
    shown(
      file,
      lines,
      "ours",
      score(
        lines,
        lines.map((line) => ours(line.text, asked(line))),
      ),
    ),
  );
  const readings = [];
  for (const line of lines) readings.push({ intent: await theirs(line.text), slots: undefined });
  console.log(shown(file, lines, "nlp.js", score(lines, readings)));
}

const evidence = evidenceIn(examples);
const folds = 5;
const right = Array.from({ length: folds }, (_, fold) => {
  const weigh = weighBy(learnWeights(evidence.filter((_, i) => i % folds !== fold)));
  return evidence.filter((e, i) => i % folds === fold && weigh(e.evidence)[0]?.intent === e.intent).length;
}).reduce((sum, n) => sum + n, 0);
const long = performance.now();
ours("저는 서울 사는 마흔일곱 살이고 클라이밍 모임을 찾고 있어요 ".repeat(300).slice(0, 10_000), { today });
console.log(`
examples ${examples.sentences.length}, lines ${lessons.length}; five-fold, by likeness alone ${((100 * right) / evidence.length).toFixed(1)} %
reader made in ${Math.round(started)} ms; 10,000 letters read in ${(performance.now() - long).toFixed(1)} ms`);
