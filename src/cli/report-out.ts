import type { Report } from "../assistant/desk-ports/reports.js";
import { type Say, say } from "../dialog/say.js";
import type { Cell, Figure, Unit } from "../domain/report/figure.js";
import { groupWords } from "../domain/report/group-words.js";
import type { Words } from "../words/words.js";

/** A report as scripts read it: what is not told has `null` for its value, and says so. */
export function reportOut({ figures, main, notUnderstood, paths }: Report, words: Words): object {
  return {
    figures: figures.map((figure) => ({ ...figureOut(figure, words), ...(figure.id === main ? { main: true } : {}) })),
    notUnderstood,
    paths,
  };
}

function figureOut(figure: Figure, words: Words): object {
  const { id, unit, by, ...rest } = figure;
  const label = words.word(say(`figures.id.${id}.label`));
  const counted = "value" in rest ? rest : { value: null, n: null, ...rest };
  return { id, label, unit, ...counted, ...(by && by.length > 0 ? { by: by.map(cellOut) } : {}) };
}

function cellOut(cell: Cell): object {
  const { dimension, group, name, unit, ...rest } = cell;
  return {
    dimension,
    group,
    ...(name === undefined ? {} : { name }),
    ...(unit === undefined ? {} : { unit }),
    ...("value" in rest ? rest : { value: null, n: null, ...rest }),
  };
}

/** A report as people read it, a figure a line, with what is counted beside it. */
export function reportLines({ title, round, agency, figures, main }: Report, words: Words): readonly string[] {
  const head = [title, round, agency].filter((part) => part !== undefined).join(" · ");
  if (figures.length === 0) return [head, words.word(say("figures.none"))];
  return [head, "", ...figures.flatMap((figure) => figureLines(figure, words, main))];
}

function figureLines(figure: Figure, words: Words, main: Report["main"]): readonly string[] {
  const label = words.word(say(`figures.id.${figure.id}.label`));
  const told = worth(figure.unit, figure, words);
  const beside = [...(figure.id === main ? [say("figures.beside.main")] : []), ...besides(figure)].map((one) =>
    words.word(one),
  );
  const first = `${label}  ${told}${beside.length > 0 ? `  (${beside.join(", ")})` : ""}`;
  const rows = (figure.by ?? []).map((cell) => {
    const value = worth(cell.unit ?? figure.unit, cell, words);
    return `  ${words.word(say(`figures.dimension.${cell.dimension}`))} ${groupName(cell, words)}  ${value}`;
  });
  return [first, ...rows];
}

function worth(unit: Unit, told: Figure | Cell, words: Words): string {
  if (!("value" in told)) return words.word(say("figures.hidden"));
  const value = words.word(say(`figures.unit.${unit}`, { value: grouped(told.value) }));
  return told.partly ? words.word(say("figures.partly", { value })) : value;
}

function besides(figure: Figure): readonly Say[] {
  const { target, before } = figure;
  const n = "value" in figure ? figure.n : undefined;
  return [
    ...(n !== undefined && figure.of !== undefined
      ? [say("figures.beside.of", { of: grouped(figure.of), n: grouped(n) })]
      : []),
    ...(n !== undefined && figure.of === undefined && n !== Math.round("value" in figure ? figure.value : 0)
      ? [say("figures.beside.n", { n: grouped(n) })]
      : []),
    ...(target === undefined ? [] : [say("figures.beside.target", { target: grouped(target) })]),
    ...(before === undefined ? [] : [say("figures.beside.before", { before: grouped(before) })]),
  ];
}

/** With a comma after each thousand. */
function grouped(value: number): string {
  return value.toLocaleString("ko-KR");
}

function groupName(cell: Cell, words: Words): string {
  const group = groupWords(cell);
  return group.kind === "name" ? group.name : words.word(say(group.key, group.fill));
}
