// What is learnt from all remarks but one writer's, tried on those: node bench/remarks/cross-validate.mjs [--show]
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";

ensureBuilt();
const from = "../../dist/src/understanding/remarks";
const { readRemarkExamples, remarkOutcomes } = await import(`${from}/examples.js`);
const { remarkLessons } = await import(`${from}/lessons.js`);
const { learnRemarks } = await import(`${from}/learn.js`);
const { readRemark, remarkOpinion } = await import(`${from}/read-remark.js`);

const locale = fileURLToPath(new URL("../../locales/ko", import.meta.url));
const examples = readRemarkExamples(`${locale}/remarks`);
const lessons = remarkLessons(locale);
const writers = ["first", "second", "third"];

const read = writers.flatMap((writer) => {
  const weights = learnRemarks(lessons.filter((_, at) => examples[at]?.writer !== writer));
  return examples
    .filter((line) => line.writer === writer)
    .map((line) => ({
      ...line,
      got: readRemark(line.text, line.asked, weights),
      like: remarkOpinion(line.text, line.asked, weights),
    }));
});

const share = (some, all) => `${((100 * some.length) / Math.max(1, all.length)).toFixed(1)} %`;
const tell = (name, lines) => {
  const remarks = lines.filter((line) => line.outcome !== "none");
  const none = lines.filter((line) => line.outcome === "none");
  const heard = (line) => line.got?.kind;
  const right = share(
    remarks.filter((line) => heard(line) === line.outcome),
    remarks,
  );
  const wrong = share(
    remarks.filter((line) => heard(line) !== undefined && heard(line) !== line.outcome),
    remarks,
  );
  const likely = share(
    remarks.filter((line) => line.like.kind === line.outcome),
    remarks,
  );
  const alarms = share(
    none.filter((line) => heard(line) !== undefined),
    none,
  );
  const kinds = none.length > 0 ? `, heard where there is none ${alarms}` : "";
  console.log(`${name}: right ${right}, another kind ${wrong}, the likeliest kind is right ${likely}${kinds}`);
};
for (const writer of writers)
  tell(
    writer,
    read.filter((line) => line.writer === writer),
  );
tell("all", read);
const beside = read.filter((line) => line.answersToo && line.got !== undefined);
console.log(
  `an answer is known to stand before it: ${share(
    beside.filter(({ got }) => got.comes === "afterOther"),
    beside,
  )} of ${beside.length}; taken for granted where there is none: ${share(
    read.filter((line) => line.outcome !== "none" && !line.answersToo && line.got?.comes === "afterOther"),
    read.filter((line) => line.outcome !== "none" && !line.answersToo),
  )}`,
);
if (process.argv.includes("--show")) {
  for (const kind of remarkOutcomes)
    tell(
      `  ${kind}`,
      read.filter((line) => line.outcome === kind),
    );
  for (const line of read)
    if ((line.got?.kind ?? "none") !== line.outcome)
      console.log(`  ${line.outcome} → ${line.got?.kind ?? "none"} (${line.asked}): ${line.text}`);
}
