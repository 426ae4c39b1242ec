import type { Round } from "../../domain/rounds.js";
import { fieldOfWrong, type ReadField } from "./read-field.js";

type Targets = NonNullable<Round["registrationTargets"]>;

/** Targets as they are typed, a month or a year a line: "2026-03 / 1300". */
export function targetLines(targets: Targets = {}): string {
  return Object.entries(targets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, n]) => `${period} / ${n}`)
    .join("\n");
}

/** Reads the lines; of two lines about the same period the last one counts. */
export function readTargets(text = ""): ReadField<Targets | undefined> {
  const targets: Record<string, number> = {};
  const lines = text.normalize("NFKC").split("\n");
  for (const [index, line] of lines.entries()) {
    const one = line.trim();
    if (one === "") continue;
    const [, year, month, n] = /^(\d{4})(?:-(\d{1,2}))?\s*[/ ]\s*([\d,]+)$/.exec(one) ?? [];
    if (year === undefined || n === undefined)
      return fieldOfWrong("registrationTargets", "targetLine", { line: String(index + 1), text: one.slice(0, 40) });
    targets[month === undefined ? year : `${year}-${month.padStart(2, "0")}`] = Number(n.replaceAll(",", ""));
  }
  return { kind: "read", value: Object.keys(targets).length === 0 ? undefined : targets };
}
