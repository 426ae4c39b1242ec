import type { Summary } from "../../demo/summary.js";

/** A season in a short table, for whoever reads it. */
export function summaryTable({ season, seed, from, until, turns, comparison, rows }: Summary): string {
  const { people, applications, differences, lost } = comparison;
  const all: readonly (readonly [string, string | number])[] = [
    ["season", `${season} (simulated people only; seed ${seed})`],
    ["played", `${from} to ${until}, ${turns} turns`],
    ["people", people],
    ...rows,
    ["applications compared with people's own notes", applications],
    ["differences", differences.length],
    ["people who did not get through to what they wanted", lost.length],
  ];
  const widest = Math.max(...all.map(([label]) => label.length));
  const lines = all.map(([label, value]) => `${label.padEnd(widest)}  ${value}`);
  return `${[...lines, ...[...differences, ...lost].slice(0, 20).map((line) => `! ${line}`)].join("\n")}\n`;
}

export function summaryJson({ comparison, rows, ...rest }: Summary): string {
  const { people, applications, differences, lost } = comparison;
  return `${JSON.stringify({ ...rest, people, applications, differences, lost, figures: Object.fromEntries(rows) })}\n`;
}
