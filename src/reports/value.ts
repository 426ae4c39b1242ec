import type { Figure, Unit } from "../domain/report/figure.js";
import type { ReportWords } from "./report-words.js";

/**
 * What stands in one place of a table of a report. `hidden`: there is something, and fewer than five people stand behind
 * it. `partly`: so it is with some of what the number is made of. `none`: there is nothing to tell.
 */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly unit: Unit | "times"; readonly partly?: true }
  | { readonly kind: "hidden" | "none" };

export const none: Value = { kind: "none" };

/** A number, or nothing where there is none. */
export function numberOr(value: number | undefined, unit: Unit | "times"): Value {
  return value === undefined ? none : { kind: "number", value, unit };
}

export function text(words: string): Value {
  return { kind: "text", text: words };
}

/** A figure's own value, or a cell's of it. */
export function toldValue(
  unit: Unit,
  told: { readonly value: number; readonly partly?: true } | { readonly suppressed: true },
): Value {
  if (!("value" in told)) return { kind: "hidden" };
  return { kind: "number", value: told.value, unit, ...(told.partly ? { partly: true } : {}) };
}

/** As people read it: with its unit, and in words where there is no number. */
export function inWords(value: Value, say: ReportWords): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number": {
      const written = worded(value.value, value.unit, say);
      return value.partly ? say("figures.partly", { value: written }) : written;
    }
    case "hidden":
      return say("figures.hidden");
    case "none":
      return say("desk.reports.blank");
  }
}

/** A number with its unit. */
export function worded(value: number, unit: Unit | "times", say: ReportWords): string {
  const written = value.toLocaleString("ko-KR", { maximumFractionDigits: 2 });
  return unit === "times"
    ? say("desk.reports.times", { value: written })
    : say(`figures.unit.${unit}`, { value: written });
}

/** Of how many a figure tells, in words; undefined where the figure says it itself. */
export function toldOf(figure: Figure, say: ReportWords): string | undefined {
  if (!("value" in figure)) return say("figures.hiddenWhy");
  const { id, value, n, of } = figure;
  const counted = n.toLocaleString("ko-KR");
  const all = of?.toLocaleString("ko-KR");
  if (id === "waitingTime" && all !== undefined) return say("desk.reports.inTime", { of: all, n: counted });
  if (all !== undefined) return say("figures.beside.of", { of: all, n: counted });
  return n === Math.round(value) ? undefined : say("desk.reports.n", { n: counted });
}
