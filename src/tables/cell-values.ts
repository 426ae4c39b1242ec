import type { ReadCell } from "./cell.js";
import type { CellProblem } from "./row-problem.js";

/** What a cell means; `undefined` where nothing stands in it. */
export type CellValue<T> = { readonly value: T | undefined } | CellProblem;

/** As one line of text. A number is written as it is. */
export function textIn(cell: ReadCell): CellValue<string> {
  if (typeof cell === "object") {
    if ("trouble" in cell) return { problem: cell.trouble };
    return { value: cell.day };
  }
  const text = String(cell ?? "")
    .normalize("NFC")
    .trim();
  return { value: text === "" ? undefined : text };
}

/** "1,200", "12명", "₩30,000"; `units` may stand behind it. */
export function numberIn(cell: ReadCell, units: readonly string[] = []): CellValue<number> {
  if (typeof cell === "number") return { value: cell };
  const text = textIn(cell);
  if ("problem" in text || text.value === undefined) return copied(text);
  const plain = text.value.normalize("NFKC").replace(/[\s,]|^₩/g, "");
  const unit = units.find((one) => plain.endsWith(one)) ?? "";
  const figures = plain.slice(0, plain.length - unit.length);
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(figures) ? { value: Number(figures) } : { problem: "notANumber" };
}

/** A day as people write it: 2026-03-01, 2026. 3. 1., 20260301, with letters for year, month and day, with the weekday. */
export function dayIn(cell: ReadCell): CellValue<string> {
  if (typeof cell === "number") return { problem: "notADay" };
  const text = textIn(cell);
  if ("problem" in text || text.value === undefined) return copied(text);
  const plain = text.value.normalize("NFKC").replace(/\s*\(\p{L}+\)$|\s+0?0:00(?::00)?$/gu, "");
  const [, year, month = "", day = ""] = dayForm.exec(plain) ?? [];
  if (year === undefined) return { problem: "notADay" };
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? { value: written } : { problem: "impossibleDay" };
}

const apart = "\\s*(?:[-./]|\\p{L})\\s*";
const dayForm = new RegExp(
  `^(\\d{4})(?:${apart}(?=\\d)|(?=\\d{4}$))(\\d{2}(?=\\d{2}$)|\\d{1,2})(?:${apart})?(\\d{1,2})\\s*[\\p{L}.]?$`,
  "u",
);

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** One of a few words; in any spacing and case. */
export function choiceIn<Choice extends string>(
  cell: ReadCell,
  choices: Readonly<Record<Choice, readonly string[]>>,
): CellValue<Choice> {
  const text = textIn(cell);
  if ("problem" in text || text.value === undefined) return copied(text);
  const said = plain(text.value);
  const allowed: string[] = [];
  for (const choice in choices) {
    if (choices[choice].some((word) => plain(word) === said)) return { value: choice };
    allowed.push(choices[choice][0] ?? choice);
  }
  return { problem: "unknownValue", with: { allowed: allowed.join(", ") } };
}

function plain(word: string): string {
  return word.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** A problem, or nothing, is the same whatever was looked for. */
function copied(found: CellValue<string>): CellValue<never> {
  return "problem" in found ? found : { value: undefined };
}
